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

    public const string Agent = "agent";

    public const string Message = "message";

    public static Uri Input(CallSession call) => Make(call, "input", Step, call.Step);

    public static Uri Survey(CallSession call) => Make(call, "survey", Step, call.Step);

    public static Uri Notify(CallSession call) => Make(call, "notify", Step, call.Step);

    public static Uri AgentInput(CallSession call, AgentLeg leg) => Make(call, "input", Agent, leg.Ordinal);

    public static Uri AgentEvents(CallSession call, AgentLeg leg) => Make(call, "event", Agent, leg.Ordinal);

    public static Uri Recording(CallSession call, VoiceMessage message) => Make(call, "recording", Message, message.Number);

    private static Uri Make(CallSession call, string route, string name, int value) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{call.BaseUrl.AbsoluteUri}webhooks/{route}?{Call}={Uri.EscapeDataString(call.CallerLeg.Value)}&{Key}={call.Secret}&{name}={value}"));
}
