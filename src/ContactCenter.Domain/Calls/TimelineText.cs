using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>How facts, requests and answers read in the story of a call. No secrets, no bodies.</summary>
public static class TimelineText
{
    /// <summary>A caller who talks on and on is not quoted to the end.</summary>
    private const int LongestQuote = 100;

    public static (TimelineKind Kind, string What) Of(CallSession call, CallEvent fact) => fact switch
    {
        CallEvent.FellBack { Failed: { } failed } => (TimelineKind.Webhook, $"fallback: {Of(call, failed).What}"),
        CallEvent.FellBack => (TimelineKind.Webhook, "fallback"),
        CallEvent.Arrived or CallEvent.AskedAgain => (TimelineKind.Webhook, "called"),
        CallEvent.CallerStatus status => (TimelineKind.Webhook, OfCaller(status.Status)),
        CallEvent.CallerMoved moved => (TimelineKind.Webhook, $"caller: moved to {moved.To?.Value ?? "nobody knows where"}"),
        CallEvent.CallerInput input => (TimelineKind.Webhook, $"caller: {Input(input)}"),
        CallEvent.CallerContinued => (TimelineKind.Webhook, "caller: carried out all before notify"),
        CallEvent.MessageRecorded recorded => (TimelineKind.Webhook, Text($"voice message {recorded.Number}: recorded")),
        CallEvent.PlatformFault fault => (TimelineKind.Webhook, $"the platform reports: {fault.Reason}"),
        CallEvent.AgentStatus status => (TimelineKind.Webhook, $"{Agent(status.Agent)}: {status.Status}"),
        CallEvent.AgentInput input => (TimelineKind.Webhook, $"{Agent(input.Agent)}: {Pressed(input.Digits)}"),
        CallEvent.AgentLegCreated created => (TimelineKind.Request, $"{Agent(created.Agent)}: made, {created.Leg}"),
        CallEvent.AgentLegRefused refused => (TimelineKind.Request, $"{Agent(refused.Agent)}: not made: {refused.Reason}"),
        CallEvent.AgentLegMissing missing => (TimelineKind.Request, $"{Agent(missing.Agent)}: not to be found"),
        CallEvent.CallerFoundIn found => (TimelineKind.Request, $"caller: found in {found.Conversation?.Value ?? "no conversation"}"),
        CallEvent.CallerTransferred done => (TimelineKind.Request, Text($"caller: moved to step {done.Step}")),
        CallEvent.CallerNotTransferred failed => (TimelineKind.Request, Text($"caller: not moved to step {failed.Step}: {failed.Reason}")),
        CallEvent.LegLookedUp found => (TimelineKind.Request, $"{Leg(call, found.Leg)}: looked up, {found.Status}"),
        CallEvent.RequestFailed failed => (TimelineKind.Request, Text($"{Of(call, failed.Request)}: attempt {failed.Attempt}: {failed.Reason}")),
        CallEvent.TimerFired fired => (TimelineKind.Timer, Timer(call, fired.Timer)),
        _ => (TimelineKind.Webhook, fact.GetType().Name),
    };

    /// <summary>A request to the platform.</summary>
    public static string Of(CallSession call, CallEffect request) => request switch
    {
        CallEffect.CreateAgentLeg create => $"ring {Agent(create.Agent)}: {call.Agent(create.Agent)?.Endpoint.Label}",
        CallEffect.TransferCaller transfer => Text($"move caller to step {transfer.Step}"),
        CallEffect.HangUp hangUp => $"hang up {Leg(call, hangUp.Leg)}",
        CallEffect.LookUp lookUp => $"look up {Leg(call, lookUp.Leg)}",
        _ => "wait",
    };

    /// <summary>The kinds of its actions, in order.</summary>
    public static string Of(Ncco answer) =>
        answer is [TalkAction, InputAction] ? "talk, input" : string.Join(", ", answer.Select(action => action.Name));

    /// <summary>Every call has these three: nothing new is made for them.</summary>
    private static string OfCaller(string status) => status switch
    {
        "started" => "caller: started",
        "ringing" => "caller: ringing",
        "answered" => "caller: answered",
        _ => $"caller: {status}",
    };

    private static string Input(CallEvent.CallerInput input) =>
        !string.IsNullOrEmpty(input.Digits) ? Pressed(input.Digits)
        : input.Speech.IsDefaultOrEmpty ? "pressed and said nothing"
        : input.Speech[0] is { Confidence: { } confidence } sure ? Text($"said \"{Quote(sure.Text)}\" ({confidence:0.##})")
        : $"said \"{Quote(input.Speech[0].Text)}\"";

    private static string Pressed(string? digits) => string.IsNullOrEmpty(digits) ? "pressed nothing" : $"pressed {digits}";

    private static string Quote(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";

    private static string Timer(CallSession call, CallTimer timer) => timer switch
    {
        CallTimer.LegOverdue overdue => $"{Agent(overdue.Agent)}: overdue",
        CallTimer.LongestWait => "the longest wait is over",
        CallTimer.RecordingsDue => $"never reported: voice message {string.Join(", ", call.AwaitedMessages.Select(message => message.Number))}",
        _ => "nothing was heard for long",
    };

    private static string Agent(int ordinal) => Text($"agent leg {ordinal}");

    private static string Leg(CallSession call, LegId leg) =>
        leg == call.CallerLeg ? "caller"
        : call.Agents.FirstOrDefault(agent => agent.Leg == leg) is { } known ? Agent(known.Ordinal)
        : leg.Value;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
