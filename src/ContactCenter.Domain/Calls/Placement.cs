namespace ContactCenter.Domain.Calls;

/// <summary>Where the caller is to be, and how much of that is known to have come true.</summary>
public sealed record Placement
{
    public required CallState State { get; init; }

    /// <summary>When the caller came to a step of this kind; <c>null</c>: the call was kept by a program that did not note it.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Grows with everything the caller is led to; an answer to an older step is stale.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The last step that the caller is known to have been led to; behind <see cref="Step"/> while a transfer is on its way.</summary>
    public int ReachedStep { get; init; } = 1;

    /// <summary>The conversation in which the call began.</summary>
    public ConversationId? FirstConversation { get; init; }

    /// <summary>The conversation that is the room, once a leg was seen to move there.</summary>
    public ConversationId? RoomConversation { get; init; }

    /// <summary>Caller and agent were seen in two conversations, where they do not hear each other.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The conversation that the caller's leg is in; <c>null</c>: it may have moved.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>Whether the caller may have been transferred before, so that a strange conversation need not be the room.</summary>
    public bool MayHaveLeft { get; init; }

    /// <summary>The last step for whose transfer it was asked where the caller is; a transfer from elsewhere than the room is not sent before.</summary>
    public int SoughtStep { get; init; }

    /// <summary>Whether the caller has got to where the current step leads.</summary>
    public bool IsReached => ReachedStep == Step;

    /// <summary>Whether the caller is, began or is to be in that conversation.</summary>
    public bool Knows(ConversationId conversation) => conversation == Conversation || conversation == RoomConversation || conversation == FirstConversation;

    /// <summary>Whether the caller is known to be in the room, so that a leg found elsewhere was transferred.</summary>
    public bool IsInRoom => RoomConversation is { } room && Conversation == room;

    /// <summary>Whether a leg that is found there was transferred since it was last found; <c>null</c>: it may as well have gone into the room.</summary>
    public bool? HasLeftFor(ConversationId found)
    {
        if (found == RoomConversation || found == Conversation)
            return false;
        return RoomConversation is null ? null : true;
    }

    /// <summary>The caller is to be somewhere new, and has not got there yet.</summary>
    internal Placement Next(CallState state) => this with { State = state, Step = Step + 1 };

    /// <summary>The caller is where the current step leads: in another conversation than before.</summary>
    internal Placement Reached() => this with { ReachedStep = Step, Conversation = null, MayHaveLeft = true };
}
