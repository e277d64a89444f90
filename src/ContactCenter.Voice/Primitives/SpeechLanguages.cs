using System.Collections.Immutable;

namespace ContactCenter.Voice;

/// <summary>
/// The languages and voices of the platform's text-to-speech, as far as its vendor has published them. It may have more by now: what is not
/// here is worth a warning, and no error.
/// </summary>
/// <remarks>
/// Codes: the enumeration <c>language</c> of the vendor's description of the Voice API (46 codes) and those that its guide "Text to Speech" has besides.
/// Names and numbers of voices: the table "Supported Languages" of that guide. Lithuanian and Marathi: the vendor's SDK for Java, 9.4.2, which tells no voices.
/// The platform reads codes in any case.
/// </remarks>
public static class SpeechLanguages
{
    /// <summary>By code.</summary>
    public static ImmutableArray<SpeechLanguage> All { get; } =
    [
        new("ar", "Arabic", 8),
        new("bn-IN", "Bengali", 2),
        new("ca-ES", "Catalan", 2),
        new("cmn-CN", "Chinese, Mandarin", 6),
        new("cmn-TW", "Chinese, Mandarin (Taiwan)", 4),
        new("cs-CZ", "Czech", 3),
        new("cy-GB", "Welsh", 1),
        new("da-DK", "Danish", 6),
        new("de-DE", "German", 7),
        new("el-GR", "Greek", 3),
        new("en-AU", "English (Australia)", 6),
        new("en-GB", "English (United Kingdom)", 8),
        new("en-GB-WLS", "English (Wales)", 1),
        new("en-IN", "English (India)", 6),
        new("en-US", "English (United States)", 12),
        new("en-ZA", "English (South Africa)", 1),
        new("es-ES", "Spanish (Spain)", 5),
        new("es-MX", "Spanish (Mexico)", 1),
        new("es-US", "Spanish (United States)", 3),
        new("eu-ES", "Basque", 1),
        new("fi-FI", "Finnish", 2),
        new("fil-PH", "Filipino", 4),
        new("fr-CA", "French (Canada)", 5),
        new("fr-FR", "French (France)", 8),
        new("he-IL", "Hebrew", 1),
        new("hi-IN", "Hindi", 4),
        new("hu-HU", "Hungarian", 2),
        new("id-ID", "Indonesian", 5),
        new("is-IS", "Icelandic", 2),
        new("it-IT", "Italian", 7),
        new("ja-JP", "Japanese", 6),
        new("ko-KR", "Korean", 6),
        new("lt-LT", "Lithuanian", null),
        new("ml-IN", "Malayalam", 2),
        new("mr-IN", "Marathi", null),
        new("nb-NO", "Norwegian Bokmål", 6),
        new("nl-NL", "Dutch", 7),
        new("no-NO", "Norwegian", 2),
        new("pl-PL", "Polish", 9),
        new("pt-BR", "Portuguese (Brazil)", 6),
        new("pt-PT", "Portuguese (Portugal)", 8),
        new("ro-RO", "Romanian", 2),
        new("ru-RU", "Russian", 7),
        new("sk-SK", "Slovak", 2),
        new("sv-SE", "Swedish", 4),
        new("ta-IN", "Tamil", 2),
        new("te-IN", "Telugu", 2),
        new("th-TH", "Thai", 2),
        new("tr-TR", "Turkish", 8),
        new("uk-UA", "Ukrainian", 1),
        new("vi-VN", "Vietnamese", 4),
        new("yue-CN", "Chinese, Cantonese", 1),
    ];

    /// <param name="code">In any case.</param>
    /// <returns><c>null</c>: it is not known.</returns>
    public static SpeechLanguage? Find(string code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));
}
