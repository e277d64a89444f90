using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Web.Console;

/// <summary>
/// The page of all addresses of the console. It is made for each request: style sheets that the page makes are let in by a word that nobody
/// else can know.
/// </summary>
internal sealed class ConsolePage
{
    private const string Nonce = "__NONCE__";
    private const int NonceBytes = 16;

    private readonly string[] _parts;

    /// <param name="page">As the build has made it, its addresses relative.</param>
    /// <param name="basePath">What the console's addresses begin with.</param>
    /// <param name="phones">Where the simulated phones are; <c>null</c>: the platform is a real one.</param>
    /// <param name="build">Of this server: the page tells it when another one answers.</param>
    /// <param name="business">Whose console it is.</param>
    public ConsolePage(string page, string basePath, string? phones, string build, Business business)
    {
        var withPaths = page.Replace("\"./", $"\"{HtmlEncoder.Default.Encode(basePath)}", StringComparison.Ordinal);
        (string Name, string Built, string Value)[] told =
        [
            ("base-path", "/", basePath), ("phones", "/simulator", phones ?? ""), ("build", "", build), ("business", "", business.Name),
            ("time-zone", "", business.ZoneName),
        ];
        _parts = told
            .Aggregate(withPaths, (text, meta) => text.Replace(Meta(meta.Name, meta.Built), Meta(meta.Name, meta.Value), StringComparison.Ordinal))
            .Split(Nonce);
    }

    public async Task SendAsync(HttpContext context)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        var body = Encoding.UTF8.GetBytes(string.Join(nonce, _parts));
        Protect(context.Response.Headers, nonce);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string Meta(string name, string content) => $"name=\"{name}\" content=\"{HtmlEncoder.Default.Encode(content)}\"";

    private static void Protect(IHeaderDictionary headers, string nonce)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types default";
        headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=(), display-capture=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
    }
}
