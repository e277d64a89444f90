using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Which addresses a request of ours may be connected to: public ones, and private ones that the operator has named.</summary>
/// <remarks>A name that an operator trusts may lead anywhere tomorrow, to the address of a cloud's keys for one.</remarks>
internal sealed class AddressGuard(Uri url, IReadOnlyList<IPNetwork> allowed)
{
    /// <summary>Whether a request may go there.</summary>
    public bool Admits(IPAddress address)
    {
        var real = PublicAddress.Real(address);
        if (allowed.Any(network => network.Contains(real)) || (url.IsLoopback && IPAddress.IsLoopback(real)))
            return true;
        // What is not encrypted stays within networks that the operator has named.
        return PublicAddress.Is(real) && url.Scheme == Uri.UriSchemeHttps;
    }
}
