using System.Globalization;
using ContactCenter.Domain.Plan;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Languages as programs write them: codes, codes with a region, English names.</summary>
internal static class LanguageNames
{
    private const int LongestCode = 3;

    private static readonly Dictionary<string, string> Codes = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name.Length is 2 or LongestCode)
        .DistinctBy(culture => culture.EnglishName.ToLowerInvariant(), StringComparer.Ordinal)
        .ToDictionary(culture => culture.EnglishName.ToLowerInvariant(), culture => culture.Name, StringComparer.Ordinal);

    /// <summary>The English name in lower case, as the OpenAI form has it; the code where there is none.</summary>
    public static string Of(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName.ToLowerInvariant();
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <param name="text">As in <c>en</c>, <c>en-US</c> or <c>English</c>; null or <c>auto</c>: what is heard.</param>
    /// <returns>An ISO 639-1 code, as Whisper has it; null: what is heard.</returns>
    /// <exception cref="RequestException">It is no language.</exception>
    public static string? CodeOf(string? text)
    {
        if (text is null || string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase))
            return null;
        var word = text.ToLowerInvariant();
        if (Codes.TryGetValue(word, out var code))
            return LanguageCode.ForWhisper(code);
        var first = word.Split('-', '_')[0];
        return first.Length is 2 or LongestCode && first.All(char.IsAsciiLetterLower)
            ? LanguageCode.ForWhisper(first)
            : throw new RequestException(StatusCodes.Status400BadRequest, "invalid_value", $"language is a code such as en, and not '{text}'.", "language");
    }
}
