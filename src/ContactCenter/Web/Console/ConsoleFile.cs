using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Web.Console;

/// <summary>One file of the console, with what the build has compressed of it.</summary>
internal sealed class ConsoleFile
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";
    private const string Whole = "";

    /// <summary>The best first.</summary>
    private static readonly (string Encoding, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly (string Encoding, string Path)[] _forms;
    private readonly string _type;
    private readonly Lazy<EntityTagHeaderValue> _tag;
    private readonly bool _isHashed;

    /// <param name="path">Where it lies.</param>
    /// <param name="isHashed">Whether its name changes with its content.</param>
    public ConsoleFile(string path, bool isHashed)
    {
        _isHashed = isHashed;
        _type = new FileExtensionContentTypeProvider().TryGetContentType(path, out var type) ? type : "application/octet-stream";
        // Made for the first who asks: no start waits until all files are read.
        _tag = new(() => new($"\"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)).AsSpan(0, 8))}\""));
        _forms = [.. Encodings.Select(form => (form.Encoding, Path: path + form.Ending)).Where(form => File.Exists(form.Path)), (Whole, path)];
    }

    public static bool IsCompressed(string path) => Encodings.Any(form => path.EndsWith(form.Ending, StringComparison.Ordinal));

    public async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = _isHashed ? ForEver : AskAgain;
        headers.ETag = _tag.Value.ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(_tag.Value, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var (encoding, path) = _forms.First(form => form.Encoding == Whole || accepted.Any(it => it.Value == form.Encoding && it.Quality is not 0));
        if (encoding != Whole)
            headers.ContentEncoding = encoding;
        context.Response.ContentType = _type;
        context.Response.ContentLength = new FileInfo(path).Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.SendFileAsync(path, context.RequestAborted);
    }
}
