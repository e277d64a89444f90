using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>
/// The times of the wire: ISO 8601 with or without a fraction, with <c>T</c> or a blank, with or without an offset (none is UTC),
/// the form of HTTP headers, and seconds or milliseconds since 1970.
/// </summary>
internal static class WireTime
{
    private const int Longest = 40;
    private const int MostFractionDigits = 7;

    /// <summary>Unix times up to the year 5138 are seconds; larger numbers are milliseconds.</summary>
    private const long MostUnixSeconds = 99_999_999_999;

    private static readonly long MostUnixMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFF K",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "r",
    ];

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.IsEmpty || text.Length > Longest)
            return false;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
            ? TryParseUnix(unix, out time)
            : TryParseText(text, out time);
    }

    private static bool TryParseUnix(long unix, out DateTimeOffset time)
    {
        var milliseconds = unix <= MostUnixSeconds ? unix * 1000 : unix;
        time = milliseconds <= MostUnixMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return milliseconds <= MostUnixMilliseconds;
    }

    /// <summary>Digits of a fraction beyond the clock's resolution are dropped.</summary>
    private static bool TryParseText(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        Span<char> chars = stackalloc char[Longest];
        var length = 0;
        var fractionDigits = -1;
        foreach (var letter in text)
        {
            fractionDigits = letter switch
            {
                (byte)'.' => 0,
                >= (byte)'0' and <= (byte)'9' when fractionDigits >= 0 => fractionDigits + 1,
                _ => -1,
            };
            if (fractionDigits <= MostFractionDigits)
                chars[length++] = (char)letter;
        }

        return DateTimeOffset.TryParseExact(
            chars[..length], Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}
