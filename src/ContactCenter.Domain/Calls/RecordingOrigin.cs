using System.Diagnostics;

namespace ContactCenter.Domain.Calls;

/// <summary>What was recorded of a call.</summary>
public enum RecordingKind
{
    /// <summary>Caller and agent.</summary>
    Conversation,

    /// <summary>A message that the caller has left.</summary>
    Message,

    /// <summary>The caller's spoken answer to a question of the survey.</summary>
    Answer,
}

/// <summary>Which recording of a call.</summary>
/// <param name="Number">Of the agent's leg on which a conversation was recorded, else of the voice message; from 1.</param>
public readonly record struct RecordingOrigin(RecordingKind Kind, int Number)
{
    public static RecordingOrigin Of(CallLeg leg) => new(RecordingKind.Conversation, leg.Number.Value);

    public static RecordingOrigin Of(VoiceMessage message) => new(message.IsAnswer ? RecordingKind.Answer : RecordingKind.Message, message.Number);

    /// <summary>As the timeline tells it.</summary>
    public override string ToString() => Kind switch
    {
        RecordingKind.Conversation => TimelineText.Invariant($"the recording of agent leg {Number}"),
        RecordingKind.Message or RecordingKind.Answer => TimelineText.Invariant($"voice message {Number}"),
        _ => throw new UnreachableException(),
    };
}
