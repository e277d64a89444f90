using System.Net;

namespace ContactCenter.Simulator.Page;

/// <summary>
/// Phones are pressed by whoever sits at this machine: requests from elsewhere, through a tunnel, or from another site's page
/// are refused.
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

    /// <summary>A tunnel comes from loopback too, but for a name of its own.</summary>
    private static bool IsLocal(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        var host = request.Host.Host;
        return (remote is null || IPAddress.IsLoopback(remote))
            && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
    }

    private static bool IsOwnPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && !request.HttpContext.WebSockets.IsWebSocketRequest)
        || request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static ValueTask<object?> Refuse(string why) =>
        ValueTask.FromResult<object?>(Results.Problem(why, statusCode: StatusCodes.Status403Forbidden));
}
