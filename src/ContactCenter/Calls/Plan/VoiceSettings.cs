using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads how the platform is to speak.</summary>
internal static class VoiceSettings
{
    extension(VoiceStyle)
    {
        public static VoiceStyle Read(SettingsReader section, VoiceStyle fallback)
        {
            var given = section.Text("Language");
            if (given is not null && !VoiceStyle.IsLanguage(given))
                section.Fault("Language", $"'{given}' must be a language tag such as en-GB");
            var style = section.Text("Style") is null ? fallback.Style : section.Int("Style", 0, 0, 100);
            var premium = section.Text("Premium") is null ? fallback.Premium : section.Flag("Premium", false);
            return new(given ?? fallback.Language, style, premium);
        }
    }
}
