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

    /// <summary>The highest number that a step has had, where that is not this one: a caller who could not be moved is back at an older one.</summary>
    public int LastStep { get; init; }

    /// <summary>Where a caller who is being moved to another department comes from; <c>null</c>: nobody moves them, or they have left there.</summary>
    public MoveOrigin? Origin { get; init; }

    /// <summary>Which of the call's rooms the caller meets agents in, from 1: each move to another department leads to a new one.</summary>
    public int Room { get; init; } = 1;

    /// <summary>The conversation in which the call began.</summary>
    public ConversationId? FirstConversation { get; init; }

    /// <summary>The conversation that is the room, once a leg was seen to move there.</summary>
    public ConversationId? RoomConversation { get; init; }

    /// <summary>Caller and agent were seen in two conversations of this room, where they do not hear each other.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The conversation that the caller's leg is in; <c>null</c>: it may have moved.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>The conversation that a caller who was moved to another department has left, until it is told where that led them.</summary>
    public ConversationId? LeftConversation { get; init; }

    /// <summary>A move of the caller in this step from where nobody knew them to be: it may have been told before the one that led there.</summary>
    public CallerMove? Ahead { get; init; }

    /// <summary>Whether the caller may have been transferred before, so that a strange conversation need not be the room.</summary>
    public bool MayHaveLeft { get; init; }

    /// <summary>The last step for whose transfer it was asked where the caller is; a transfer from elsewhere than the room is not sent before.</summary>
    public int SoughtStep { get; init; }

    /// <summary>Whether the caller has got to where the current step leads.</summary>
    public bool IsReached => ReachedStep == Step;

    /// <summary>Whether the caller is, began or is to be in that conversation.</summary>
    public bool Knows(ConversationId conversation) =>
        conversation == Conversation || conversation == RoomConversation || conversation == RoomAtHand || conversation == FirstConversation;

    /// <summary>Whether the caller is known to be in the room that a transfer leads out of, so that a leg found elsewhere was transferred.</summary>
    public bool IsInRoom => RoomAtHand is { } room && Conversation == room;

    /// <summary>Whether that conversation is the room where the current step leads.</summary>
    internal bool IsRoomAhead(ConversationId? conversation) => State.LeadsIntoRoom && conversation is { } known && known == RoomConversation;

    /// <summary>Whether the caller, of whom nothing else is known, was told to have gone into what is known to be the room by now.</summary>
    internal bool IsAheadInRoom => IsReached && Conversation is null && IsRoomAhead(Ahead?.To);

    /// <summary>The number of the step that comes next.</summary>
    internal int NextStep => Math.Max(Step, LastStep) + 1;

    /// <summary>The conversation that is the room where the caller is: until a caller who is moved has left, the old one.</summary>
    private ConversationId? RoomAtHand => Origin is null ? RoomConversation : Origin.RoomConversation;

    /// <summary>Whether the caller is to come back into the room, and was last found outside of it.</summary>
    private bool IsComingBack => Origin is null && !IsReached && State.LeadsIntoRoom && Conversation is not null && !IsInRoom;

    /// <summary>
    /// Whether a leg that is found there was transferred since it was last found; <c>null</c>: it may as well have gone into the room, or be
    /// where it was.
    /// </summary>
    public bool? HasLeftFor(ConversationId found)
    {
        // A transfer alone leads back into the room.
        if (found == RoomAtHand)
            return IsComingBack;
        if (found == Conversation)
            return false;
        // The new room is where the move has led to; where the caller is to be led on already, they are still to leave it.
        if (Origin is not null && found == RoomConversation)
            return State.LeadsIntoRoom;
        var cameFromRoom = Origin?.LeadsIntoRoom ?? State is not Steps.Connect.Connecting;
        var mayHaveGoneIntoRoom = RoomAtHand is null && cameFromRoom;
        return Conversation is null || mayHaveGoneIntoRoom ? null : true;
    }

    /// <summary>Whether a caller who is found there is where the current step leads out of.</summary>
    internal bool IsRoomAtHand(ConversationId found) => found == RoomAtHand;

    /// <summary>The room of that number, if it is the caller's, is that conversation, if that is not known yet.</summary>
    internal Placement LearnRoom(int room, ConversationId? conversation)
    {
        if (room == Room)
            return this with { RoomConversation = RoomConversation ?? conversation };
        return Origin?.Room == room ? this with { Origin = Origin with { RoomConversation = Origin.RoomConversation ?? conversation } } : this;
    }

    /// <summary>The room where the caller is, is that conversation, if that is not known yet.</summary>
    internal Placement LearnRoom(ConversationId? conversation) => LearnRoom(Origin?.Room ?? Room, conversation);

    /// <summary>Where the caller has gone on to from there, as was told before; <c>null</c>: nothing was.</summary>
    internal ConversationId? Beyond(ConversationId? entered) => Ahead is { } ahead && ahead.From == entered ? ahead.To : null;

    /// <summary>The caller was told to have moved from where nobody knew them to be.</summary>
    internal Placement MovedAhead(CallEvent.CallerMoved moved) =>
        moved is { From: { } from, To: { } to } ? this with { Ahead = new(from, Beyond(to) ?? to) } : this;

    /// <summary>The caller is to be somewhere new, and has not got there yet.</summary>
    /// <remarks>A transfer to the step before may be under way.</remarks>
    internal Placement Next(CallState state) => this with
    {
        State = state,
        Step = NextStep,
        LastStep = 0,
        Conversation = IsReached ? Conversation : null,
        Ahead = null,
        MayHaveLeft = MayHaveLeft || !IsReached,
    };

    /// <summary>The caller is to leave for another room.</summary>
    /// <param name="department">The department that they leave.</param>
    /// <param name="recording">What is recorded there.</param>
    internal Placement LeaveFor(CallState state, int room, string? department, ConversationRecording? recording) => Next(state) with
    {
        Origin = new(State, Since, department, Step, ReachedStep, SoughtStep, Room, RoomConversation) { Recording = recording, IsSplit = IsSplit },
        Room = room,
        RoomConversation = null,
        IsSplit = false,
    };

    /// <summary>The caller is still where they were before they were to leave.</summary>
    internal Placement ReturnTo(MoveOrigin origin) => this with
    {
        State = origin.State,
        Since = origin.Since,
        Step = origin.Step,
        ReachedStep = origin.ReachedStep,
        SoughtStep = origin.SoughtStep,
        LastStep = NextStep - 1,
        Room = origin.Room,
        RoomConversation = origin.RoomConversation,
        IsSplit = origin.IsSplit,
        Ahead = null,
        Origin = null,
    };

    /// <summary>The caller is where the current step leads: in another conversation than before.</summary>
    internal Placement Reached() => this with
    {
        ReachedStep = Step,
        LeftConversation = Origin?.Leaves(Conversation),
        Conversation = null,
        MayHaveLeft = true,
        Origin = null,
    };

    /// <summary>The caller was led on by an answer, which leaves the leg in its conversation.</summary>
    internal Placement StayedIn(Placement before) => this with
    {
        LeftConversation = before.LeftConversation,
        Conversation = before.Conversation,
        MayHaveLeft = before.MayHaveLeft,
    };
}
