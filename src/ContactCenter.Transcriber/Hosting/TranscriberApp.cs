using ContactCenter.Audio;
using ContactCenter.Transcriber.Api;
using ContactCenter.Transcriber.Classifiers;
using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>Puts the program together, for itself and for its tests.</summary>
internal static class TranscriberApp
{
    private const long Mebibyte = 1 << 20;

    /// <summary>A request that is still at work when the program is to end is cancelled, and is soon over.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMilliseconds(500);

    /// <param name="options">How it is to run.</param>
    /// <param name="key">What requests must show.</param>
    /// <param name="engines">What it hears with. It is not disposed: a model must outlive work that does not end at once.</param>
    /// <param name="embedder">What it makes vectors of sentences with; not disposed either.</param>
    /// <param name="ffmpeg">Reads sound of the kinds that the library does not know; <c>null</c>: it is not installed.</param>
    /// <param name="input">The standard input.</param>
    public static WebApplication Create(
        TranscriberOptions options, ApiKey key, IEngineCatalog engines, ISentenceEmbedder embedder, FfmpegProgram? ffmpeg, Stream input)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // The command line says it all: nothing in the environment or in a file opens another address.
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(server => Limit(server, options));
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = PrivateSocket.Bind);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestEnd);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(key);
        builder.Services.AddSingleton(engines);
        builder.Services.AddSingleton(new SoundFormats(ffmpeg));
        builder.Services.AddSingleton(new EngineSlots(options.Parallel));
        builder.Services.AddSingleton(new RequestSlots(options.MaxRequests));
        builder.Services.AddSingleton<SpeechScan>();
        builder.Services.AddSingleton<SoundTranscriber>();
        builder.Services.AddSingleton<SoundRequests>();
        builder.Services.AddSingleton<RunningTranscriptions>();
        builder.Services.AddSingleton<TranscriptionHandler>();
        builder.Services.AddSingleton<TimestampsHandler>();
        builder.Services.AddSingleton<EmbeddingTurns>();
        builder.Services.AddSingleton(services => new TextEmbedder(embedder, services.GetRequiredService<EmbeddingTurns>()));
        builder.Services.AddSingleton(services => new EmbeddingsHandler(
            services.GetRequiredService<TextEmbedder>(), new RequestSlots(options.MaxRequests), services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddSingleton<ClassifierTrainer>();
        builder.Services.AddSingleton<AgreementCounter>();
        builder.Services.AddSingleton<ClassifiersHandler>();
        if (options.StdinLifetime)
            builder.Services.AddHostedService(services => new InputLifetime(input, services.GetRequiredService<IHostApplicationLifetime>()));
        var app = builder.Build();
        // As a setting it would have no place: the sources of settings are gone.
        foreach (var url in options.Socket is null ? options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [])
            app.Urls.Add(url);
        app.UseErrors();
        app.UseApiKey();
        app.MapApi();
        return app;
    }

    private static void Limit(KestrelServerOptions server, TranscriberOptions options)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = options.MaxMegabytes * Mebibyte;
        if (options.Socket is { } socket)
            server.ListenUnixSocket(socket);
    }
}
