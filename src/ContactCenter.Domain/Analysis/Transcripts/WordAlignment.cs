namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Which words of the list spell which part of a segment's text; blanks and punctuation do not count.</summary>
internal sealed class WordAlignment
{
    private readonly ImmutableArray<Letter> _letters;

    private WordAlignment(ImmutableArray<Letter> letters) => _letters = letters;

    private readonly record struct Letter(char Text, int At, int Word, int InWord);

    /// <returns><c>null</c>: there are no words, or they do not spell the text.</returns>
    public static WordAlignment? Of(string text, ImmutableArray<TranscriptWord> words)
    {
        var letters = Letters(text, 0).ToList();
        var spelled = words.SelectMany((word, number) => Letters(word.Text, number)).ToList();
        var isSame = spelled.Count > 0 && letters.Count == spelled.Count && letters.Zip(spelled).All(pair => pair.First.Text == pair.Second.Text);
        return isSame ? new([.. letters.Zip(spelled, (first, second) => second with { At = first.At })]) : null;
    }

    /// <param name="begin">UTF-16, in the text.</param>
    /// <param name="end">Exclusive.</param>
    /// <returns>First and last word of a place, and what of them lies before and behind it (UTF-16); <c>null</c>: no letter lies there.</returns>
    public (int First, int Before, int Last, int Behind)? WordsOf(int begin, int end)
    {
        var (first, behind) = (FirstFrom(begin), FirstFrom(end));
        return first < behind ? (_letters[first].Word, _letters[first].InWord, _letters[behind - 1].Word, _letters[behind - 1].InWord + 1) : null;
    }

    /// <summary>Where words stand in the text, with the punctuation and blanks behind them.</summary>
    /// <param name="first">The first word; what stands before the text's first word is its.</param>
    /// <param name="behind">The word behind the last.</param>
    /// <param name="length">The text's.</param>
    public (int Begin, int End) PlaceOf(int first, int behind, int length) => (first == 0 ? 0 : StartOf(first, length), StartOf(behind, length));

    /// <returns>The number of the first letter at a place of the text or behind it.</returns>
    private int FirstFrom(int at)
    {
        var (low, high) = (0, _letters.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _letters[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int StartOf(int word, int length)
    {
        var letters = _letters.Where(letter => letter.Word >= word).Select(letter => (int?)letter.At);
        return letters.FirstOrDefault() ?? length;
    }

    private static IEnumerable<Letter> Letters(string text, int word) =>
        text.Select((character, at) => new Letter(char.ToLowerInvariant(character), at, word, at))
            .Where(letter => !char.IsWhiteSpace(letter.Text) && !char.IsPunctuation(letter.Text) && !char.IsSymbol(letter.Text));
}
