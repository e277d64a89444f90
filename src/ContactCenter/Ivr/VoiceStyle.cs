using ContactCenter.Foundation.Settings;

namespace ContactCenter.Ivr;

/// <summary>How the platform speaks to a caller.</summary>
/// <param name="Language">BCP-47, for example <c>en-GB</c>; also the language in which speech is recognised.</param>
/// <param name="Style">The voice's number within the language, 0 and up.</param>
/// <param name="Premium">Whether the premium version of the voice is wanted.</param>
public sealed record VoiceStyle(string Language, int? Style, bool? Premium)
{
    public static readonly VoiceStyle Default = new("en-US", null, null);

    public static VoiceStyle Read(SettingsReader section, VoiceStyle fallback)
    {
        var language = section.Text("Language", fallback.Language);
        if (!language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || language.Length is < 2 or > 20)
            section.Fault("Language", $"'{language}' must be a language tag such as en-GB");
        var style = section.Text("Style") is null ? fallback.Style : section.Int("Style", 0, 0, 100);
        var premium = section.Text("Premium") is null ? fallback.Premium : section.Flag("Premium", false);
        return new(language, style, premium);
    }
}
