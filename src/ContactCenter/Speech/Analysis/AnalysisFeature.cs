using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Speech.Analysis;

/// <summary>What is found in the words of calls.</summary>
internal static class AnalysisFeature
{
    /// <summary>Offers the <see cref="Redactor"/>, with what needs more than the domain knows, and the <see cref="LanguageReader"/>.</summary>
    public static void AddAnalysis(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Redactor(new PhoneFinder(PhoneFinder.CountryOf(provider.GetRequiredService<VonageSettings>().Number?.Value))));
        services.AddSingleton<LanguageReader>();
    }
}
