using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Where downloads may go, and with which credentials. Asked for the first address and again after every redirect.</summary>
public interface IDownloadDestinations
{
    /// <summary>Whether host and port of an address are among those that may be asked. Its scheme is judged by <see cref="DownloadClient"/>.</summary>
    bool Names(Uri url);

    /// <summary>Whether what the host of an address leads to may be connected to.</summary>
    /// <param name="url">An address that <see cref="Names"/> admits.</param>
    /// <param name="address">What is about to be connected to.</param>
    bool Admits(Uri url, IPAddress address);

    /// <summary>The value of the <c>Authorization</c> header; <c>null</c>: none is sent.</summary>
    /// <param name="url">An address that <see cref="Names"/> admits.</param>
    /// <param name="isLedAway">Whether a redirect has led to another host, port or scheme before.</param>
    string? AuthorizationFor(Uri url, bool isLedAway);
}
