using System.Net;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Files;

/// <summary>The hosts that may be given our token, all of them with it.</summary>
/// <param name="regions">The platform's hosts, those that the operator trusts, and the address of the calls API.</param>
/// <param name="simulated">Addresses that the simulator in this process announces its files by; they are asked without a network.</param>
/// <param name="tokens">Where the token comes from.</param>
internal sealed class PlatformDestinations(RegionPolicy regions, IReadOnlyList<Uri> simulated, ApplicationTokenSource tokens) : IDownloadDestinations
{
    public bool Names(Uri url) =>
        regions.Trusts(url) || simulated.Any(own => string.Equals(own.Authority, url.Authority, StringComparison.OrdinalIgnoreCase));

    /// <summary>The platform is on the public internet. Where the hosts are that the operator has named, only the operator knows.</summary>
    public bool Admits(Uri url, IPAddress address) => !RegionPolicy.IsOfPlatform(url) || PublicAddress.Is(address);

    public string AuthorizationFor(Uri url, bool isLedAway) => $"Bearer {tokens.Current()}";
}
