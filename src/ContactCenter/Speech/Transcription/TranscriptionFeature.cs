using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription.AmazonTranscribe;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Speech.Transcription.OpenAi;
using ContactCenter.Speech.Transcription.PlatformTranscripts;

namespace ContactCenter.Speech.Transcription;

/// <summary>Speech becomes text, by the engine that <c>Transcription:Engine</c> names.</summary>
internal static class TranscriptionFeature
{
    /// <summary>Name of the HTTP client that speaks with engines elsewhere.</summary>
    public const string HttpClientName = "Transcription";

    /// <summary>Offers <see cref="ITranscriptionEngine"/>. Nothing is started or asked before the first sound.</summary>
    public static void AddTranscription(this IServiceCollection services)
    {
        services.AddSettings(TranscriptionSettings.Read, TranscriptionSettings.SectionName);
        // The loggers would write what is answered that is no HTTP, and may repeat what was said in a call.
        services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                });
        services.AddSingleton<EngineReach>();
        services.AddSingleton(TranscriberProgram.Beside);
        services.AddSingleton(provider => new InstalledModels(provider.GetRequiredService<TranscriberProgram>().Models, Settings(provider).Models));
        services.AddSingleton<ITranscriberLauncher>(provider => new TranscriberLauncher(
            provider.GetRequiredService<TranscriberProgram>(),
            Settings(provider).Models,
            () => TranscriberAddress.Make(FolderOf(provider.GetRequiredService<StorageSettings>())),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TranscriberLauncher>>())
        {
            Further = [.. provider.GetServices<ITranscriberArguments>().SelectMany(arguments => arguments.Values)],
        });
        services.AddSingleton<EmbeddedTranscriber>();
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<SpeechFinder>();
        services.AddSingleton<OffEngine>();
        services.AddSingleton(OpenAi);
        services.AddSingleton(provider => new AwsCredentials(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(Amazon);
        services.AddSingleton<PlatformEngine>();
        services.AddSingleton<ITranscriptionEngine>(provider => Settings(provider).Engine switch
        {
            TranscriptionEngineKind.Embedded => provider.GetRequiredService<EmbeddedEngine>(),
            TranscriptionEngineKind.OpenAi => provider.GetRequiredService<OpenAiEngine>(),
            TranscriptionEngineKind.AmazonTranscribe => provider.GetRequiredService<AmazonEngine>(),
            TranscriptionEngineKind.Platform => provider.GetRequiredService<PlatformEngine>(),
            _ => provider.GetRequiredService<OffEngine>(),
        });
        services.AddSingleton<IStartLines, TranscriptionStartLines>();
        services.AddHealthChecks().AddCheck<TranscriptionHealthCheck>(TranscriptionHealthCheck.Name);
    }

    private static OpenAiEngine OpenAi(IServiceProvider provider)
    {
        var server = Settings(provider).OpenAi ?? throw new InvalidOperationException("The settings were not checked.");
        var client = new OpenAiClient(
            Client(provider),
            new OpenAiServer(server.Url, server.Url.Authority, server.ApiKey),
            provider.GetRequiredService<TimeProvider>());
        return new(
            client,
            server,
            Settings(provider),
            provider.GetRequiredService<EngineReach>(),
            provider.GetRequiredService<SpeechFinder>(),
            provider.GetRequiredService<ILogger<OpenAiEngine>>());
    }

    private static AmazonEngine Amazon(IServiceProvider provider)
    {
        var settings = Settings(provider).Amazon ?? throw new InvalidOperationException("The settings were not checked.");
        var time = provider.GetRequiredService<TimeProvider>();
        var client = new AmazonClient(Client(provider), provider.GetRequiredService<AwsCredentials>(), settings.Region, time);
        var jobs = new AmazonJobs(client, settings.Url ?? AmazonAddress.TranscribeOf(settings.Region));
        return new(jobs, new AmazonBucket(client, settings), settings, provider.GetRequiredService<EngineReach>(), time);
    }

    private static HttpClient Client(IServiceProvider provider) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);

    /// <summary>In memory alone nobody owns the folder: another server may have the same.</summary>
    private static string? FolderOf(StorageSettings storage) => storage.Provider == StorageProvider.Sqlite ? storage.Path : null;

    private static TranscriptionSettings Settings(IServiceProvider provider) => provider.GetRequiredService<TranscriptionSettings>();
}
