using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Load.Recordings;

/// <summary>
/// Serves the recordings from a loopback port of this process, slowly: there is time to be killed while one is fetched. It survives the server.
/// </summary>
public sealed class SoundHost : IAsyncDisposable
{
    private const int Pieces = 10;

    private static readonly TimeSpan BetweenPieces = TimeSpan.FromMilliseconds(100);

    private readonly WebApplication _web;
    private readonly string _folder;
    private readonly TimeProvider _time;
    private int _asked;

    private SoundHost(WebApplication web, string folder, TimeProvider time) => (_web, _folder, _time) = (web, folder, time);

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_web.Urls.First());

    /// <summary>How often a file was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public static async Task<SoundHost> StartAsync(string folder, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging();
        var web = builder.Build();
        var host = new SoundHost(web, folder, time);
        web.Run(host.ServeAsync);
        await web.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        Interlocked.Increment(ref _asked);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, Path.GetFileName(http.Request.Path.Value!)), http.RequestAborted);
        http.Response.ContentType = "audio/wav";
        http.Response.ContentLength = bytes.Length;
        try
        {
            foreach (var piece in bytes.Chunk((bytes.Length / Pieces) + 1))
            {
                await http.Response.Body.WriteAsync(piece, http.RequestAborted);
                await Task.Delay(BetweenPieces, _time, http.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // Who asked was killed.
        }
    }
}
