using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ContactCenter.Voice;

/// <summary>
/// JSON readers pass over text that they cannot decode and throw when it is asked for: invalid UTF-8 and escaped halves of
/// surrogate pairs. Here both become U+FFFD, and a byte order mark goes, so that what can be read can also be decoded.
/// </summary>
internal static class JsonRepair
{
    private const int EscapeLength = 6; // \uXXXX

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether there is nothing to repair.</summary>
    public static bool IsSound(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && !HasLoneSurrogate(json, out _);

    /// <summary>The same memory when there is nothing to repair.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        if (!Utf8.IsValid(json.Span))
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        return HasLoneSurrogate(json.Span, out _) ? WithoutLoneSurrogates(json.Span) : json;
    }

    private static byte[] WithoutLoneSurrogates(ReadOnlySpan<byte> json)
    {
        var repaired = json.ToArray();
        for (var rest = repaired.AsSpan(); HasLoneSurrogate(rest, out var at); rest = rest[(at + EscapeLength)..])
            "\\ufffd"u8.CopyTo(rest[at..]);
        return repaired;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> json, out int at)
    {
        for (at = 0; json[at..].IndexOf((byte)'\\') is >= 0 and var step;)
        {
            at += step;
            var unit = EscapedUnit(json[at..]);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(EscapedUnit(json[(at + EscapeLength)..])))
                at += 2 * EscapeLength;
            else if (char.IsSurrogate(unit))
                return true;
            else
                at = Math.Min(at + 2, json.Length);
        }

        return false;
    }

    /// <summary>The code unit of the escape that <paramref name="json"/> begins with, or NUL.</summary>
    private static char EscapedUnit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json.StartsWith("\\u"u8)
        && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
