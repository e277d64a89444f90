namespace ContactCenter.Benchmarks.Words;

/// <summary>How well phrases agree with those that people chose: equal after lower case and without the plural's s.</summary>
internal static class PhraseScore
{
    /// <returns>F1, 0 to 1.</returns>
    public static double Of(IEnumerable<string> found, IEnumerable<string> chosen)
    {
        var (ours, theirs) = (Plain(found), Plain(chosen));
        var both = ours.Count(theirs.Contains);
        return both == 0 ? 0 : 2.0 * both / (ours.Count + theirs.Count);
    }

    private static HashSet<string> Plain(IEnumerable<string> phrases) => [.. phrases.Select(Plain)];

    private static string Plain(string phrase) =>
        string.Join(' ', phrase.ToLowerInvariant().Split([' ', '-', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Singular));

    private static string Singular(string word) => word switch
    {
        [_, .., 'i', 'e', 's'] => $"{word[..^3]}y",
        [_, _, .., not ('s' or 'u' or 'i'), 's'] => word[..^1],
        _ => word,
    };
}
