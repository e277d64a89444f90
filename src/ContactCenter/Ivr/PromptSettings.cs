using System.Collections.Immutable;
using ContactCenter.Audio;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Ivr;

/// <summary>Reads a prompt with its translations, and says of what cannot be played or said why.</summary>
public static class PromptSettings
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

        public static Prompt? Read(SettingsReader section, string key, params IReadOnlyList<PromptPlaceholder> placeholders) =>
            ReadOr(section, key, fallback: null, placeholders);

        public static Prompt Read(SettingsReader section, string key, string fallback) => ReadOr(section, key, fallback, [])!;
    }

    private static Prompt? ReadOr(SettingsReader section, string key, string? fallback, IReadOnlyList<PromptPlaceholder> placeholders)
    {
        var (text, variants) = section.TextWithVariants(key);
        foreach (var language in variants.Keys.Where(language => !VoiceStyle.IsLanguage(language)))
            section.Fault($"{key}:{language}", $"'{language}' must be a language tag such as fr or fr-FR");
        var translations = variants.Where(variant => variant.Value.Length > 0).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        if (text is not null)
            Check(section, key, text, placeholders);
        foreach (var (language, translation) in translations)
            Check(section, $"{key}:{language}", translation, placeholders);
        text ??= fallback ?? translations.OrderBy(translation => translation.Key, StringComparer.Ordinal).Select(translation => translation.Value).FirstOrDefault();
        return text is null ? null : Prompt.Of(text, translations);
    }

    private static void Check(SettingsReader section, string key, string text, IReadOnlyList<PromptPlaceholder> placeholders)
    {
        var prompt = Prompt.Of(text);
        if (prompt.FileFault is { } noFile)
            section.Fault(key, noFile);
        var said = placeholders.Aggregate(prompt, (filled, placeholder) => filled.With(placeholder.Name, placeholder.Longest));
        var faults = new Ncco([said.Action(VoiceStyle.Default, bargeIn: false, new("https://localhost"))]).Check();
        foreach (var fault in faults)
            section.Fault(key, $"cannot be said{(said == prompt ? "" : " with the longest that can stand for what is in braces")}: {fault.Option} must be {fault.Allowed}");
        if (faults.Count == 0 && prompt is { IsAudio: false, IsSsml: false } && text.Contains('<', StringComparison.Ordinal))
            section.Fault(key, "holds <, which the platform takes for markup: say it in words, or write &lt; within <speak>");
    }
}
