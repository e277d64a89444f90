using System.Text.RegularExpressions;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// Names and texts that belong to one call: what came in with it, and what its menus set. Strangers fill it, so it is
/// bounded. Names are the same in any case, as those of SIP headers are.
/// </summary>
public sealed partial record CallAttributes
{
    /// <summary>How many a call may have.</summary>
    public const int Most = 100;

    /// <summary>Characters of a name.</summary>
    public const int LongestName = 64;

    /// <summary>Characters of a value: what a <c>User-to-User</c> header holds.</summary>
    public const int LongestValue = 256;

    public static readonly CallAttributes None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    private CallAttributes(ImmutableSortedDictionary<string, string> values) => Values = values;

    public ImmutableSortedDictionary<string, string> Values { get; }

    /// <summary>Whether an attribute may have that name: no blanks, no braces, no control characters.</summary>
    public static bool IsName(string name) => WholeName.IsMatch(name);

    /// <summary>What is kept of a value; no letter is cut in half.</summary>
    public static string Cut(string value)
    {
        if (value.Length <= LongestValue)
            return value;
        var wouldHalve = char.IsHighSurrogate(value[LongestValue - 1]);
        return value[..(wouldHalve ? LongestValue - 1 : LongestValue)];
    }

    /// <summary>The names in braces of a text such as <c>{SipHeader_X-Account}</c>.</summary>
    public static IEnumerable<string> NamesIn(string text) => Placeholders.NamesIn(text);

    /// <summary>With that attribute, its value cut to what is kept; the same as before where the name is none or too many are there.</summary>
    public CallAttributes With(string name, string value) =>
        IsName(name) && (Values.Count < Most || Values.ContainsKey(name)) ? new(Values.SetItem(name, Cut(value))) : this;

    public CallAttributes Without(string name) => Values.ContainsKey(name) ? new(Values.Remove(name)) : this;

    /// <summary>The text with all names in braces replaced, in one pass: a value is never read for names. What is not set is nothing.</summary>
    public string Fill(string text) => Placeholders.Fill(text, name => Values.GetValueOrDefault(name, ""));

    public bool Equals(CallAttributes? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;

    [GeneratedRegex(@"^[^\s{}\p{C}]{1,64}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WholeName { get; }
}
