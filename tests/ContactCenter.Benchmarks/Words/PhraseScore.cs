using System.Text.RegularExpressions;

namespace ContactCenter.Benchmarks.Words;

/// <summary>How well phrases agree with those that people chose: equal after lower case, without hyphens, stemmed.</summary>
internal static partial class PhraseScore
{
    /// <returns>F1, 0 to 1.</returns>
    public static double Of(IEnumerable<string> found, IEnumerable<string> chosen)
    {
        var (ours, theirs) = (Plain(found), Plain(chosen));
        var both = ours.Count(theirs.Contains);
        return both == 0 ? 0 : 2.0 * both / (ours.Count + theirs.Count);
    }

    private static HashSet<string> Plain(IEnumerable<string> phrases) => [.. phrases.Select(Plain).Where(phrase => phrase.Length > 0)];

    private static string Plain(string phrase) =>
        string.Join(' ', Word().Matches(phrase.ToLowerInvariant()).Select(word => PorterStem.Of(word.Value.Trim('.', '\''))));

    [GeneratedRegex(@"[\p{L}\p{N}'.+#]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
