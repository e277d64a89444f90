using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads how the platform is to speak.</summary>
internal static class VoiceSettings
{
    extension(VoiceStyle)
    {
        /// <remarks>
        /// Where what is given has a fault, the fallback speaks: a published version of the plan is in force with the faults that it has by now, and
        /// its callers must hear something.
        /// </remarks>
        public static VoiceStyle Read(SettingsReader section, VoiceStyle fallback)
        {
            var given = section.Text("Language");
            var language = given is not null && LanguageTag.IsWellFormed(given) ? given : null;
            if (language != given)
                section.Fault("Language", $"'{given}' must be a language tag such as en-GB");
            var style = section.Text("Style") is null ? fallback.Style : section.Int("Style", 0, 0, SpeechLanguage.HighestStyle);
            var premium = section.Text("Premium") is null ? fallback.Premium : section.Flag("Premium", false);
            return new(language ?? fallback.Language, style, premium);
        }
    }
}
