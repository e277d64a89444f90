using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>
/// A host that may be asked, as an operator writes it: <c>name</c> or address, <c>*.domain</c> for all names within a domain but not its
/// own, each with an optional <c>:port</c>. Without one the usual port of the scheme is meant, and no other.
/// </summary>
internal sealed class AllowedHost : IParsable<AllowedHost>
{
    private const string AnyWithin = "*.";

    private readonly string _name;
    private readonly IPAddress? _address;
    private readonly bool _isDomain;
    private readonly int? _port;

    private AllowedHost(string name, bool isDomain, int? port)
    {
        _name = name;
        _isDomain = isDomain;
        _port = port;
        _address = AddressOf(name);
    }

    /// <summary>Whether host and port of an absolute address are meant.</summary>
    public bool Names(Uri url)
    {
        if (_port is null ? !url.IsDefaultPort : url.Port != _port)
            return false;
        var host = HostOf(url);
        if (AddressOf(host) is { } address)
            return address.Equals(_address);
        return _isDomain ? host.EndsWith($".{_name}", StringComparison.Ordinal) : host == _name;
    }

    /// <summary>The address that stands in place of a name; <c>null</c>: it is a name.</summary>
    internal static IPAddress? LiteralOf(Uri url) => AddressOf(HostOf(url));

    /// <exception cref="FormatException">It is not a host.</exception>
    public static AllowedHost Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var host) ? host : throw new FormatException($"'{s}' is not a host");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AllowedHost result)
    {
        result = null;
        var text = s?.Trim() ?? "";
        var isDomain = text.StartsWith(AnyWithin, StringComparison.Ordinal);
        if (!TrySplit(isDomain ? text[AnyWithin.Length..] : text, out var host, out var port) || !TryNormalise(host, out var name))
            return false;
        // All names of a top-level domain are nobody's own.
        if (isDomain && (AddressOf(name) is not null || !name.Contains('.', StringComparison.Ordinal)))
            return false;
        result = new(name, isDomain, port);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(_isDomain ? AnyWithin : "")}{_name}{(_port is { } port ? $":{port}" : "")}");

    private static bool TrySplit(string text, out string host, out int? port)
    {
        (host, port) = (text, null);
        var colon = text.LastIndexOf(':');
        var isBareAddress = text.IndexOf(':', StringComparison.Ordinal) != colon && !text.StartsWith('[');
        if (colon <= text.LastIndexOf(']') || isBareAddress)
            return true;
        host = text[..colon];
        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65_535)
            return false;
        port = number;
        return true;
    }

    private static bool TryNormalise(string host, out string name)
    {
        name = "";
        var plain = host.Trim('[', ']');
        var kind = Uri.CheckHostName(plain);
        if (kind is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6))
            return false;
        if (!Uri.TryCreate($"https://{(kind == UriHostNameType.IPv6 ? $"[{plain}]" : plain)}/", UriKind.Absolute, out var url))
            return false;
        name = HostOf(url);
        return name.Length > 0;
    }

    /// <summary>The host as it is looked up: in lower case and without brackets; a number is the address that it means.</summary>
    /// <returns>Empty: nobody can look it up.</returns>
    private static string HostOf(Uri url)
    {
        try
        {
            return url.IdnHost.Trim('[', ']').ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return "";
        }
    }

    private static IPAddress? AddressOf(string host) => IPAddress.TryParse(host, out var address) ? PublicAddress.Real(address) : null;
}
