using System.Text;
using System.Text.RegularExpressions;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Phones;

/// <summary>Reads addresses of phones as people type them.</summary>
internal static partial class TypedAddress
{
    /// <summary>Callers whose number is not told.</summary>
    private static readonly string[] Withheld = ["anonymous", "unknown"];

    /// <param name="type">What kind of phone it is.</param>
    /// <param name="text">What was typed.</param>
    /// <returns>The address as the platform writes it, or what is wrong with the text: a sentence.</returns>
    public static (string? Address, string? Problem) Read(EndpointType type, string text)
    {
        var typed = text.Normalize(NormalizationForm.FormKC).Trim();
        return type switch
        {
            EndpointType.Phone when Withheld.Contains(typed, StringComparer.OrdinalIgnoreCase) => (typed.ToLowerInvariant(), null),
            EndpointType.Phone => NumberOf(typed) is { } number ? (number, null)
                : (null, $"\"{text}\" is no number: it must be 7 to 15 digits that begin with the country's, as in +44 20 7946 0000."),
            EndpointType.Sip when SipUri().IsMatch(typed) => (typed, null),
            EndpointType.Sip when SipUri().IsMatch($"sip:{typed}") => ($"sip:{typed}", null),
            EndpointType.Sip => (null, $"\"{text}\" is no SIP address, as sip:ada@example.com is."),
            _ => typed.Length > 0 && !typed.Any(char.IsWhiteSpace) ? (typed, null) : (null, $"\"{text}\" is no {NameOf(type)}: it must be one word."),
        };
    }

    /// <summary>
    /// A number without what people write into it: plus or 00, blanks, dashes, points, slashes, parentheses, and the 0 in them that is not
    /// dialled from abroad.
    /// </summary>
    /// <returns>E.164 without plus; <c>null</c>: it is none.</returns>
    public static string? NumberOf(string text)
    {
        var typed = text.Normalize(NormalizationForm.FormKC).Trim();
        var isInternational = typed.StartsWith('+') || typed.StartsWith("00", StringComparison.Ordinal);
        var bare = Decoration().Replace(isInternational ? typed.Replace("(0)", "", StringComparison.Ordinal) : typed, "");
        var number = bare switch
        {
            ['+', .. var behindPlus] => behindPlus,
            ['0', '0', .. var behindZeros] => behindZeros,
            _ => bare,
        };
        return VoiceEndpoint.IsE164(number) && number[0] != '0' ? number : null;
    }

    private static string NameOf(EndpointType type) => type == EndpointType.App ? "app user" : "extension";

    [GeneratedRegex(@"[\s\p{Pd}./()]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"^sips?:[^\s@:]+@[^\s@]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SipUri();
}
