using System.Buffers;
using System.Globalization;

namespace ContactCenter.Voice;

/// <summary>The rules of a SIP address as the platform dials it: <c>sip:user@host</c>, with a port and parameters if need be.</summary>
/// <example><c>sip:rebekka@sip.example.com:5061;transport=tls;media=srtp</c></example>
public static class SipAddress
{
    /// <summary>The longest address, in characters, that the calls API takes.</summary>
    public const int MaxLength = 50;

    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Unreserved = LettersAndDigits + "-_.!~*'()%";

    private static readonly SearchValues<char> UserCharacters = SearchValues.Create(Unreserved + "&=+$,;?/:");
    private static readonly SearchValues<char> ParameterCharacters = SearchValues.Create(Unreserved + "[]/:&+$");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(LettersAndDigits + "-.");
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("ABCDEFabcdef0123456789:.");

    /// <summary>What is wrong with an address, its length left out of account.</summary>
    /// <returns>A sentence's end that says what it must be, such as <c>with a port from 1 to 65535</c>; <c>null</c>: nothing is wrong.</returns>
    public static string? FaultOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan();
        if (rest.StartsWith("sip:", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..];
        else if (rest.StartsWith("sips:", StringComparison.OrdinalIgnoreCase))
            rest = rest[5..];
        else
            return "begun with sip: or sips:";

        var at = rest.IndexOf('@');
        if (at <= 0 || rest.LastIndexOf('@') != at)
            return "of the form sip:user@host, with one @";
        if (rest.StartsWith('/') || !IsEscaped(rest[..at], UserCharacters))
            return "with a user of letters, digits and signs such as . - _ + behind sip:, and no //";
        var place = rest[(at + 1)..];
        var parameters = place.IndexOf(';');
        if (parameters < 0)
            return PlaceFault(place);
        return AreParameters(place[(parameters + 1)..]) ? PlaceFault(place[..parameters]) : "with parameters such as ;transport=tls";
    }

    private static string? PlaceFault(ReadOnlySpan<char> place)
    {
        var bracket = place.StartsWith('[') ? place.IndexOf(']') : -1;
        if (bracket < 0 && place.Count(':') > 1)
            return "with an IPv6 address in brackets, such as sip:user@[2001:db8::1]";
        var colon = ColonOf(place, bracket);
        var host = colon < 0 ? place : place[..colon];
        if (bracket < 0 ? !IsName(host) : !IsAddress(host[1..bracket]))
            return "with a host's name or address behind the @";
        return colon < 0 || (place[colon] == ':' && IsPort(place[(colon + 1)..])) ? null : "with a port from 1 to 65535";
    }

    /// <returns>Where a port begins; -1: nothing follows the host. Behind a bracket, whatever follows.</returns>
    private static int ColonOf(ReadOnlySpan<char> place, int bracket)
    {
        if (bracket < 0)
            return place.IndexOf(':');
        return bracket + 1 < place.Length ? bracket + 1 : -1;
    }

    private static bool IsName(ReadOnlySpan<char> host)
    {
        if (host.ContainsAnyExcept(NameCharacters))
            return false;
        var lastLabel = host[(host.TrimEnd('.').LastIndexOf('.') + 1)..];
        return Uri.CheckHostName(host.ToString()) switch
        {
            UriHostNameType.Dns => !char.IsAsciiDigit(lastLabel[0]),
            UriHostNameType.IPv4 => host.Count('.') == 3,
            _ => false,
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> host) =>
        !host.ContainsAnyExcept(AddressCharacters) && Uri.CheckHostName(host.ToString()) == UriHostNameType.IPv6;

    private static bool IsPort(ReadOnlySpan<char> text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static bool AreParameters(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(';'))
        {
            var parameter = text[range];
            var equals = parameter.IndexOf('=');
            var name = equals < 0 ? parameter : parameter[..equals];
            if (name.IsEmpty || !IsEscaped(name, ParameterCharacters) || (equals >= 0 && !IsEscaped(parameter[(equals + 1)..], ParameterCharacters)))
                return false;
        }

        return true;
    }

    /// <summary>Whether all characters are allowed, and each <c>%</c> is followed by two hexadecimal digits.</summary>
    private static bool IsEscaped(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        if (text.IsEmpty || text.ContainsAnyExcept(allowed))
            return false;
        for (var i = text.IndexOf('%'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '%' && !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])))
                return false;
        }

        return true;
    }
}
