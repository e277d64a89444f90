using ContactCenter.Foundation.Settings;

namespace ContactCenter.Platform.CallsApi;

/// <summary>Decides which hosts may be given our token.</summary>
/// <param name="BaseUrl">Where requests go by default. Always trusted.</param>
/// <param name="TrustedHosts">Hosts beyond the platform's own.</param>
/// <param name="FollowsRegions">Whether the region that a call names is used at all.</param>
internal sealed record RegionPolicy(Uri BaseUrl, IReadOnlyList<string> TrustedHosts, bool FollowsRegions)
{
    private static readonly string[] PlatformDomains = ["nexmo.com", "vonage.com"];

    /// <summary>The base address for a call: its region's if that can be trusted, else the configured one.</summary>
    public Uri BaseFor(Uri? region) => region is not null && FollowsRegions && Trusts(region) ? BaseAddress.WithSlash(region) : BaseUrl;

    /// <summary>Whether a call lives where we do not ask: what the configured address says of its legs is no proof that they are gone.</summary>
    public bool Distrusts([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Uri? region) => region is not null && FollowsRegions && !Trusts(region);

    /// <summary>Whether the token may go there: by https, to a host of the platform or one the operator named.</summary>
    public bool Trusts(Uri url) =>
        BaseAddress.IsPrivate(url)
        && (string.Equals(url.Authority, BaseUrl.Authority, StringComparison.OrdinalIgnoreCase)
            || TrustedHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase)
            || IsOfPlatform(url));

    /// <summary>Whether an address is one of the platform's own, and no stand-in: one region of it may lead to another.</summary>
    public static bool IsOfPlatform(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && PlatformDomains.Any(domain => IsWithin(url.Host, domain));

    private static bool IsWithin(string host, string domain) =>
        string.Equals(host, domain, StringComparison.OrdinalIgnoreCase)
        || (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && host[^(domain.Length + 1)] == '.');
}
