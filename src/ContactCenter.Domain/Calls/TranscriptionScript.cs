namespace ContactCenter.Domain.Calls;

/// <summary>What the platform is asked to write down of what it records, where it is the one that puts recordings into words.</summary>
public static class TranscriptionScript
{
    /// <summary>Name of the attribute that switches it off for a call: only the word <c>false</c> does.</summary>
    public const string Switch = "postcallTranscribeEnabled";

    /// <summary>Name of the attribute with the language that is spoken.</summary>
    public const string Language = "postcallTranscribeLanguage";

    /// <summary>Of the conversation on an agent's leg; <c>null</c>: it is asked for nothing.</summary>
    public static TranscriptionOptions? For(CallPlan plan, CallSession call, CallLeg leg) =>
        LanguageOf(plan, call) is { } language ? Options(language, CallUrls.LegTranscript(call, leg, language)) : null;

    /// <summary>Of a voice message; <c>null</c>: it is asked for nothing.</summary>
    public static TranscriptionOptions? For(CallPlan plan, CallSession call, VoiceMessage message) =>
        LanguageOf(plan, call) is { } language ? Options(language, CallUrls.Transcript(call, message, language)) : null;

    private static TranscriptionOptions Options(string language, Uri url) => new() { Language = language, EventUrl = url };

    /// <summary>
    /// What the attribute says, else what the caller is spoken to in; <c>null</c>: the platform puts nothing into words, or does not know the language.
    /// </summary>
    private static string? LanguageOf(CallPlan plan, CallSession call)
    {
        if (!plan.IsTranscribedByPlatform || call.Attached.Attributes.Values.GetValueOrDefault(Switch) == "false")
            return null;
        var spoken = call.Caller.Voice.Language;
        var said = call.Attached.Attributes.Values.GetValueOrDefault(Language, "");
        // Where only the language is said, as in en, the country that the caller is spoken to in is nearer than any other.
        var isSpoken = string.Equals(said, LanguageCode.Of(spoken), StringComparison.OrdinalIgnoreCase);
        return TranscriptionLanguages.Of(IsTag(said) && !isSpoken ? said : spoken);
    }

    private static bool IsTag(string text) => LanguageCode.Of(text) is { Length: 2 or 3 } language && language.All(char.IsAsciiLetter);
}
