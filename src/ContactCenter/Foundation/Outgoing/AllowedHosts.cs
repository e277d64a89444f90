using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>
/// The hosts that an operator has listed; none refuses all. An address that is listed may be connected to, whatever it is. A name may lead to
/// public addresses, and to others only within the networks that are listed as well.
/// </summary>
/// <param name="hosts">Who may be asked.</param>
/// <param name="networks">Private networks that names may lead to.</param>
/// <param name="authorization">
/// The <c>Authorization</c> header that goes to the first host of each download. Where a redirect leads to another host, port or scheme it is
/// left out, and stays so for what follows.
/// </param>
internal sealed class AllowedHosts(IReadOnlyList<AllowedHost> hosts, IReadOnlyList<IPNetwork> networks, string? authorization = null)
    : IDownloadDestinations
{
    public bool Names(Uri url) => hosts.Any(host => host.Names(url));

    public bool Admits(Uri url, IPAddress address)
    {
        var real = PublicAddress.Real(address);
        if (AllowedHost.LiteralOf(url) is { } literal)
            return literal.Equals(real);
        return PublicAddress.Is(real) || networks.Any(network => network.Contains(real));
    }

    public string? AuthorizationFor(Uri url, bool isLedAway) => isLedAway ? null : authorization;
}
