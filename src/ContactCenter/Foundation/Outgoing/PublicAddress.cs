using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Tells the addresses of the public internet from those of this machine, of private networks, and of none.</summary>
internal static class PublicAddress
{
    /// <summary>Networks that no address of the public internet lies in, and those through which an IPv6 address leads to any IPv4 address.</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2002::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The address that packets go to: an IPv4 address that is written as IPv6 is the IPv4 address.</summary>
    public static IPAddress Real(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Is(IPAddress address)
    {
        var real = Real(address);
        return real.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Private.Any(network => network.Contains(real));
    }
}
