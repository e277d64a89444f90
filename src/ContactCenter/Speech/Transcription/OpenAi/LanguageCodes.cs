using System.Globalization;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Languages as servers write them: codes, codes with a region, English names.</summary>
internal static class LanguageCodes
{
    /// <summary>Whisper's names that the system's list of languages does not have, or has for something else.</summary>
    private static readonly Dictionary<string, string> Whispers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["burmese"] = "my",
        ["cantonese"] = "yue",
        ["castilian"] = "es",
        ["flemish"] = "nl",
        ["haitian"] = "ht",
        ["haitian creole"] = "ht",
        ["javanese"] = "jw",
        ["letzeburgesch"] = "lb",
        ["mandarin"] = "zh",
        ["moldavian"] = "ro",
        ["moldovan"] = "ro",
        ["myanmar"] = "my",
        ["norwegian"] = "no",
        ["nynorsk"] = "nn",
        ["panjabi"] = "pa",
        ["punjabi"] = "pa",
        ["pushto"] = "ps",
        ["serbian"] = "sr",
        ["sinhalese"] = "si",
        ["sundanese"] = "su",
        ["tagalog"] = "tl",
        ["valencian"] = "ca",
    };

    private static readonly Dictionary<string, string> Systems = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name.Length is 2 or 3)
        .DistinctBy(culture => culture.EnglishName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(culture => culture.EnglishName, culture => culture.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="text">As in <c>en</c>, <c>en-US</c>, <c>English</c> or <c>&lt;|en|&gt;</c>.</param>
    /// <returns>A code of two or three small letters; <c>null</c>: it is no language.</returns>
    public static string? Of(string text)
    {
        var word = text.Trim().Trim('<', '|', '>').Trim();
        if (Whispers.TryGetValue(word, out var code) || Systems.TryGetValue(word, out code))
            return code;
        var first = word.ToLowerInvariant().Split('-', '_')[0];
        return first.Length is 2 or 3 && first.All(char.IsAsciiLetterLower) ? first : null;
    }
}
