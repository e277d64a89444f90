using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Which addresses a request of ours may be connected to: public ones, and private ones that the operator has named.</summary>
/// <remarks>A name that an operator trusts may lead anywhere tomorrow, to the address of a cloud's keys for one.</remarks>
internal sealed class AddressGuard(Uri url, IReadOnlyList<IPNetwork> allowed)
{
    /// <summary>Networks that no address of the public internet lies in.</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/3", "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2002::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether a request may go there.</summary>
    public bool Admits(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (allowed.Any(network => network.Contains(real)) || (url.IsLoopback && IPAddress.IsLoopback(real)))
            return true;
        var isPublic = real.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Private.Any(network => network.Contains(real));
        // What is not encrypted stays within networks that the operator has named.
        return isPublic && url.Scheme == Uri.UriSchemeHttps;
    }
}
