using System.Net;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>
/// Tells whether a request may sign in a made-up person: it comes from this machine, for a name of this machine, and from a page that was
/// got under that name. What has come through a proxy or a tunnel is from elsewhere, whatever it says.
/// </summary>
internal static class DemoRequests
{
    /// <summary>A proxy sets the first two; the last stands for those whose word was taken.</summary>
    private static readonly string[] SignsOfProxy = ["Forwarded", "X-Forwarded-", "X-Original-"];

    public static bool IsAllowed(HttpRequest request, DemoOffer offer) =>
        offer.IsMade && (offer.IsPublic || IsLocal(request));

    private static bool IsLocal(HttpRequest request) =>
        IsFromHere(request.HttpContext.Connection.RemoteIpAddress)
        && ConsoleAddress.IsLoopback(request.Host)
        && !request.Headers.Keys.Any(IsSignOfProxy)
        && IsOwnPage(request);

    /// <summary>A Unix socket has no address.</summary>
    private static bool IsFromHere(IPAddress? remote) => remote is null || IPAddress.IsLoopback(remote);

    private static bool IsSignOfProxy(string header) => SignsOfProxy.Any(sign => header.StartsWith(sign, StringComparison.OrdinalIgnoreCase));

    private static bool IsOwnPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
