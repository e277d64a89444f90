using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Makes what downloads are sent through where there is a network.</summary>
public static class DownloadHandler
{
    /// <summary>
    /// A handler that asks no proxy, keeps no cookie, follows no redirect, unpacks nothing, tells nobody of our traces, and judges each address at
    /// the moment of connecting. What is not encrypted stays on this machine.
    /// </summary>
    /// <param name="destinations">Where downloads may go.</param>
    /// <param name="resolve">Finds what a name leads to; <c>null</c>: the machine does.</param>
    public static SocketsHttpHandler Create(IDownloadDestinations destinations, HostResolver? resolve = null) => new()
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = (context, cancellationToken) =>
        {
            var url = context.InitialRequestMessage.RequestUri!;
            return GuardedConnection.OpenAsync(context.DnsEndPoint, resolve, address => Admits(destinations, url, address), cancellationToken);
        },
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = false,
    };

    private static bool Admits(IDownloadDestinations destinations, Uri url, IPAddress address) =>
        (url.Scheme == Uri.UriSchemeHttps || IPAddress.IsLoopback(PublicAddress.Real(address))) && destinations.Admits(url, address);
}
