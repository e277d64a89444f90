using System.Buffers;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>What may stand in a header of an INVITE. A line break would let one header become two.</summary>
internal static class SipHeaderRules
{
    private const string UserToUser = "User-to-User";
    private const int MaxUserToUser = 256;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!%*+`'~");

    public static void Check(OptionRules rules, string option, JsonFields? headers)
    {
        foreach (var (name, value) in headers ?? JsonFields.Empty)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters))
                rules.Fault(option, OptionRules.Quote(name), "named by letters, digits and hyphens");
            else if (value.ValueKind != JsonValueKind.String)
                rules.Fault($"{option}.{name}", Excerpt.Of(value.GetRawText()), "a JSON string");
            else if (value.GetString() is { } text)
                CheckText(rules, $"{option}.{name}", name, text);
        }
    }

    private static void CheckText(OptionRules rules, string option, string name, string text)
    {
        if (text.Any(char.IsControl))
            rules.Fault(option, OptionRules.Quote(text), "without control characters");
        else if (name.Equals(UserToUser, StringComparison.OrdinalIgnoreCase) && text.Length is 0 or > MaxUserToUser)
            rules.Fault(option, $"{OptionRules.Text(text.Length)} characters", "1 to 256 characters");
    }
}
