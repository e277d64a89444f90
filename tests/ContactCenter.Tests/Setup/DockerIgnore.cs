using System.Text.RegularExpressions;

namespace ContactCenter.Tests.Setup;

/// <summary>
/// The rules of a <c>.dockerignore</c> file: each line is a pattern from the context's root, <c>*</c> and <c>?</c> stay within one
/// name, <c>**</c> goes over any number of folders, a folder takes all that is in it along, and <c>!</c> brings back. The last that
/// fits counts.
/// </summary>
internal sealed class DockerIgnore(IEnumerable<string> lines)
{
    private readonly IReadOnlyList<(Regex Pattern, bool BringsBack)> _rules =
        [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (PatternOf(line.TrimStart('!')), line[0] == '!'))];

    /// <summary>Whether a file is part of the image's context.</summary>
    /// <param name="path">From the root on, with slashes.</param>
    public bool Sends(string path) => _rules.LastOrDefault(rule => rule.Pattern.IsMatch(path)) is not { Pattern: not null, BringsBack: false };

    private static Regex PatternOf(string line)
    {
        var pattern = Regex.Escape(line.Trim('/'))
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new($"^{pattern}(?:/.*)?$", RegexOptions.NonBacktracking);
    }
}
