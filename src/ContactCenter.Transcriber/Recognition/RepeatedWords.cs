namespace ContactCenter.Transcriber.Recognition;

/// <summary>Cuts what a model said over and over: the rest of a text from the second copy on.</summary>
internal static class RepeatedWords
{
    private const int Copies = 4;
    private const int LeastMatches = 8;

    /// <summary>Cuts the texts of one piece of speech, which are looked at as one.</summary>
    /// <returns>The texts that are left, the last of them perhaps shorter; the same where nothing repeats.</returns>
    public static IReadOnlyList<Utterance> Cut(IReadOnlyList<Utterance> utterances)
    {
        var detector = new RepetitionDetector(Copies, LeastMatches);
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in utterances.SelectMany(WordsOf))
        {
            numbers.TryAdd(word.Trim('.', ',', '!', '?', '…'), numbers.Count);
            if (detector.Add(numbers[word.Trim('.', ',', '!', '?', '…')]) is { } kept)
                return Keep(utterances, kept);
        }

        return utterances;
    }

    private static List<Utterance> Keep(IReadOnlyList<Utterance> utterances, int words)
    {
        var kept = new List<Utterance>();
        foreach (var utterance in utterances)
        {
            var own = WordsOf(utterance);
            if (words <= 0)
                break;
            kept.Add(own.Length <= words ? utterance : Shorten(utterance, own, words));
            words -= own.Length;
        }

        return kept;
    }

    /// <summary>Where words have times, the text ends with its last word.</summary>
    private static Utterance Shorten(Utterance utterance, string[] words, int kept)
    {
        var timed = utterance.Words.Count == words.Length ? utterance.Words.Take(kept).ToArray() : [];
        return utterance with { Text = string.Join(' ', words.Take(kept)), Words = timed, End = timed is [.., var last] ? last.End : utterance.End };
    }

    private static string[] WordsOf(Utterance utterance) => utterance.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
