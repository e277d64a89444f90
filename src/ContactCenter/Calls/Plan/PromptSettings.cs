using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads a prompt with its translations.</summary>
internal static class PromptSettings
{
    extension(Prompt)
    {
        public static Prompt? Read(SettingsReader section, string key) => ReadOr(section, key, fallback: null);

        public static Prompt Read(SettingsReader section, string key, string fallback) => ReadOr(section, key, fallback)!;
    }

    private static Prompt? ReadOr(SettingsReader section, string key, string? fallback)
    {
        var (text, variants) = section.TextWithVariants(key);
        foreach (var language in variants.Keys.Where(language => !LanguageTag.IsWellFormed(language)))
            section.Fault($"{key}:{language}", $"'{language}' must be a language tag such as fr or fr-FR");
        var translations = variants.Where(variant => variant.Value.Length > 0).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        text ??= fallback ?? translations.OrderBy(translation => translation.Key, StringComparer.Ordinal).Select(translation => translation.Value)
            .FirstOrDefault();
        return text is null ? null : Prompt.Of(text, translations);
    }
}
