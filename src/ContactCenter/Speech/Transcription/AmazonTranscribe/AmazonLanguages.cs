namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Amazon hears a language as it is spoken in a country: one of each.</summary>
internal static class AmazonLanguages
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["af"] = "af-ZA",
        ["ar"] = "ar-SA",
        ["bg"] = "bg-BG",
        ["ca"] = "ca-ES",
        ["cs"] = "cs-CZ",
        ["da"] = "da-DK",
        ["de"] = "de-DE",
        ["el"] = "el-GR",
        ["en"] = "en-US",
        ["es"] = "es-US",
        ["et"] = "et-ET",
        ["fa"] = "fa-IR",
        ["fi"] = "fi-FI",
        ["fr"] = "fr-FR",
        ["he"] = "he-IL",
        ["hi"] = "hi-IN",
        ["hr"] = "hr-HR",
        ["hu"] = "hu-HU",
        ["id"] = "id-ID",
        ["it"] = "it-IT",
        ["ja"] = "ja-JP",
        ["ko"] = "ko-KR",
        ["lt"] = "lt-LT",
        ["lv"] = "lv-LV",
        ["ms"] = "ms-MY",
        ["nl"] = "nl-NL",
        ["no"] = "no-NO",
        ["pl"] = "pl-PL",
        ["pt"] = "pt-PT",
        ["ro"] = "ro-RO",
        ["ru"] = "ru-RU",
        ["sk"] = "sk-SK",
        ["sl"] = "sl-SI",
        ["sr"] = "sr-RS",
        ["sv"] = "sv-SE",
        ["th"] = "th-TH",
        ["tr"] = "tr-TR",
        ["uk"] = "uk-UA",
        ["vi"] = "vi-VN",
        ["zh"] = "zh-CN",
    };

    /// <param name="language">An ISO 639-1 code; <c>null</c>: not known.</param>
    /// <returns><c>null</c>: Amazon is to find out.</returns>
    public static string? Of(string? language) => language is null ? null : Codes.GetValueOrDefault(LanguageCode.WholeOf(language));
}
