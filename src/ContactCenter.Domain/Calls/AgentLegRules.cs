using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about agents' legs. Each fact is added to what is known of the leg; then the caller's step decides anew.</summary>
internal static class AgentLegRules
{
    /// <summary>Beyond the ring time, how long the platform may take to tell that a leg was not answered.</summary>
    private static readonly TimeSpan RingGrace = TimeSpan.FromSeconds(20);

    /// <summary>How long the platform may take to end what a <c>connect</c> action had dialled for a caller who has gone.</summary>
    private static readonly TimeSpan EndGrace = TimeSpan.FromSeconds(5);

    /// <summary>How long an agent may take to accept.</summary>
    private static readonly TimeSpan AcceptGrace = TimeSpan.FromSeconds(25);

    public static Transition OnStatus(CallContext context, CallEvent.AgentStatus status)
    {
        var call = context.Call;
        if (call.Leg(status.Number) is not { } leg)
            return Unknown(context, status.Number);
        if (leg.Id is { } known && known != status.Leg && !(leg.IsFound && status.IsNamed))
            return OnDouble(context, leg, status);
        (context, leg) = context.Told(leg, status.Leg, status.IsNamed);
        // Who is taken out of the room and back enters another conversation on the way.
        var room = leg is { RecordingStart: null, MayHaveLeftRoom: false } ? status.Room : null;
        var told = context.AgentEntered(leg, room);
        told = told.With(told.Call.Placement.LearnRoom(leg.Room, room)).FindInRoom();
        var learnt = Learn(leg.SeenMoving(call, status.Room), status.Status, status.Fact, context.Now);
        var bound = Bind(told.ExpectRecording(leg, learnt), learnt, status.Leg);
        return Decide(bound, leg.Number, isAsked: leg.IsConnect && status.IsFailure);
    }

    /// <summary>
    /// A leg of that number is known by another id. Where it still lives, it may be of a request that was refused and has taken effect all the same: it is
    /// ended, if the platform says that it is one of ours. What ends a <c>connect</c> leg would end the caller's.
    /// </summary>
    private static Transition OnDouble(CallContext context, CallLeg leg, CallEvent.AgentStatus status)
    {
        if (leg.IsConnect || status.Fact.HasFlag(LegFacts.Ended))
            return context.Ignore($"agent leg {leg.Number} is not {status.Leg}");
        // What was asked for is asked about while it is known; a third one is nobody's.
        if (leg.DoubleId is { } asked)
            return asked == status.Leg ? context.Decided() : context.Ignore($"agent leg {leg.Number} exists twice, and {status.Leg} is neither");
        var noted = context.Note($"agent leg {leg.Number} exists twice").With(leg with { DoubleId = status.Leg });
        return noted.Request(new CallEffect.HangUp(status.Leg)).Decided();
    }

    public static Transition OnPickedUp(CallContext context, CallEvent.AgentPickedUp told)
    {
        var call = context.Call;
        if (call.Leg(told.Number) is not { } leg || (leg.Id is { } known && known != told.Leg))
            return Unknown(context, told.Number) with { Answer = CallScript.SayAndEnd(context, context.Plan.Texts.CallerGone) };
        if (call.IsOver || leg.IsUnwanted || leg.IsOver)
            return context.Answer(CallScript.SayAndEnd(context, context.Plan.Texts.CallerGone));
        var answered = Bind(context, Learn(leg, "answered", LegFacts.Answered, context.Now), told.Leg);
        return Decide(answered, leg.Number) with { Answer = new AgentScript(context.Plan, call).OnAnswer(leg) };
    }

    public static Transition OnLookUp(CallContext context, CallEvent.LegLookedUp found)
    {
        if (context.Call.Legs.FirstOrDefault(leg => leg.Id == found.Leg) is not { } known)
            return context.Ignore($"leg {found.Leg} is not of this call");
        // A leg that is still there was not ended, whatever became of the request to end it.
        var told = Learn(known, found.Status, found.Fact, context.Now) with { IsHangUpAsked = false };
        // The platform ends the legs of machines itself: who is still there when the leg is overdue is a person, of whom it was not told.
        var leg = told is { IsOverdue: true, AnsweredAt: not null, IsOver: false, IsMachine: false } ? told with { IsHuman = true } : told;
        return Decide(context.With(leg), leg.Number, isLookedUp: true);
    }

    public static Transition OnNotHungUp(CallContext context, CallEvent.LegNotHungUp failed) =>
        context.Call.Legs.FirstOrDefault(leg => leg.Id == failed.Leg) is { IsOver: false, IsHangUpAsked: true } leg
            ? context.With(leg with { IsHangUpAsked = false }).Decided()
            : context.Decided();

    public static Transition OnCreated(CallContext context, CallEvent.AgentLegCreated created)
    {
        if (context.Call.Leg(created.Number) is not { } leg)
            return Unknown(context, created.Number);
        if (leg.Id is not null && created.IsFound)
            return context.Decided();
        if (created.IsFound)
            leg = leg with { IsFound = true };
        else
            (context, leg) = context.Told(leg, created.Leg, isNamed: true);
        if (leg.Id is { } known && known != created.Leg)
            return context.Note($"agent leg {leg.Number} exists twice").Request(new CallEffect.HangUp(created.Leg)).Decided();
        return Decide(Bind(context, leg with { HeardAt = context.Now }, created.Leg), leg.Number);
    }

    /// <summary>Of the leg that was asked for nothing is known then: as if it had not been found.</summary>
    public static Transition OnOthers(CallContext context, CallEvent.LegOfAnotherCall others)
    {
        if (context.Call.Legs.FirstOrDefault(leg => leg.IsFound && leg.Id == others.Leg) is not { } leg)
            return context.Decided();
        var lost = context.With(leg.Lost());
        return leg.IsOver ? lost.Decided() : OnMissing(lost, new(leg.Number));
    }

    public static Transition OnRefused(CallContext context, CallEvent.AgentLegRefused refused) =>
        context.Call.Leg(refused.Number) is { Id: null, IsOver: false } leg
            ? Decide(context.With(leg with { EndedAt = context.Now, EndReason = refused.Reason }), leg.Number)
            : context.Decided();

    /// <summary>The leg may yet come to life: if it does, it is not wanted any more.</summary>
    public static Transition OnMissing(CallContext context, CallEvent.AgentLegMissing missing)
    {
        if (context.Call.Leg(missing.Number) is not { Id: null, IsOver: false } leg)
            return context.Decided();
        var unwanted = leg with { IsUnwanted = true };
        return context.Step.OnAgentLegMissing(context.With(unwanted), unwanted);
    }

    public static Transition OnInput(CallContext context, CallEvent.AgentInput input)
    {
        var call = context.Call;
        if (call.Leg(input.Number) is not { } leg || (leg is { Id: { } known, IsFound: false } && input.Leg is { } other && known != other))
            return Unknown(context, input.Number) with { Answer = CallScript.SayAndEnd(context, context.Plan.Texts.CallerGone) };
        if (input.Leg is { } told)
            (context, leg) = context.Told(leg, told, input.IsNamed);
        if (call.IsOver || leg.IsUnwanted || leg.IsOver)
            return context.Answer(CallScript.SayAndEnd(context, context.Plan.Texts.CallerGone));
        if (input.Digits?.Contains('1', StringComparison.Ordinal) != true)
            return Decline(context, leg with { Id = input.Leg ?? leg.Id });
        var accepted = leg with { HasAccepted = true, HeardAt = context.Now, AnsweredAt = leg.AnsweredAt ?? context.Now };
        var bound = input.Leg is { } id ? Bind(context, accepted, id) : context.With(accepted);
        return Decide(bound, leg.Number) with { Answer = new AgentScript(context.Plan, call).OnAccept(leg) };
    }

    public static Transition OnOverdue(CallContext context, CallTimer.LegOverdue timer) =>
        context.Call.Leg(timer.Number) switch
        {
            null => context.Decided(),
            { IsUnwanted: true } unwanted when context.Call.IsOver => context.GiveUp(unwanted).Decided(),
            { } leg => context.Step.OnAgentLegOverdue(context, leg),
        };

    /// <summary>No agent's leg of this call is wanted any more; those that exist are ended.</summary>
    public static CallContext GiveUpAll(this CallContext context) => context.Call.Legs.Aggregate(
        context, (given, leg) => leg is { IsConnect: true, Id: not null, IsOver: false, IsUnwanted: false } ? given.LeaveToPlatform(leg) : given.GiveUp(leg));

    /// <summary>The caller has been moved: what was not wanted before, and was left with them till then, is ended now.</summary>
    public static CallContext GiveUpUnwanted(this CallContext context) =>
        context.Call.Legs.Where(leg => leg is { IsUnwanted: true, IsOver: false }).Aggregate(context, (given, leg) => given.GiveUp(leg));

    /// <summary>That leg is not wanted any more; if it exists it is ended, else as soon as it shows up.</summary>
    public static CallContext GiveUp(this CallContext context, CallLeg leg)
    {
        if (leg.IsOver)
            return context;
        var toEnd = leg.IsHangUpAsked || context.IsLeftWithCaller(leg) ? null : leg.Id;
        var given = context.With(leg with { IsUnwanted = true, IsHangUpAsked = leg.IsHangUpAsked || toEnd is not null });
        return toEnd is { } id ? given.Request(new CallEffect.HangUp(id)) : given;
    }

    /// <summary>
    /// Whether the leg is not ended before the caller has been moved: who ends that of a connect ends the caller's with it, and who talks
    /// stays with the caller till then.
    /// </summary>
    private static bool IsLeftWithCaller(this CallContext context, CallLeg leg)
    {
        var placement = context.Call.Placement;
        var isLeft = leg.IsConnect ? !placement.IsReached : placement.Origin?.Holds(leg.Number) == true;
        return isLeft && !context.Call.IsOver;
    }

    /// <summary>Whether an agent has been on that leg.</summary>
    public static bool HadAgent(this CallContext context, CallLeg leg) => leg.HasAgent(context.Plan.Department(leg.Department));

    /// <summary>A leg that was dialled by the caller's NCCO goes with the caller by itself.</summary>
    private static CallContext LeaveToPlatform(this CallContext context, CallLeg leg) =>
        context.With(leg with { IsUnwanted = true }).StartTimer(new CallTimer.LegOverdue(leg.Number), EndGrace);

    /// <summary>
    /// What a look-up found for a leg is dropped as soon as the platform tells of another one under its number, and is certain once it tells of the same. A
    /// leg that nobody waits for any more, as its request seemed to have failed, is ended if it shows up all the same.
    /// </summary>
    private static (CallContext Context, CallLeg Leg) Told(this CallContext context, CallLeg leg, LegId told, bool isNamed)
    {
        if (leg is { IsFound: true } && isNamed && leg.Id != told)
        {
            context = context.Note($"agent leg {leg.Number} is {told}, not {leg.Id}").WaitFor(leg);
            leg = leg.Lost();
        }

        var isLate = leg is { Id: null, IsOver: true, IsConnect: false };
        return (context, leg with
        {
            IsFound = leg.IsFound && !isNamed,
            IsUnwanted = leg.IsUnwanted || isLate,
            EndedAt = isLate ? null : leg.EndedAt,
            EndReason = isLate ? null : leg.EndReason,
        });
    }

    /// <summary>Who seemed to talk on that leg waits for it.</summary>
    private static CallContext WaitFor(this CallContext context, CallLeg leg) =>
        context.Call.Placement.State is InConversation talk && talk.Leg == leg.Number ? context.WaitAgain(leg) : context;

    /// <summary>It was another leg that was found: what was learnt of that one is not true of this one.</summary>
    private static CallLeg Lost(this CallLeg leg) => leg with
    {
        Id = null,
        IsFound = false,
        RingingAt = null,
        AnsweredAt = null,
        JoinedAt = null,
        IsHuman = false,
        IsMachine = false,
        HasAccepted = false,
        IsHangUpAsked = false,
        IsOverdue = false,
        RecordingStart = null,
        MayHaveLeftRoom = false,
    };

    private static CallLeg Learn(CallLeg leg, string status, LegFacts fact, DateTimeOffset now)
    {
        var ends = fact.HasFlag(LegFacts.Ended) && !leg.IsOver;
        return leg with
        {
            HeardAt = now,
            RingingAt = leg.RingingAt ?? (fact.HasFlag(LegFacts.Ringing) ? now : null),
            AnsweredAt = leg.AnsweredAt ?? (fact.HasFlag(LegFacts.Answered) ? leg.EndedAt ?? now : null),
            JoinedAt = leg.JoinedAt ?? (fact.HasFlag(LegFacts.Joined) ? now : null),
            IsHuman = leg.IsHuman || fact.HasFlag(LegFacts.Human),
            IsMachine = leg.IsMachine || fact.HasFlag(LegFacts.Machine),
            EndedAt = ends ? now : leg.EndedAt,
            EndReason = ends ? status : leg.EndReason,
        };
    }

    /// <summary>The leg's id is known from now on, and what the platform owes us of it has a term.</summary>
    private static CallContext Bind(CallContext context, CallLeg leg, LegId id)
    {
        if (leg.Id is not null)
            return context.With(leg);
        var department = context.Plan.Department(leg.Department);
        var term = department.RingTime + RingGrace + (department.AcceptPrompt is null ? TimeSpan.Zero : AcceptGrace);
        return context.With(leg with { Id = id }).StartTimer(new CallTimer.LegOverdue(leg.Number), term);
    }

    private static Transition Decline(CallContext context, CallLeg leg)
    {
        if (!leg.IsConnect)
            return context.Note($"agent leg {leg.Number} did not take the call").Answer(CallScript.SayAndEnd(context, context.Plan.Texts.AgentDeclined));
        var declined = leg with { EndReason = "declined", HeardAt = context.Now };
        return context.Step.OnAgentDeclined(context.With(declined), declined) with { Answer = ConnectScript.Declined(context) };
    }

    /// <param name="isAsked">Whether the platform asks what the caller is to do instead.</param>
    private static Transition Decide(CallContext context, LegNumber number, bool isLookedUp = false, bool isAsked = false)
    {
        var leg = context.Call.Leg(number)!;
        if (isAsked && !context.Call.IsOver)
            return context.Step.OnAgentLegFailed(context, leg);
        var isStray = leg.IsConnect && context.Call.Placement.State is not (Connecting or Connected);
        if (context.Call.IsOver || leg.IsUnwanted || isStray)
            return context.GiveUp(leg).Decided();
        return leg switch
        {
            { IsOver: true } => context.Step.OnAgentLegEnded(context, leg),
            { IsMachine: true } => context.Step.OnMachineAnswered(context, leg),
            _ when context.HadAgent(leg) => context.Step.OnAgentAnswered(context, leg),
            { IsOverdue: true } when isLookedUp => context.Step.OnNobodyFound(context, leg),
            _ => context.Step.OnAgentLegRinging(context, leg),
        };
    }

    private static Transition Unknown(CallContext context, LegNumber number) => context.Ignore($"no agent leg {number} was asked for");
}
