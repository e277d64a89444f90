using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>The addresses that one call gives to the platform. Our ids travel in their queries.</summary>
public static class CallUrls
{
    /// <summary>Name of the query parameter with the id of the call.</summary>
    public const string Call = "call";

    /// <summary>Name of the query parameter with the call's secret.</summary>
    public const string Key = "key";

    public const string Step = "step";

    /// <summary>Name of the query parameter with the number of a leg that the call asked for. Addresses of live calls have it: it never changes.</summary>
    public const string LegNumber = "agent";

    public const string Message = "message";

    /// <summary>Name of the query parameter with the tag of the language that the platform is told to hear.</summary>
    public const string Language = "language";

    /// <summary>Name of the query parameter that tells that what the caller enters is kept nowhere.</summary>
    public const string Sensitive = "sensitive";

    public static Uri Input(CallSession call) => Make(call, "input", Step, call.Placement.Step);

    /// <summary>Where digits go that are kept nowhere.</summary>
    public static Uri SensitiveInput(CallSession call) => new($"{Input(call).OriginalString}&{Sensitive}=1");

    public static Uri Survey(CallSession call) => Make(call, "survey", Step, call.Placement.Step);

    public static Uri Notify(CallSession call) => Make(call, "notify", Step, call.Placement.Step);

    public static Uri AgentInput(CallSession call, CallLeg leg) => Make(call, "input", LegNumber, leg.Number.Value);

    public static Uri AgentEvents(CallSession call, CallLeg leg) => Make(call, "event", LegNumber, leg.Number.Value);

    public static Uri AgentAnswer(CallSession call, CallLeg leg) => Make(call, "answer", LegNumber, leg.Number.Value);

    public static Uri Recording(CallSession call, VoiceMessage message) => Make(call, "recording", Message, message.Number);

    public static Uri LegRecording(CallSession call, CallLeg leg) => Make(call, "recording", LegNumber, leg.Number.Value);

    public static Uri Transcript(CallSession call, VoiceMessage message, string language) =>
        new($"{Make(call, "transcription", Message, message.Number).OriginalString}&{Language}={language}");

    public static Uri LegTranscript(CallSession call, CallLeg leg, string language) =>
        new($"{Make(call, "transcription", LegNumber, leg.Number.Value).OriginalString}&{Language}={language}");

    private static Uri Make(CallSession call, string route, string name, int value)
    {
        var (baseUrl, secret) = call.Addresses;
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{baseUrl.AbsoluteUri}webhooks/{route}?{Call}={Uri.EscapeDataString(call.CallerLeg.Value)}&{Key}={secret}&{name}={value}"));
    }
}
