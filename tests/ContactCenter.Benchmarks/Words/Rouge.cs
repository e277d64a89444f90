using System.Text.RegularExpressions;

namespace ContactCenter.Benchmarks.Words;

/// <summary>How much two summaries have in common (ROUGE, F1 of each): words, pairs of words, and the longest sequence of words.</summary>
internal sealed partial record Rouge(double One, double Two, double Longest)
{
    /// <summary>Shorter words are not stemmed.</summary>
    private const int FewestLetters = 4;

    /// <returns>The mean of the comparisons with each of them.</returns>
    public static Rouge Of(string found, IEnumerable<string> written)
    {
        var ours = Words(found);
        return Mean([.. written.Select(Words).Select(theirs => new Rouge(Runs(ours, theirs, 1), Runs(ours, theirs, 2), Sequence(ours, theirs)))]);
    }

    public static Rouge Mean(IReadOnlyCollection<Rouge> all) =>
        new(all.Average(each => each.One), all.Average(each => each.Two), all.Average(each => each.Longest));

    private static string[] Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Length < FewestLetters ? word.Value : PorterStem.Of(word.Value))];

    private static double Runs(string[] ours, string[] theirs, int length)
    {
        var (our, their) = (RunsOf(ours, length), RunsOf(theirs, length));
        var both = our.Sum(run => Math.Min(run.Value, their.GetValueOrDefault(run.Key)));
        return F1(both, our.Values.Sum(), their.Values.Sum());
    }

    private static Dictionary<string, int> RunsOf(string[] words, int length) => Enumerable.Range(0, Math.Max(0, words.Length - length + 1))
        .CountBy(at => string.Join(' ', words[at..(at + length)]), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static double Sequence(string[] ours, string[] theirs)
    {
        var longest = new int[theirs.Length + 1];
        foreach (var word in ours)
        {
            var before = 0;
            for (var at = 1; at <= theirs.Length; at++)
            {
                var above = longest[at];
                longest[at] = word == theirs[at - 1] ? before + 1 : Math.Max(above, longest[at - 1]);
                before = above;
            }
        }

        return F1(longest[^1], ours.Length, theirs.Length);
    }

    private static double F1(int both, int ours, int theirs) => both == 0 ? 0 : 2.0 * both / (ours + theirs);

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
