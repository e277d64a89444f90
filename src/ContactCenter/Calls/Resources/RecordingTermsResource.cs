using System.Diagnostics;
using ContactCenter.Domain.Calls.Steps.Conversation;

namespace ContactCenter.Calls.Resources;

/// <summary>What is recorded of the conversation with a department.</summary>
/// <param name="Policy"><c>off</c>, <c>mono</c>, <c>split</c> or <c>own</c>: that of the department when the caller was led there.</param>
/// <param name="AnnouncedAt">When the caller had been told, here or, where nothing is recorded, in a department before; <c>null</c>: not yet, or
/// nothing is said.</param>
/// <param name="Language">The language in which the caller was told, for example <c>en-US</c>.</param>
/// <param name="Declined">Whether the caller has declined, so that nothing is recorded for the rest of the call.</param>
/// <param name="PausedAt">Since when the recording of the conversation, or of the last one, is paused, also to its end; <c>null</c>: it is not.</param>
/// <param name="StoppedAt">When the recording of the conversation, or of the last one, was stopped; <c>null</c>: it was not.</param>
internal sealed record RecordingTermsResource(
    string Policy, DateTimeOffset? AnnouncedAt, string? Language, bool Declined, DateTimeOffset? PausedAt, DateTimeOffset? StoppedAt)
{
    public static RecordingTermsResource? Of(CallSession call)
    {
        if (call.Recording is not { } recording)
            return null;
        var leg = call.Placement.State is InConversation talk ? call.Leg(talk.Leg) : call.Legs.LastOrDefault(each => IsRecorded(each, recording));
        var pausedAt = leg is { IsRecordingPaused: true } ? leg.Pauses[^1].From : (DateTimeOffset?)null;
        return new(WordOf(recording.Policy), recording.AnnouncedAt, recording.AnnouncedIn, recording.IsDeclined, pausedAt, leg?.RecordingStoppedAt);
    }

    /// <summary>Whether a conversation was recorded on the leg; where one is to be recorded, with that department.</summary>
    private static bool IsRecorded(CallLeg leg, ConversationRecording recording) =>
        leg is { JoinedAt: not null, Recording: not RecordingPolicy.Off } && (!recording.IsMade || leg.Department == recording.Department);

    private static string WordOf(RecordingPolicy policy) => policy switch
    {
        RecordingPolicy.Off => "off",
        RecordingPolicy.Mono => "mono",
        RecordingPolicy.Split => "split",
        RecordingPolicy.Own => "own",
        _ => throw new UnreachableException(),
    };
}
