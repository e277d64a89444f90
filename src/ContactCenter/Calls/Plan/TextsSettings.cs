using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads section <c>Texts</c>.</summary>
internal static class TextsSettings
{
    public static CallTexts Read(SettingsReader section)
    {
        var texts = new CallTexts(
            Prompt.Read(section, "Goodbye", "Thank you for calling. Goodbye."),
            Prompt.Read(section, "MessageThanks", "Thank you for your message. Goodbye."),
            Prompt.Read(section, "TechnicalFault", "We are sorry, we have a technical problem. Please call again later. Goodbye."),
            Prompt.Read(section, "CarryOn", "We are sorry for the short interruption."),
            Prompt.Read(section, "NotAChoice", "Sorry, that is not one of the choices."),
            Prompt.Read(section, "Busy", "We are sorry, all our lines are busy. Please call again later. Goodbye."),
            Prompt.Read(section, "AgentDeclined", "Goodbye."),
            Prompt.Read(section, "CallerGone", "The caller has gone. Goodbye."),
            Prompt.Read(section, "UnknownCaller", "An unknown caller"),
            Prompt.Read(section, "OneMoment", "One moment, please."));
        section.RefuseUnknownKeys();
        return texts;
    }
}
