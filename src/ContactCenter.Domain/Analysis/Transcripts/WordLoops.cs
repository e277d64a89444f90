using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Finds what a model said over and over: all copies but the first are to go. Copies that say a number stay: they may be the digits of a card, which must
/// be known to be taken out of the sound.
/// </summary>
public static class WordLoops
{
    private const int Copies = 4;
    private const int LeastMatches = 8;

    /// <summary>Cuts texts that were said one behind the other, which are looked at as one.</summary>
    /// <returns>What is left of each, in their order.</returns>
    public static IReadOnlyList<LeftWords> Cut(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var words = texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var isKept = KeptOf([.. words.SelectMany(own => own).Select(word => word.Trim('.', ',', '!', '?', '…'))]);
        var left = new List<LeftWords>(texts.Count);
        var first = 0;
        for (var at = 0; at < texts.Count; at++)
        {
            var own = words[at];
            int[] places = [.. Enumerable.Range(0, own.Length).Where(word => isKept[first + word])];
            first += own.Length;
            var text = places.Length == own.Length ? texts[at] : string.Join(' ', places.Select(place => own[place]));
            left.Add(new(text, [.. places], own.Length));
        }

        return left;
    }

    private static bool[] KeptOf(string[] words)
    {
        var isKept = new bool[words.Length];
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (detector, first, period) = (new RepetitionDetector(Copies, LeastMatches), 0, 0);
        int NumberOf(int at)
        {
            numbers.TryAdd(words[at], numbers.Count);
            return numbers[words[at]];
        }

        for (var at = 0; at < words.Length; at++)
        {
            if (period > 0 && NumberOf(at) == NumberOf(at - period))
                continue;
            // The model has found the thread again.
            if (period > 0)
                (detector, first, period) = (new(Copies, LeastMatches), at, 0);
            isKept[at] = true;
            if (detector.Add(NumberOf(at)) is not { } loop || SpokenNumbers.AreIn(string.Join(' ', words[(at + 1 - loop.Period)..(at + 1)])))
                continue;
            Array.Fill(isKept, value: false, first + loop.Kept, at + 1 - first - loop.Kept);
            period = loop.Period;
        }

        return isKept;
    }
}

/// <summary>What is left of a text.</summary>
/// <param name="Text">The words that are left, with their punctuation; empty: none is.</param>
/// <param name="Places">Where each of them stood among the words of the text, from 0.</param>
/// <param name="Count">How many words the text had.</param>
public sealed record LeftWords(string Text, ImmutableArray<int> Places, int Count)
{
    /// <summary>Whether nothing was cut.</summary>
    public bool IsWhole => Places.Length == Count;

    /// <summary>Whether nothing is left of a text that had words.</summary>
    public bool IsGone => Places.IsEmpty && Count > 0;

    /// <summary>Whether the first of its words was cut.</summary>
    public bool BeginsLater => Places is [> 0, ..];

    /// <summary>Whether the last of its words was cut.</summary>
    public bool EndsEarlier => Places is [.., var last] && last < Count - 1;

    /// <returns>Of what there is for each word of the text, that of the words that are left; none where there is not as much as words.</returns>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count == Count ? [.. Places.Select(place => words[place])] : [];
    }
}
