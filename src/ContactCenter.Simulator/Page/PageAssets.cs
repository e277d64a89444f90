using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Simulator.Page;

/// <summary>The page of phones: a document, its style and its scripts, all inside this assembly.</summary>
internal static class PageAssets
{
    private const string Folder = "ContactCenter.Simulator.Page.Assets.";
    private const string Document = "index.html";

    /// <summary>Where the document says that the page's own address belongs.</summary>
    private const string AddressMark = "{page}";

    /// <summary>
    /// Caller ids and spoken texts come from strangers. The page writes them as text only; should it ever fail to, nothing
    /// in them runs, loads or sends.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Dictionary<string, Asset> Assets = typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => Asset.Read(name, name[Folder.Length..]))
        .ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static void Map(RouteGroupBuilder page, string prefix)
    {
        page.MapGet("/", (HttpContext context) => Show(context, prefix)).WithHead();
        page.MapGet("/assets/{name}", (HttpContext context, string name) => Assets.TryGetValue(name, out var asset) && name != Document
            ? Send(context, asset) : Results.NotFound()).WithHead();
    }

    private static IResult Show(HttpContext context, string prefix)
    {
        var address = HtmlEncoder.Default.Encode(context.Request.PathBase + prefix);
        context.Response.Headers.CacheControl = "no-store";
        Protect(context.Response.Headers);
        return Results.Text(Encoding.UTF8.GetString(Assets[Document].Content).Replace(AddressMark, address, StringComparison.Ordinal), Assets[Document].Type);
    }

    private static IResult Send(HttpContext context, Asset asset)
    {
        context.Response.Headers.CacheControl = "no-cache";
        Protect(context.Response.Headers);
        return Results.Bytes(asset.Content, asset.Type, entityTag: asset.Tag);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private sealed record Asset(string Name, string Type, byte[] Content, EntityTagHeaderValue Tag)
    {
        public static Asset Read(string resource, string name)
        {
            using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
            return new(name, TypeOf(name), content, tag);
        }

        private static string TypeOf(string name) => Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
    }
}
