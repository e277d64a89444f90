using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>A server that has files: a real one on this machine, by http and by https.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    /// <summary>All paths that it answers begin so; whoever else looks for a program at this port is nobody of the test.</summary>
    public const string Root = "/files/";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FileRequest> _requests = new();

    private FileServer(WebApplication app, X509Certificate2 certificate) => (_app, Certificate) = (app, certificate);

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<FileRequest> Requests => [.. _requests];

    public X509Certificate2 Certificate { get; }

    public Uri Http => Address("http:");

    public Uri Https => Address("https:");

    public static async Task<FileServer> StartAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=recordings.test", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        var server = new FileServer(builder.Build(), certificate);
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers with a file, whole or the part that is asked for.</summary>
    public void Has(byte[] content, string? tag = "\"1\"", string? type = "audio/wav") => Answer = http => SendAsync(http, content, tag, type);

    /// <summary>Answers so once, and then as before.</summary>
    public void AnswersFirst(Func<HttpContext, Task> first)
    {
        var then = Answer;
        Answer = http =>
        {
            Answer = then;
            return first(http);
        };
    }

    /// <summary>Writes some bytes, which leave at once.</summary>
    public static async Task WriteAsync(HttpContext http, byte[] bytes)
    {
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    /// <summary>Does nothing more until the other side has gone.</summary>
    public static Task StandStillAsync(HttpContext http) => new TaskCompletionSource().Task.WaitAsync(http.RequestAborted);

    /// <summary>Begins to send a file, waits until the sink has what was sent, and breaks off.</summary>
    public static async Task CutAsync(HttpContext http, byte[] content, int after, string? tag, MemorySink sink)
    {
        http.Response.ContentType = "audio/wav";
        http.Response.ContentLength = content.Length;
        if (tag is not null)
            http.Response.Headers.ETag = tag;
        await WriteAsync(http, content[..after]);
        await sink.HasAsync(after);
        http.Abort();
    }

    public static Task SendAsync(HttpContext http, byte[] content, string? tag, string? type) => Results.File(
        content, type, enableRangeProcessing: tag is not null, entityTag: tag is null ? null : new(tag)).ExecuteAsync(http);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Certificate.Dispose();
    }

    private Uri Address(string scheme) => new(
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Single(address => address.StartsWith(scheme, StringComparison.Ordinal)) + Root);

    private async Task HandleAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(Root.TrimEnd('/'), StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = http.Request.Headers;
        _requests.Enqueue(new(http.Request.Path, Text(headers.Authorization), Text(headers.Range), Text(headers.IfRange), Text(headers.Cookie)));
        await Answer(http);

        static string? Text(Microsoft.Extensions.Primitives.StringValues value) => value.Count == 0 ? null : value.ToString();
    }
}

/// <summary>A question as it came; <c>null</c> is a header that was not sent.</summary>
internal sealed record FileRequest(string Path, string? Authorization, string? Range, string? IfRange, string? Cookie);
