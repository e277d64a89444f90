using ContactCenter.Foundation.Settings;

namespace ContactCenter.Ivr;

/// <summary>How the platform speaks to a caller.</summary>
/// <param name="Language">BCP-47, for example <c>en-GB</c>; also the language in which speech is recognised.</param>
/// <param name="Style">The voice's number within the language, 0 and up.</param>
/// <param name="Premium">Whether the premium version of the voice is wanted.</param>
public sealed record VoiceStyle(string Language, int? Style, bool? Premium)
{
    public static readonly VoiceStyle Default = new("en-US", null, null);

    /// <summary>Whether the text looks like a language tag: two or three letters, then parts of up to eight letters or digits.</summary>
    public static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    public static VoiceStyle Read(SettingsReader section, VoiceStyle fallback)
    {
        var given = section.Text("Language");
        if (given is not null && !IsLanguage(given))
            section.Fault("Language", $"'{given}' must be a language tag such as en-GB");
        var style = section.Text("Style") is null ? fallback.Style : section.Int("Style", 0, 0, 100);
        var premium = section.Text("Premium") is null ? fallback.Premium : section.Flag("Premium", false);
        return new(given ?? fallback.Language, style, premium);
    }
}
