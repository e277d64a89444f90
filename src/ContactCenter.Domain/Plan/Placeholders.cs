using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Plan;

/// <summary>Names in braces of a text, such as <c>{account}</c> and <c>{SipHeader_X-Account}</c>.</summary>
internal static partial class Placeholders
{
    public static bool AreIn(string text) => text.Contains('{', StringComparison.Ordinal) && Placeholder.IsMatch(text);

    public static IEnumerable<string> NamesIn(string text) =>
        Placeholder.Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with all of them replaced, in one pass: a value is never read for names.</summary>
    public static string Fill(string text, Func<string, string> valueOf) => Placeholder.Replace(text, match => valueOf(match.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[^\s{}\p{C}]{1,64})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Placeholder { get; }
}
