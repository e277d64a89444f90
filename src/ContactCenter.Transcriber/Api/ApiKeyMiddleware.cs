using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Transcriber.Api;

/// <summary>Lets those in who show the key; where none is set, this machine's programs but no web page that a browser here has open.</summary>
internal static class ApiKeyMiddleware
{
    private static readonly PathString Protected = "/v1";

    /// <summary>Placed before the endpoints.</summary>
    public static void UseApiKey(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Protected, StringComparison.OrdinalIgnoreCase))
            return next(context);
        var key = context.RequestServices.GetRequiredService<ApiKey>();
        if (!key.Accepts(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            throw new RequestException(StatusCodes.Status401Unauthorized, "invalid_api_key", "The API key is missing or wrong: Authorization: Bearer KEY.");
        }

        if (!key.IsSet && context.Request.Headers.Origin.Count > 0)
            throw new RequestException(StatusCodes.Status403Forbidden, "cross_origin", "Without an API key no web page is served.");
        return next(context);
    });
}
