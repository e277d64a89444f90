using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ContactCenter.Api;

/// <summary>A place in a list as opaque text for an address. It is made of two parts, the first of them without a bar.</summary>
internal static class CursorText
{
    private const char Bar = '|';

    /// <summary>Base64url of both parts with a bar between.</summary>
    public static string Of(FormattableString first, FormattableString second) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{FormattableString.Invariant(first)}{Bar}{FormattableString.Invariant(second)}"));

    /// <summary>Reads what <see cref="Of"/> has made; what is in the parts is not judged.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? first, [NotNullWhen(true)] out string? second)
    {
        (first, second) = (null, null);
        if (!Base64Url.IsValid(text))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Bar, 2);
        if (parts.Length != 2)
            return false;
        (first, second) = (parts[0], parts[1]);
        return true;
    }
}
