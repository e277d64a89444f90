using ContactCenter.Simulator.Accounts;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>The calls API on sockets.</summary>
internal static class CallsEndpoints
{
    /// <param name="endpoints">Where requests come in.</param>
    /// <param name="prefix">What the paths begin with.</param>
    /// <param name="calls">Asked at each request; <c>null</c>: there is no platform at the moment.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string prefix, Func<CallsService?> calls)
    {
        foreach (var path in (string[])["/v1", .. AccountApi.Paths])
            endpoints.Map($"{prefix}{path}/{{**rest}}", context => AnswerAsync(context, prefix, path, calls())).ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext context, string prefix, string path, CallsService? calls)
    {
        if (calls is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var request = new ApiRequest(
            context.Request.Method.ToUpperInvariant(),
            $"{context.Request.Scheme}://{context.Request.Host}{prefix}",
            $"{path}/{context.Request.RouteValues["rest"]}",
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.Authorization,
            context.Request.ContentType?.Split(';')[0].Trim(),
            await reader.ReadToEndAsync(context.RequestAborted));
        ApiResponse answer;
        try
        {
            answer = await calls.HandleAsync(request, context.RequestAborted);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.Headers[ApiResponse.TraceHeader] = answer.TraceId;
        context.Response.ContentType = answer.MediaType;
        if (answer.Body.Length > 0)
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
