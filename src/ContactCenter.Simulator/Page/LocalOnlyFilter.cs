using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ContactCenter.Simulator.Page;

/// <summary>
/// Phones are pressed by whoever sits at this machine: requests from elsewhere, through a tunnel, or from another site's page
/// are refused, also when that site's name has been made to lead to this machine.
/// </summary>
internal sealed class LocalOnlyFilter(SimulatorOptions options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!options.Public && !IsLocal(request))
            return Refuse("The simulator's phones answer this machine only.");
        return IsOwnPage(request) ? next(context) : Refuse("Another site's page cannot press the simulator's phones.");
    }

    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is var remote
        && (remote is null || IPAddress.IsLoopback(remote))
        && HostsOf(request).All(IsLocal);

    /// <summary>
    /// Every host that the request may be for. A tunnel comes from loopback too, but for a name of its own, which it may tell in a
    /// header only. What the browser has asked for stands in another header when the application has taken a proxy's word for it.
    /// </summary>
    private static IEnumerable<HostString> HostsOf(HttpRequest request) =>
        new[] { ForwardedHeadersDefaults.XOriginalHostHeaderName, ForwardedHeadersDefaults.XForwardedHostHeaderName }
            .SelectMany(request.Headers.GetCommaSeparatedValues)
            .Select(HostString.FromUriComponent)
            .Prepend(request.Host);

    private static bool IsLocal(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwnPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && !request.HttpContext.WebSockets.IsWebSocketRequest)
        || request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static ValueTask<object?> Refuse(string why) =>
        ValueTask.FromResult<object?>(Results.Problem(why, statusCode: StatusCodes.Status403Forbidden));
}
