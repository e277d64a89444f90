using System.Collections.Immutable;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>The languages that Amazon Comprehend reads.</summary>
internal static class ComprehendLanguages
{
    private const string Traditional = "zh-TW";

    private static readonly ImmutableHashSet<string> WithSyntax = ["de", "en", "es", "fr", "it", "pt"];

    private static readonly ImmutableHashSet<string> All = [.. WithSyntax, "ar", "hi", "ja", "ko", "zh"];

    /// <param name="language">BCP 47; <c>null</c>: unknown.</param>
    /// <returns>As Comprehend names it; <c>null</c>: it does not read it.</returns>
    public static string? Of(string? language)
    {
        if (language is null)
            return null;
        var parts = language.Split('-', '_');
        var code = parts[0].ToLowerInvariant();
        var isTraditional = code == "zh" && parts.Skip(1).Any(part => part.ToUpperInvariant() is "TW" or "HK" or "MO" or "HANT");
        if (isTraditional)
            return Traditional;
        return All.Contains(code) ? code : null;
    }

    /// <summary>The same of parts of speech, which it knows in fewer languages.</summary>
    public static string? OfSyntax(string? language) => Of(language) is { } code && WithSyntax.Contains(code) ? code : null;
}
