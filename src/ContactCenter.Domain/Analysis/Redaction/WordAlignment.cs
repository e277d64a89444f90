using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Which words of the list spell which part of a segment's text; blanks and punctuation do not count.</summary>
internal sealed class WordAlignment
{
    private readonly ImmutableArray<Letter> _letters;

    private WordAlignment(ImmutableArray<Letter> letters) => _letters = letters;

    private readonly record struct Letter(char Text, int At, int Word, int InWord);

    /// <returns><c>null</c>: there are no words, or they do not spell the text.</returns>
    public static WordAlignment? Of(TranscriptSegment segment)
    {
        var text = Letters(segment.Text, 0).ToList();
        var words = segment.Words.SelectMany((word, number) => Letters(word.Text, number)).ToList();
        var isSame = words.Count > 0 && text.Count == words.Count && text.Zip(words).All(pair => pair.First.Text == pair.Second.Text);
        return isSame ? new([.. text.Zip(words, (first, second) => second with { At = first.At })]) : null;
    }

    /// <returns>First and last word of a place, and what of them lies before and behind it (UTF-16).</returns>
    public (int First, int Before, int Last, int Behind)? WordsOf(TextPlace place)
    {
        var inside = _letters.Where(letter => letter.At >= place.Begin && letter.At < place.End).ToList();
        return inside is [var first, ..] ? (first.Word, first.InWord, inside[^1].Word, inside[^1].InWord + 1) : null;
    }

    private static IEnumerable<Letter> Letters(string text, int word) =>
        text.Select((character, at) => new Letter(char.ToLowerInvariant(character), at, word, at))
            .Where(letter => !char.IsWhiteSpace(letter.Text) && !char.IsPunctuation(letter.Text) && !char.IsSymbol(letter.Text));
}
