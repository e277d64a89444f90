using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Speech.Analysis.Classifiers;
using ContactCenter.Speech.Analysis.Comprehend;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Analysis.LanguageModels;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.AmazonTranscribe;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis;

/// <summary>What is found in the words of calls.</summary>
internal static class AnalysisFeature
{
    /// <summary>
    /// Offers the <see cref="Redactor"/>, with what needs more than the domain knows (<see cref="PhoneFinder"/>), the <see cref="LanguageReader"/>, and
    /// the <see cref="SentenceVectors"/> with their <see cref="ClassifierTraining"/>; and who else can be asked: the <see cref="LanguageModelReader"/> and
    /// the <see cref="ComprehendReader"/>, where the settings name them.
    /// </summary>
    public static void AddAnalysis(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PhoneFinder(PhoneFinder.CountryOf(provider.GetRequiredService<VonageSettings>().Number?.Value)));
        services.AddSingleton(provider => new Redactor(provider.GetRequiredService<PhoneFinder>()));
        services.AddSingleton<LanguageReader>();
        services.AddSettings(EmbeddingSettings.Read, EmbeddingSettings.SectionName);
        services.AddSingleton<ITranscriberArguments, EmbeddingArguments>();
        services.AddSingleton<SentenceVectors>();
        services.AddSingleton<ClassifierTraining>();
        services.AddSettings(ProviderSettings.Read, ProviderSettings.SectionName);
        services.AddSingleton(LanguageModel);
        services.AddSingleton(Comprehend);
    }

    private static LanguageModelReader LanguageModel(IServiceProvider provider) => new(new LanguageModelClient(
        Client(provider),
        provider.GetRequiredService<ProviderSettings>().Llm ?? throw new InvalidOperationException("The settings were not checked."),
        provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<LanguageReader>());

    private static ComprehendReader Comprehend(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<ProviderSettings>().Comprehend ?? throw new InvalidOperationException("The settings were not checked.");
        var client = new AmazonClient(
            Client(provider), provider.GetRequiredService<AwsCredentials>(), settings.Region, provider.GetRequiredService<TimeProvider>());
        return new(new ComprehendClient(client, settings.Address));
    }

    private static HttpClient Client(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(TranscriptionFeature.HttpClientName);
}
