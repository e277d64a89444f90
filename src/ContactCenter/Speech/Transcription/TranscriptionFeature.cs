using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription;

/// <summary>Speech becomes text, by the engine that <c>Transcription:Engine</c> names.</summary>
internal static class TranscriptionFeature
{
    /// <summary>Name of the HTTP client that speaks with the server of the OpenAI form.</summary>
    public const string HttpClientName = "Transcription";

    /// <summary>Offers <see cref="ITranscriptionEngine"/>. Nothing is started or asked before the first sound.</summary>
    public static void AddTranscription(this IServiceCollection services)
    {
        services.AddSettings(TranscriptionSettings.Read, TranscriptionSettings.SectionName);
        services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(() =>
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) });
        services.AddSingleton<EngineReach>();
        services.AddSingleton(TranscriberProgram.Beside);
        services.AddSingleton(provider => new InstalledModels(TranscriberProgram.Beside.Models, Settings(provider).Models));
        services.AddSingleton<ITranscriberLauncher>(provider => new TranscriberLauncher(
            TranscriberProgram.Beside,
            Settings(provider).Models,
            () => TranscriberAddress.Make(FolderOf(provider.GetRequiredService<StorageSettings>())),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TranscriberLauncher>>()));
        services.AddSingleton<EmbeddedTranscriber>();
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<OffEngine>();
        services.AddSingleton(OpenAi);
        services.AddSingleton<ITranscriptionEngine>(provider => Settings(provider).Engine switch
        {
            TranscriptionEngineKind.Embedded => provider.GetRequiredService<EmbeddedEngine>(),
            TranscriptionEngineKind.OpenAi => provider.GetRequiredService<OpenAiEngine>(),
            _ => provider.GetRequiredService<OffEngine>(),
        });
        services.AddSingleton<IStartLines, TranscriptionStartLines>();
        services.AddHealthChecks().AddCheck<TranscriptionHealthCheck>(TranscriptionHealthCheck.Name);
    }

    private static OpenAiEngine OpenAi(IServiceProvider provider)
    {
        var server = Settings(provider).OpenAi ?? throw new InvalidOperationException("The settings were not checked.");
        var client = new OpenAiClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            new OpenAiServer(server.Url, server.Url.Authority, server.ApiKey),
            provider.GetRequiredService<TimeProvider>());
        return new(client, server, Settings(provider), provider.GetRequiredService<EngineReach>());
    }

    /// <summary>In memory alone nobody owns the folder: another server may have the same.</summary>
    private static string? FolderOf(StorageSettings storage) => storage.Provider == StorageProvider.Sqlite ? storage.Path : null;

    private static TranscriptionSettings Settings(IServiceProvider provider) => provider.GetRequiredService<TranscriptionSettings>();
}
