using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>All that is known of one call. Immutable: a change makes a new one.</summary>
public sealed record CallSession
{
    /// <summary>The caller's leg: the id of the call. Conversation ids change on the way and are never a key.</summary>
    public required LegId CallerLeg { get; init; }

    public required CallAddresses Addresses { get; init; }

    public required Caller Caller { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>Who has led the call, where that is another system; <c>null</c>: it is one of ours.</summary>
    public ForeignCall? Foreign { get; init; }

    /// <summary>Whether another system has led it, and it belongs to no department.</summary>
    public bool IsUnassigned => this is { Foreign: not null, Department: null };

    /// <summary>The number of the plan by which the call was last changed.</summary>
    public int PlanNumber { get; init; }

    /// <summary>The department the caller was last led to.</summary>
    public string? Department { get; init; }

    /// <summary>The legs that the call asked the platform for, beside the caller's own, in the order of their numbers.</summary>
    public ImmutableArray<CallLeg> Legs { get; init; } = [];

    /// <summary>What is recorded where the caller was last led to; <c>null</c>: nothing, and they were told of no recording before.</summary>
    public ConversationRecording? Recording { get; init; }

    /// <summary>What the caller was asked for outside the conversation, the oldest first.</summary>
    public ImmutableArray<SensitiveRequest> Sensitive { get; init; } = [];

    public SurveyRecord? Survey { get; init; }

    public AttachedData Attached { get; init; } = AttachedData.None;

    public ImmutableArray<VoiceMessage> Messages { get; init; } = [];

    /// <summary>Who has ended the call, though its legs may not be over yet; <c>null</c>: nobody of ours.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>What was decided of commands that came with a key, the oldest first.</summary>
    public ImmutableArray<CommandDecision> Commands { get; init; } = [];

    public CallerPath Path { get; init; } = CallerPath.Unknown;

    /// <summary>Kept apart on disk: it only ever grows.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public bool IsOver => Caller.EndedAt is not null;

    /// <summary>Whether every leg is over, as far as there is one: nothing is left to do or to be told.</summary>
    public bool IsSettled => IsOver && Legs.All(leg => leg.IsOver || leg.Id is null);

    /// <summary>
    /// Voice messages that the caller was asked for and that nobody has reported or given up. A question of a survey that the caller never
    /// got to was not asked.
    /// </summary>
    public IEnumerable<VoiceMessage> AwaitedMessages =>
        Messages.Where(message => message is { Url: null, IsMissing: false } && (!message.IsAnswer || Survey is not null));

    /// <summary>The name of the conversation in which caller and agent meet; of this call alone.</summary>
    public string Room => RoomOf(Placement.Room);

    /// <summary>The number of the leg that is asked for next.</summary>
    public LegNumber NextLeg => new(Legs.Length + 1);

    public CallLeg? Leg(LegNumber number) => number.Value >= 1 && number.Value <= Legs.Length ? Legs[number.Value - 1] : null;

    /// <summary>What was decided under that key.</summary>
    public CommandDecision? DecisionOf(string? key) =>
        key is null ? null : Commands.FirstOrDefault(decision => string.Equals(decision.Command.Key, key, StringComparison.Ordinal));

    public CallSession With(CallLeg leg) => this with { Legs = Legs.SetItem(leg.Number.Value - 1, leg) };

    public CallSession With(CallAttributes attributes) => With(Attached.With(attributes));

    /// <summary>The very same if nothing changes.</summary>
    public CallSession With(AttachedData attached) => ReferenceEquals(attached, Attached) ? this : this with { Attached = attached };

    /// <summary>The name of the room of that number, from 1.</summary>
    public string RoomOf(int number) =>
        number == 1 ? $"room-{Addresses.Secret}" : string.Create(CultureInfo.InvariantCulture, $"room-{Addresses.Secret}-{number}");

    /// <summary>Adds what was decided to the timeline.</summary>
    public CallSession Note(DateTimeOffset now, string what) => this with { Timeline = Timeline.Add(new(now, TimelineKind.Decision, what)) };

    /// <summary>By which a service knows again what it is asked, or given, because of that step.</summary>
    internal string RequestIdOf(int step) => string.Create(CultureInfo.InvariantCulture, $"{CallerLeg}-{step}");

    /// <summary>The caller is led somewhere new, by a transfer that is still to be made.</summary>
    public CallSession StartTransferTo(CallState state) => this with { Placement = Placement.Next(state) };

    /// <summary>The caller is to get to that state of a department in a new room, by a transfer that is still to be made. Nobody is rung yet.</summary>
    internal CallSession StartMoveTo(string department, CallState state)
    {
        var room = Legs.Select(leg => leg.Room).Append(Placement.Room).Max() + 1;
        return this with { Department = department, Placement = Placement.LeaveFor(state, room, Department, Recording) };
    }

    /// <summary>The transfer could not be made: the caller is where they were.</summary>
    internal CallSession ReturnTo(MoveOrigin origin) =>
        this with { Department = origin.Department, Recording = origin.Recording, Placement = Placement.ReturnTo(origin) };

    /// <summary>The caller is led somewhere new, by the answer to the webhook at hand, which leaves the leg in its conversation.</summary>
    public CallSession LeadTo(CallState state, DateTimeOffset now)
    {
        var there = StartTransferTo(state).Reach(now);
        return there with { Placement = there.Placement.StayedIn(Placement) };
    }

    /// <summary>The caller is where the current step leads, and so in the survey if there is one.</summary>
    public CallSession Reach(DateTimeOffset now) => Placement.IsReached
        ? this
        : this with
        {
            Placement = Placement.Reached(),
            Survey = Survey is null ? null : Survey with { AskedAt = Survey.AskedAt ?? now },
            Sensitive = Placement.State is Steps.Sensitive.EnteringDigits at ? LeftFor(at, now) : Sensitive,
        };

    /// <summary>The caller is outside the conversation, where they are asked.</summary>
    private ImmutableArray<SensitiveRequest> LeftFor(Steps.Sensitive.EnteringDigits at, DateTimeOffset now)
    {
        var id = RequestIdOf(at.FirstStep);
        return Sensitive.FirstOrDefault(request => request.Id == id) is { LeftAt: null } left ? Sensitive.Replace(left, left with { LeftAt = now }) : Sensitive;
    }
}

/// <summary>Who ended a call that did not end by itself.</summary>
public enum EndedBy
{
    /// <summary>Somebody who looks after calls.</summary>
    Supervisor,
}
