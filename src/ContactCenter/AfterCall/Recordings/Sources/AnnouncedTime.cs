using System.Globalization;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>The times that recording systems tell: ISO 8601, or seconds or milliseconds since 1970. Without an offset UTC is meant.</summary>
internal static class AnnouncedTime
{
    private const int Longest = 40;

    /// <summary>Numbers up to the year 5138 are seconds; larger ones are milliseconds.</summary>
    private const long MostUnixSeconds = 99_999_999_999;

    private static readonly long MostUnixMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmssK",
    ];

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length > Longest)
            return false;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
        {
            return DateTimeOffset.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
        }

        var milliseconds = unix <= MostUnixSeconds ? unix * 1_000 : unix;
        if (milliseconds > MostUnixMilliseconds)
            return false;
        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}
