using System.Text.RegularExpressions;

namespace ContactCenter.Load.Recordings;

/// <summary>What is searched for: of each recording the word that is said least often in all of them.</summary>
public static partial class RareWords
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ReadRecording> recordings)
    {
        var words = recordings.Select(recording => recording.Transcript.SelectMany(WordsOf).ToList()).ToList();
        var counts = words.SelectMany(all => all).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. words.Where(all => all.Count > 0)
                .Select(all => all.OrderBy(word => counts[word]).ThenBy(word => word, StringComparer.Ordinal).First())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The speaker and the times stand before what was said.</summary>
    private static IEnumerable<string> WordsOf(string line) =>
        Word.Matches(line[(line.IndexOf(' ', line.IndexOf(' ', StringComparison.Ordinal) + 1) + 1)..]).Select(match => match.Value.ToLowerInvariant());

    /// <summary>Not what stands in brackets in the place of what was taken out.</summary>
    [GeneratedRegex(@"(?<![\p{L}\['])\p{L}{4,}(?![\p{L}'])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word { get; }
}
