using ContactCenter.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.World;

/// <summary>The server as a fresh checkout runs it, with the simulator inside, on a clock that only waiting moves.</summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly WebApplication _app;

    private EmbeddedServer((string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Provider", "Memory"),
            new("Storage:Path", _folder.Path),
            new("Simulator:Sound", "false"),
            new("Transcription:Engine", "Off"),
            new("Serilog:MinimumLevel:Default", "Fatal"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddDrivenClock();
        builder.AddContactCenter();
        builder.Logging.AddProvider(Logs);
        _app = builder.Build();
        _app.MapContactCenter();
    }

    public LogCollector Logs { get; } = new();

    public VoicePlatform Platform => _app.Services.GetRequiredService<VoicePlatform>();

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<EmbeddedServer> StartAsync(params (string Key, string? Value)[] settings)
    {
        var server = new EmbeddedServer(settings);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
