using System.Collections.Immutable;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Platform.Webhooks;

/// <summary>What a webhook means for the call it belongs to.</summary>
public static class WebhookMapper
{
    /// <summary>As much of what the platform says of an error as is kept.</summary>
    private const int LongestReason = 300;

    /// <summary>The platform's word for keys that ended by the time after the last one.</summary>
    private const string TimedOut = "timed_out";

    /// <returns>The fact; <c>null</c>: it says nothing about the caller's leg.</returns>
    public static CallEvent? AboutCaller(WebhookRoute route, Webhook webhook, CorrelationQuery query) => webhook switch
    {
        LegStatusWebhook status => new CallEvent.CallerStatus(status.Status.Text, status.ProvesAnswered, status.EndsLeg),
        TransferWebhook transfer => new CallEvent.CallerMoved(transfer.FromConversation, transfer.ToConversation),
        InputWebhook input => InputOf(input, query, route == WebhookRoute.Survey),
        NotifyWebhook => new CallEvent.CallerContinued(query.Step),
        RecordingWebhook recording when query.Message is { } message =>
            new CallEvent.MessageRecorded(message, recording.Url, recording.StartTime, recording.EndTime, recording.Size),
        TranscriptionWebhook transcript when query.Message is { } message => new CallEvent.MessageTranscribed(message, FileOf(transcript, query)),
        ErrorWebhook error => new CallEvent.PlatformFault(ReasonOf(error)),
        FallbackWebhook fallback => new CallEvent.FellBack(AboutCaller(route, fallback.Original, query)),
        _ when route is WebhookRoute.Input or WebhookRoute.Survey => new CallEvent.CallerInput(query.Step, Digits: null, [], route == WebhookRoute.Survey),
        _ => null,
    };

    /// <returns>The fact; <c>null</c>: it says nothing about an agent's leg.</returns>
    public static CallEvent? AboutAgent(LegNumber number, Webhook webhook, CorrelationQuery query) => webhook switch
    {
        LegStatusWebhook { Leg: { } leg } status =>
            new CallEvent.AgentStatus(number, leg, status.Status.Text, FactOf(status))
            {
                IsFailure = IsFailure(status.Status.Kind),
                IsNamed = query.NamesLeg,
            },
        TransferWebhook { Leg: { } leg } transfer =>
            new CallEvent.AgentStatus(number, leg, "transfer", LegFacts.Joined, transfer.ToConversation) { IsNamed = query.NamesLeg },
        AnswerWebhook { Leg: { } leg } => new CallEvent.AgentPickedUp(number, leg),
        InputWebhook input => new CallEvent.AgentInput(number, input.Leg, input.Dtmf?.Digits) { IsNamed = query.NamesLeg },
        RecordingWebhook recording => new CallEvent.LegRecorded(
            number, new(recording.Url, recording.RecordingId, recording.StartTime, recording.EndTime, recording.Size)),
        TranscriptionWebhook transcript => new CallEvent.LegTranscribed(number, FileOf(transcript, query)),
        ErrorWebhook error => new CallEvent.PlatformFault(ReasonOf(error)) { Number = number },
        FallbackWebhook fallback => AboutAgent(number, fallback.Original, query),
        _ => null,
    };

    /// <summary>Those for which the event of a synchronous <c>connect</c> may be answered with an NCCO.</summary>
    private static bool IsFailure(CallStatusKind status) =>
        status is CallStatusKind.Timeout or CallStatusKind.Failed or CallStatusKind.Rejected or CallStatusKind.Unanswered or CallStatusKind.Busy;

    private static LegFacts FactOf(LegStatusWebhook status) =>
        (status.ProvesAnswered ? LegFacts.Answered : LegFacts.None)
        | (status.EndsLeg ? LegFacts.Ended : LegFacts.None)
        | status.Status.Kind switch
        {
            CallStatusKind.Ringing => LegFacts.Ringing,
            CallStatusKind.Human => LegFacts.Human,
            CallStatusKind.Machine => LegFacts.Machine,
            _ => LegFacts.None,
        };

    private static TranscriptFile FileOf(TranscriptionWebhook transcript, CorrelationQuery query) =>
        new(transcript.Url, transcript.RecordingId, query.Language);

    private static string ReasonOf(ErrorWebhook error) => error.Reason switch
    {
        null or "" => "no reason given",
        { Length: > LongestReason } reason => $"{reason[..LongestReason]}…",
        var reason => reason,
    };

    private static CallEvent.CallerInput InputOf(InputWebhook input, CorrelationQuery query, bool isForSurvey) =>
        new(query.Step, input.Dtmf?.Digits, Speech(input), isForSurvey) { Cause = CauseOf(input) };

    /// <summary>Of an input of keys the platform also tells why there was no speech, which says nothing.</summary>
    private static string? CauseOf(InputWebhook input)
    {
        var keys = input.Dtmf is { TimedOut: true } ? TimedOut : null;
        return string.IsNullOrEmpty(input.Dtmf?.Digits) ? input.Speech?.TimeoutReason ?? input.Speech?.Error ?? keys : keys;
    }

    private static ImmutableArray<Heard> Speech(InputWebhook input) =>
        input.Speech is null ? [] : [.. input.Speech.Results.Select(result => new Heard(result.Text, result.Confidence))];
}
