using System.Buffers;

namespace ContactCenter.Foundation.Logging;

/// <summary>
/// Makes phone numbers in a text unreadable but for their last three digits. A phone number is 7 to 15 digits that stand alone:
/// not part of a word, an id, a decimal or a time, and not a counter that begins with zeros.
/// </summary>
internal static class PhoneMask
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int VisibleDigits = 3;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <returns>The very same text where there is nothing to mask.</returns>
    public static string Mask(string text)
    {
        char[]? masked = null;
        var afterEscape = 0;
        for (var i = 0; i < text.Length;)
        {
            if (EscapeAt(text, i) is var escape and > 0)
            {
                i += escape;
                afterEscape = i;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (IsNumber(text.AsSpan(start, i - start)) && (start == afterEscape || !IsJoined(text, start - 1, -1)) && !IsJoined(text, i, 1))
            {
                masked ??= text.ToCharArray();
                Array.Fill(masked, '*', start, i - start - VisibleDigits);
            }

            if (i == start)
                i++;
        }

        return masked is null ? text : new(masked);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) =>
        digits.Length is >= FewestDigits and <= MostDigits && !digits.StartsWith("000", StringComparison.Ordinal);

    /// <summary>Whether the character beside the digits, or what is behind its dash or dot, belongs to one word with them.</summary>
    private static bool IsJoined(string text, int beside, int step) =>
        IsWord(text, beside) || (At(text, beside) is '-' or '.' && IsWord(text, beside + step));

    private static bool IsWord(string text, int at) => At(text, at) is '_' || char.IsLetterOrDigit(At(text, at));

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    /// <summary>The length of an escaped character, as in <c>%2B447…</c> or <c>\u002B447…</c>; its own digits are not the number's.</summary>
    private static int EscapeAt(string text, int at) => text[at] switch
    {
        '%' when AreHex(text, at + 1, 2) => 3,
        '\\' when At(text, at + 1) == 'u' && AreHex(text, at + 2, 4) => 6,
        _ => 0,
    };

    private static bool AreHex(string text, int at, int count) =>
        at + count <= text.Length && !text.AsSpan(at, count).ContainsAnyExcept(HexDigits);
}
