namespace ContactCenter.Simulator.CallsApi;

/// <summary>The calls API on sockets.</summary>
internal static class CallsEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints, string prefix, CallsService calls) =>
        endpoints.Map($"{prefix}/v1/{{**rest}}", context => AnswerAsync(context, calls)).ExcludeFromDescription();

    private static async Task AnswerAsync(HttpContext context, CallsService calls)
    {
        using var reader = new StreamReader(context.Request.Body);
        var answer = await calls.HandleAsync(new ApiRequest(
            context.Request.Method.ToUpperInvariant(),
            $"/v1/{context.Request.RouteValues["rest"]}",
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.Authorization,
            context.Request.ContentType?.Split(';')[0].Trim(),
            await reader.ReadToEndAsync(context.RequestAborted)));

        context.Response.StatusCode = answer.Status;
        context.Response.Headers[ApiResponse.TraceHeader] = answer.TraceId;
        context.Response.ContentType = answer.MediaType;
        if (answer.Body.Length > 0)
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
