using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

/// <summary>
/// A stand-in of an S3 server with one bucket, on loopback: objects, uploads in parts, ranges. It refuses what is not signed in the form of
/// Signature Version 4 for its region, or whose body is not the one that was signed.
/// </summary>
internal sealed partial class S3Server : IAsyncDisposable
{
    public const string Bucket = "sounds";
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string Region = "eu-central-1";

    private const int SmallestPart = 5 * 1024 * 1024;

    private static readonly string[] MustBeSigned = ["host", "x-amz-content-sha256", "x-amz-date"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SortedDictionary<int, byte[]>> _uploads = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private int _lastUpload;
    private int _cuts;

    private S3Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public string Url => _app.Urls.Single();

    /// <summary>The objects by their keys.</summary>
    public IReadOnlyDictionary<string, byte[]> Objects => _objects;

    /// <summary>How many uploads have begun and were neither completed nor given up.</summary>
    public int OpenUploads => _uploads.Count;

    /// <summary>Method, and path with its query; of a reading also the range.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What is answered instead; <c>null</c>: what is right.</summary>
    public Func<HttpRequest, int?> Fault { get; set; } = _ => null;

    public static async Task<S3Server> StartAsync()
    {
        var server = new S3Server();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>So many of the next answers with a body break off in the middle.</summary>
    public void CutNext(int count) => _cuts = count;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static string HashOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static string TagOf(byte[] body) => $"\"{HashOf(body)[..32]}\"";

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.WriteAsync($"<Error><Code>{code}</Code><Message>The message of {code}</Message></Error>");
    }

    private static Task AnswerAsync(HttpContext http, string name, params object[] content)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(new XElement(name, content).ToString());
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var form = Authorization.Match(request.Headers.Authorization.ToString());
        return form.Success
            && form.Groups["headers"].Value.Split(';') is var names
            && MustBeSigned.All(name => names.Contains(name, StringComparer.Ordinal))
            && request.Headers["x-amz-date"].ToString().StartsWith(form.Groups["day"].Value, StringComparison.Ordinal)
            && request.Headers["x-amz-content-sha256"] == HashOf(body);
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        _requests.Enqueue($"{http.Request.Method} {http.Request.GetEncodedPathAndQuery()} {http.Request.Headers.Range}".TrimEnd());
        var path = http.Request.Path.ToString();
        if (Fault(http.Request) is { } status)
            await RefuseAsync(http, status, "AccessDenied");
        else if (!IsSigned(http.Request, body))
            await RefuseAsync(http, 403, "SignatureDoesNotMatch");
        else if (!path.StartsWith($"/{Bucket}/", StringComparison.Ordinal))
            await RefuseAsync(http, 404, "NoSuchBucket");
        else
            await HandleAsync(http, path[(Bucket.Length + 2)..], body);
    }

    private Task HandleAsync(HttpContext http, string key, byte[] body)
    {
        var query = http.Request.Query;
        var upload = query["uploadId"].ToString();
        return http.Request.Method switch
        {
            "POST" when query.ContainsKey("uploads") => BeginAsync(http),
            _ when upload.Length > 0 && !_uploads.ContainsKey(upload) => RefuseAsync(http, 404, "NoSuchUpload"),
            "PUT" when upload.Length > 0 => KeepPart(http, upload, int.Parse(query["partNumber"].ToString(), CultureInfo.InvariantCulture), body),
            "POST" when upload.Length > 0 => CompleteAsync(http, key, upload, body),
            "DELETE" when upload.Length > 0 => Remove(http, () => _uploads.TryRemove(upload, out _)),
            "PUT" => Keep(http, key, body),
            "DELETE" => Remove(http, () => _objects.TryRemove(key, out _)),
            "GET" or "HEAD" => _objects.TryGetValue(key, out var content) ? ReadAsync(http, content) : RefuseAsync(http, 404, "NoSuchKey"),
            _ => RefuseAsync(http, 405, "MethodNotAllowed"),
        };
    }

    private Task Keep(HttpContext http, string key, byte[] body)
    {
        _objects[key] = body;
        http.Response.Headers.ETag = TagOf(body);
        return Task.CompletedTask;
    }

    private static Task Remove(HttpContext http, Action remove)
    {
        remove();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task BeginAsync(HttpContext http)
    {
        var upload = $"upload-{Interlocked.Increment(ref _lastUpload)}";
        _uploads[upload] = [];
        return AnswerAsync(http, "InitiateMultipartUploadResult", new XElement("Bucket", Bucket), new XElement("UploadId", upload));
    }

    private Task KeepPart(HttpContext http, string upload, int number, byte[] body)
    {
        _uploads[upload][number] = body;
        http.Response.Headers.ETag = TagOf(body);
        return Task.CompletedTask;
    }

    private Task CompleteAsync(HttpContext http, string key, string upload, byte[] body)
    {
        var named = XElement.Parse(System.Text.Encoding.UTF8.GetString(body)).Elements().ToDictionary(
            part => int.Parse(part.Elements().Single(field => field.Name.LocalName == "PartNumber").Value, CultureInfo.InvariantCulture),
            part => part.Elements().Single(field => field.Name.LocalName == "ETag").Value);
        var parts = _uploads[upload];
        var isAsSent = named.Count == parts.Count && parts.All(part => named.GetValueOrDefault(part.Key) == TagOf(part.Value));
        if (!isAsSent)
            return RefuseAsync(http, 400, "InvalidPart");
        if (parts.Values.SkipLast(1).Any(part => part.Length < SmallestPart))
            return RefuseAsync(http, 400, "EntityTooSmall");
        _objects[key] = [.. parts.Values.SelectMany(part => part)];
        _uploads.TryRemove(upload, out _);
        return AnswerAsync(http, "CompleteMultipartUploadResult", new XElement("Key", key), new XElement("ETag", TagOf(_objects[key])));
    }

    private async Task ReadAsync(HttpContext http, byte[] content)
    {
        var range = Range.Match(http.Request.Headers.Range.ToString());
        var (from, to) = range.Success
            ? (long.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture), long.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture))
            : (0, content.Length - 1);
        to = Math.Min(to, content.Length - 1);
        if (range.Success && from >= content.Length)
        {
            await RefuseAsync(http, 416, "InvalidRange");
            return;
        }

        http.Response.StatusCode = range.Success ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        http.Response.Headers.ETag = TagOf(content);
        http.Response.ContentLength = to - from + 1;
        if (range.Success)
            http.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{content.Length}");
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var isCut = Interlocked.Decrement(ref _cuts) >= 0;
        var sent = content.AsMemory((int)from, (int)((to - from + 1) / (isCut ? 2 : 1)));
        await http.Response.Body.WriteAsync(sent);
        await http.Response.Body.FlushAsync();
        if (isCut)
            http.Abort();
    }

    [GeneratedRegex(
        @"^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/(?<day>\d{8})/eu-central-1/s3/aws4_request, ?"
            + @"SignedHeaders=(?<headers>[a-z0-9;-]+), ?Signature=[0-9a-f]{64}$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Authorization { get; }

    [GeneratedRegex(@"^bytes=(?<from>\d+)-(?<to>\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Range { get; }
}
