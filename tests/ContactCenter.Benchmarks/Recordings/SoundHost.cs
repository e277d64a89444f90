using System.Globalization;
using ContactCenter.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Benchmarks.Recordings;

/// <summary>The other system: a folder of recordings, which anybody on this machine may fetch.</summary>
internal sealed class SoundHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SoundHost(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    public static async Task<SoundHost> StartAsync(string folder)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var host = new SoundHost(builder.Build(), new Uri(address));
        host._app.Run(http =>
        {
            var path = Path.Combine(folder, Path.GetFileName(http.Request.Path.Value!));
            http.Response.ContentType = path.EndsWith(".mp3", StringComparison.Ordinal) ? "audio/mpeg" : "audio/wav";
            return http.Response.SendFileAsync(path, http.RequestAborted);
        });
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
