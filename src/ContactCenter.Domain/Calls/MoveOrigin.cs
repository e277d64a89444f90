namespace ContactCenter.Domain.Calls;

/// <summary>
/// Where a caller comes from who is being moved to another department: it is known until the caller is known to have left, since the
/// platform may refuse to move them.
/// </summary>
/// <param name="Since">When the caller came to a step of that kind.</param>
/// <param name="Department">The department that the caller was last led to; <c>null</c>: none.</param>
/// <param name="RoomConversation">The conversation that is the room there, where it is known.</param>
public sealed record MoveOrigin(
    CallState State, DateTimeOffset? Since, string? Department, int Step, int ReachedStep, int SoughtStep, int Room, ConversationId? RoomConversation)
{
    /// <summary>What is recorded there; <c>null</c>: nothing.</summary>
    public ConversationRecording? Recording { get; init; }

    /// <summary>Caller and agent were seen there in two conversations.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Whether the caller may go into the room there by themselves.</summary>
    internal bool LeadsIntoRoom => State.LeadsIntoRoom || ReachedStep != Step;

    /// <summary>
    /// The conversation that the caller leaves; <c>null</c>: it is not known. Who may have gone into the room there, and is not known to have, is told to
    /// have done so late, or not at all.
    /// </summary>
    /// <param name="conversation">Where the caller was last known to be.</param>
    internal ConversationId? Leaves(ConversationId? conversation) => LeadsIntoRoom ? RoomConversation : conversation;

    /// <summary>Whether that leg is talked on there: it is hung up when the caller has left, so that they are never alone.</summary>
    internal bool Holds(LegNumber leg) => State is Steps.Conversation.InConversation talk && talk.Leg == leg;
}
