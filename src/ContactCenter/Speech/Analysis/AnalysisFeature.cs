using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis;

/// <summary>What is found in the words of calls.</summary>
internal static class AnalysisFeature
{
    /// <summary>
    /// Offers the <see cref="Redactor"/>, with what needs more than the domain knows (<see cref="PhoneFinder"/>), the <see cref="LanguageReader"/>, and
    /// the <see cref="SentenceVectors"/>.
    /// </summary>
    public static void AddAnalysis(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PhoneFinder(PhoneFinder.CountryOf(provider.GetRequiredService<VonageSettings>().Number?.Value)));
        services.AddSingleton(provider => new Redactor(provider.GetRequiredService<PhoneFinder>()));
        services.AddSingleton<LanguageReader>();
        services.AddSettings(EmbeddingSettings.Read, EmbeddingSettings.SectionName);
        services.AddSingleton<ITranscriberArguments, EmbeddingArguments>();
        services.AddSingleton<SentenceVectors>();
    }
}
