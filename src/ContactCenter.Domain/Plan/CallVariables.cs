using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Plan;

/// <summary>What menus learn of a caller becomes attributes of the call; these are the rules for their names and for how they are said.</summary>
public static partial class CallVariables
{
    /// <summary>Characters of a value that a service tells.</summary>
    public const int LongestValue = 200;

    /// <summary>A small letter, then letters and digits, 32 at most.</summary>
    public static bool IsName(string name) => Name.IsMatch(name);

    /// <summary>An attribute as it is said: in markup, where characters are written longer, no longer than was measured.</summary>
    public static PromptValue Spoken(string value) => new(value, Math.Max(LongestValue, value.Length));

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]{0,31}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name { get; }
}
