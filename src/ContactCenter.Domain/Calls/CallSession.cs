namespace ContactCenter.Domain.Calls;

/// <summary>All that is known of one call. Immutable: a change makes a new one.</summary>
public sealed record CallSession
{
    /// <summary>The caller's leg: the id of the call. Conversation ids change on the way and are never a key.</summary>
    public required LegId CallerLeg { get; init; }

    /// <summary>128 random bits in hex: names the room, and proves that an address in a webhook's query is one of ours.</summary>
    public required string Secret { get; init; }

    /// <summary>As the platform gave it: a number, a SIP address, a user, <c>anonymous</c>, or nothing.</summary>
    public required string Caller { get; init; }

    /// <summary>The number that was dialled, as the platform gave it.</summary>
    public required string Number { get; init; }

    /// <summary>Where the platform reached us for this call.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Where REST requests of this call go; <c>null</c>: the configured address.</summary>
    public Uri? Region { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When anything was last heard of the caller's leg.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    public required CallState State { get; init; }

    /// <summary>Grows with everything the caller is led to; an answer to an older step is stale.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The last step that the caller is known to have been led to; behind <see cref="Step"/> while a transfer is on its way.</summary>
    public int ReachedStep { get; init; } = 1;

    public required VoiceStyle Voice { get; init; }

    /// <summary>The department the caller was last led to.</summary>
    public string? Department { get; init; }

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

    /// <summary>The legs that the call asked the platform for, beside the caller's own, in the order of their numbers.</summary>
    public ImmutableArray<CallLeg> Legs { get; init => field = value.IsDefault ? [] : value; } = [];

    public SurveyRecord? Survey { get; init; }

    /// <summary>What came in with the call, and what its menus have set.</summary>
    public CallAttributes Attributes { get; init; } = CallAttributes.None;

    public ImmutableArray<VoiceMessage> Messages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kept apart on disk: it only ever grows.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public bool IsOver => EndedAt is not null;

    /// <summary>Whether every leg is over, as far as there is one: nothing is left to do or to be told.</summary>
    public bool IsSettled => IsOver && Legs.All(leg => leg.IsOver || leg.Id is null);

    /// <summary>Voice messages that the caller was asked for and that nobody has reported or given up. A question of a survey that the caller never got to was not asked.</summary>
    public IEnumerable<VoiceMessage> AwaitedMessages =>
        Messages.Where(message => message is { Url: null, IsMissing: false } && (!message.IsAnswer || Survey is not null));

    /// <summary>The name of the conversation in which caller and agent meet; of this call alone.</summary>
    public string Room => $"room-{Secret}";

    /// <summary>The number of the leg that is asked for next.</summary>
    public LegNumber NextLeg => new(Legs.Length + 1);

    public CallLeg? Leg(LegNumber number) => number.Value >= 1 && number.Value <= Legs.Length ? Legs[number.Value - 1] : null;

    public CallSession With(CallLeg leg) => this with { Legs = Legs.SetItem(leg.Number.Value - 1, leg) };

    /// <summary>Adds what was decided to the timeline.</summary>
    public CallSession Note(DateTimeOffset now, string what) => this with { Timeline = Timeline.Add(new(now, TimelineKind.Decision, what)) };

    /// <summary>The caller is led somewhere new, by a transfer that is still to be made.</summary>
    public CallSession Leave(CallState state) => this with { State = state, Step = Step + 1 };

    /// <summary>The caller is led somewhere new, by the answer to the webhook at hand.</summary>
    public CallSession Enter(CallState state, DateTimeOffset now) => Leave(state).Reach(now) with { Conversation = Conversation, MayHaveLeft = MayHaveLeft };

    /// <summary>The caller is where the current step leads: in another conversation than before.</summary>
    public CallSession Reach(DateTimeOffset now) => ReachedStep == Step
        ? this
        : this with
        {
            ReachedStep = Step,
            Survey = Survey is null ? null : Survey with { AskedAt = Survey.AskedAt ?? now },
            Conversation = null,
            MayHaveLeft = true,
        };

    /// <summary>Whether the caller is known to be in the room, so that a leg found elsewhere was transferred.</summary>
    public bool IsInRoom => RoomConversation is { } room && Conversation == room;

    /// <summary>Whether a leg that is found there was transferred since it was last found; <c>null</c>: it may as well have gone into the room.</summary>
    public bool? HasLeftFor(ConversationId found) =>
        found == RoomConversation || found == Conversation ? false
        : RoomConversation is null ? null
        : true;
}
