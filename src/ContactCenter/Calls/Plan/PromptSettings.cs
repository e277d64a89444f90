using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Audio;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads a prompt with its translations, and says of what cannot be played or said why.</summary>
internal static class PromptSettings
{
    extension(Prompt prompt)
    {
        /// <summary>Why the file that this names, or seems to name, cannot be played.</summary>
        public string? FileFault =>
            prompt.Text.StartsWith(AudioFolder.Route, StringComparison.Ordinal)
                ? AudioFolder.Holds(prompt.Text) ? null : $"'{prompt.Text}' is no file in {AudioFolder.Path}"
            : !prompt.IsAudio && !prompt.Text.Any(char.IsWhiteSpace) && AudioFolder.IsNameOfSound(prompt.Text)
                ? $"'{prompt.Text}' would be read out: an audio file is an https address, or a path that begins with {AudioFolder.Route}"
            : null;

        public static Prompt? Read(SettingsReader section, string key) => ReadOr(section, key, fallback: null);

        public static Prompt Read(SettingsReader section, string key, string fallback) => ReadOr(section, key, fallback)!;
    }

    private static Prompt? ReadOr(SettingsReader section, string key, string? fallback)
    {
        var (text, variants) = section.TextWithVariants(key);
        foreach (var language in variants.Keys.Where(language => !VoiceStyle.IsLanguage(language)))
            section.Fault($"{key}:{language}", $"'{language}' must be a language tag such as fr or fr-FR");
        var translations = variants.Where(variant => variant.Value.Length > 0).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        if (text is not null)
            CheckFile(section, key, text);
        foreach (var (language, translation) in translations)
            CheckFile(section, $"{key}:{language}", translation);
        text ??= fallback ?? translations.OrderBy(translation => translation.Key, StringComparer.Ordinal).Select(translation => translation.Value).FirstOrDefault();
        return text is null ? null : Prompt.Of(text, translations);
    }

    private static void CheckFile(SettingsReader section, string key, string text)
    {
        if (Prompt.Of(text).FileFault is { } noFile)
            section.Fault(key, noFile);
    }
}
