using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Analysis.Comprehend;
using ContactCenter.Speech.Analysis.LanguageModels;

namespace ContactCenter.Speech.Analysis;

/// <summary>Who else can be asked about the words of calls.</summary>
/// <param name="Llm">A language model; <c>null</c>: none is named.</param>
/// <param name="Comprehend">Amazon Comprehend; <c>null</c>: no region is named.</param>
internal sealed record ProviderSettings(LanguageModelSettings? Llm, ComprehendSettings? Comprehend)
{
    public const string SectionName = "Analysis";

    public static ProviderSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        return new(
            LanguageModelSettings.Read(section.Section("Llm")),
            ComprehendSettings.Read(section.Section("Comprehend"), source, isUsed: IsNamed(source, "Comprehend")));
    }

    /// <summary>Whether a step is to be made by somebody; which may be, is judged where the steps are.</summary>
    private static bool IsNamed(SettingsSource source, string provider) =>
        source.Configuration.GetSection($"{SectionName}:Steps").AsEnumerable()
            .Any(entry => provider.Equals(entry.Value?.Trim(), StringComparison.OrdinalIgnoreCase));
}
