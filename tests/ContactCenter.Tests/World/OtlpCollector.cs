using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>A collector of metrics and traces on this machine, which keeps what it is sent.</summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly WebApplication _app;

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/base/v1/{signal}", (RequestDelegate)KeepAsync);
    }

    /// <summary>Its base address, on a path of its own as a collector behind a proxy may have.</summary>
    public string Endpoint => $"{_app.Urls.Single()}/base";

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came for that signal; names and values stand in it as they are.</summary>
    public string Received(string signal) =>
        string.Concat(_received.Where(request => request.Path.EndsWith($"/v1/{signal}", StringComparison.Ordinal))
            .Select(request => Encoding.UTF8.GetString(request.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue((http.Request.Path, body.ToArray()));
    }
}
