using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>
/// Cuts what a model said over and over: all copies but the first. Copies that say a number stay: they may be the digits of a card, which must be known
/// to be taken out of the sound.
/// </summary>
internal static class RepeatedWords
{
    private const int Copies = 4;
    private const int LeastMatches = 8;

    /// <summary>Cuts the texts of one piece of speech, which are looked at as one.</summary>
    /// <returns>The texts that are left, some of them perhaps shorter; the same where nothing repeats.</returns>
    public static IReadOnlyList<Utterance> Cut(IReadOnlyList<Utterance> utterances)
    {
        var isKept = KeptOf([.. utterances.SelectMany(WordsOf).Select(word => word.Trim('.', ',', '!', '?', '…'))]);
        return Array.TrueForAll(isKept, kept => kept) ? utterances : Keep(utterances, isKept);
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

    private static List<Utterance> Keep(IReadOnlyList<Utterance> utterances, bool[] isKept)
    {
        var kept = new List<Utterance>();
        var first = 0;
        foreach (var utterance in utterances)
        {
            var own = WordsOf(utterance);
            var left = Enumerable.Range(0, own.Length).Where(word => isKept[first + word]).ToList();
            first += own.Length;
            if (left.Count == own.Length)
                kept.Add(utterance);
            else if (left.Count > 0)
                kept.Add(Shorten(utterance, own, left));
        }

        return kept;
    }

    /// <summary>Where words have times, the text begins and ends with those that are left.</summary>
    private static Utterance Shorten(Utterance utterance, string[] words, List<int> left)
    {
        var timed = utterance.Words.Count == words.Length ? left.ConvertAll(word => utterance.Words[word]) : [];
        return utterance with
        {
            Text = string.Join(' ', left.Select(word => words[word])),
            Words = timed,
            Start = left[0] > 0 && timed is [var begin, ..] ? begin.Start : utterance.Start,
            End = left[^1] < words.Length - 1 && timed is [.., var last] ? last.End : utterance.End,
        };
    }

    private static string[] WordsOf(Utterance utterance) => utterance.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
