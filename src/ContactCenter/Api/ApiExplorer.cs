using System.Buffers.Text;
using System.Security.Cryptography;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace ContactCenter.Api;

/// <summary>The page that shows the API and lets people try it. It loads nothing from other hosts and keeps nothing.</summary>
internal static class ApiExplorer
{
    public const string Path = "/docs";

    public static void MapApiExplorer(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapScalarApiReference(Path, (options, http) =>
        {
            var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
            options.Nonce = nonce;
            options.Title = "ContactCenter API";
            options.OpenApiRoutePattern = ApiFeature.Document;
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.HideClientButton = true;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.Agent = new() { Disabled = true };
            options.Mcp = new() { Disabled = true };
            Protect(http.Response.Headers, nonce);
        }).WithHead();

    private static void Protect(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
