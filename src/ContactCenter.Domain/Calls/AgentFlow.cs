using ContactCenter.Domain.Calls.Steps.Survey;
namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about agents' legs. Each fact is added to what is known; then it is decided anew.</summary>
public static class AgentFlow
{
    private const int MostResends = 3;

    /// <summary>Beyond the ring time, how long the platform may take to tell that a leg was not answered.</summary>
    private static readonly TimeSpan RingGrace = TimeSpan.FromSeconds(20);

    /// <summary>How long an agent may take to accept.</summary>
    private static readonly TimeSpan AcceptGrace = TimeSpan.FromSeconds(25);

    public static Transition OnStatus(CallPlan plan, CallSession call, CallEvent.AgentStatus status, DateTimeOffset now) =>
        call.Agent(status.Agent) is not { } leg ? Unknown(call, status.Agent)
        : leg.Leg is { } known && known != status.Leg ? Transition.Ignore(call, $"agent leg {leg.Ordinal} is not {status.Leg}")
        : Decide(
            plan,
            Bind(plan, call with { RoomConversation = call.RoomConversation ?? status.Room }, Learn(leg, status.Status, status.Fact, now), status.Leg, now),
            leg.Ordinal,
            now);

    public static Transition OnLookUp(CallPlan plan, CallSession call, CallEvent.LegLookedUp found, DateTimeOffset now)
    {
        if (call.Agents.FirstOrDefault(agent => agent.Leg == found.Leg) is not { } known)
            return Transition.Ignore(call, $"leg {found.Leg} is not of this call");
        // A leg that is still there was not ended, whatever became of the request to end it.
        var leg = Learn(known, found.Status, found.Fact, now) with { IsHangUpAsked = false };
        var isMissed = leg is { IsOverdue: true, IsOver: false } && !leg.HasAgent(plan.Department(leg.Department));
        return isMissed && call.State is CallState.Waiting waiting && waiting.Agent == leg.Ordinal
            ? Miss(plan, new(call.With(leg).Note(now, $"agent leg {leg.Ordinal} is overdue")), leg, waiting.Endpoint, now)
            : Decide(plan, new(call.With(leg)), leg.Ordinal, now);
    }

    public static Transition OnCreated(CallPlan plan, CallSession call, CallEvent.AgentLegCreated created, DateTimeOffset now)
    {
        if (call.Agent(created.Agent) is not { } leg)
            return Unknown(call, created.Agent);
        if (leg.Leg is { } known && known != created.Leg)
            return new Transition(call.Note(now, $"agent leg {leg.Ordinal} exists twice")).Then(new CallEffect.HangUp(created.Leg));
        return Decide(plan, Bind(plan, call, leg with { HeardAt = now }, created.Leg, now), leg.Ordinal, now);
    }

    public static Transition OnRefused(CallPlan plan, CallSession call, CallEvent.AgentLegRefused refused, DateTimeOffset now)
    {
        if (call.Agent(refused.Agent) is not { Leg: null, IsOver: false } leg)
            return new(call);
        var over = leg with { EndedAt = now, EndReason = refused.Reason };
        return Decide(plan, new(call.With(over)), leg.Ordinal, now);
    }

    /// <summary>The leg may yet come to life: it is asked for again under a new ordinal, and the old one is not wanted any more.</summary>
    public static Transition OnMissing(CallPlan plan, CallSession call, CallEvent.AgentLegMissing missing, DateTimeOffset now)
    {
        if (call.Agent(missing.Agent) is not { Leg: null, IsOver: false } leg)
            return new(call);
        var given = call.With(leg with { IsUnwanted = true });
        if (call.State is not CallState.Waiting waiting || waiting.Agent != leg.Ordinal)
            return new(given);
        var resends = call.Agents.Reverse().TakeWhile(a => a.Endpoint == leg.Endpoint && a is { Leg: null, IsOver: false }).Count();
        return resends < MostResends
            ? WaitingFlow.Ring(plan, given, waiting.Department, waiting.Endpoint, now)
            : WaitingFlow.RingNext(plan, given, waiting.Department, waiting.Endpoint, now);
    }

    public static Transition OnInput(CallPlan plan, CallSession call, CallEvent.AgentInput input, DateTimeOffset now)
    {
        if (call.Agent(input.Agent) is not { } leg || (leg.Leg is { } known && input.Leg is { } told && known != told))
            return Unknown(call, input.Agent).Say(CallScript.Say(plan.Texts.CallerGone, call.Voice, call.BaseUrl));
        if (call.IsOver || leg.IsUnwanted || leg.IsOver)
            return new Transition(call).Say(CallScript.Say(plan.Texts.CallerGone, call.Voice, call.BaseUrl));
        if (input.Digits?.Contains('1', StringComparison.Ordinal) != true)
        {
            return new Transition(call.Note(now, $"agent leg {leg.Ordinal} did not take the call"))
                .Say(CallScript.Say(plan.Texts.AgentDeclined, call.Voice, call.BaseUrl));
        }

        var accepted = leg with { HasAccepted = true, HeardAt = now, AnsweredAt = leg.AnsweredAt ?? now };
        var bound = input.Leg is { } id ? Bind(plan, call, accepted, id, now) : new(call.With(accepted));
        return Decide(plan, bound, leg.Ordinal, now).Say(AgentScript.Join(call));
    }

    public static Transition OnOverdue(CallPlan plan, CallSession call, CallTimer.LegOverdue timer, DateTimeOffset now)
    {
        if (call.State is not CallState.Waiting waiting || waiting.Agent != timer.Agent || call.Agent(timer.Agent) is not { Leg: not null, IsOver: false } leg)
            return new(call);
        // The events that would have told of an answer may be lost: nobody is hung up on who talks with the caller.
        return new Transition(call.With(leg with { IsOverdue = true })).Then(new CallEffect.LookUp(leg.Leg!.Value));
    }

    /// <summary>No agent's leg of this call is wanted any more; those that exist are ended.</summary>
    public static Transition GiveUpAll(CallSession call) =>
        call.Agents.Aggregate(new Transition(call), (so, leg) => GiveUp(so, leg.Ordinal));

    /// <summary>That leg is not wanted any more; if it exists it is ended, else as soon as it shows up.</summary>
    public static Transition GiveUp(Transition so, int ordinal)
    {
        var leg = so.Session.Agent(ordinal)!;
        if (leg.IsOver)
            return so;
        var hangUp = leg is { Leg: not null, IsHangUpAsked: false };
        var given = so with { Session = so.Session.With(leg with { IsUnwanted = true, IsHangUpAsked = leg.IsHangUpAsked || hangUp }) };
        return hangUp ? given.Then(new CallEffect.HangUp(leg.Leg!.Value)) : given;
    }

    private static AgentLeg Learn(AgentLeg leg, string status, AgentFact fact, DateTimeOffset now)
    {
        var ends = fact.HasFlag(AgentFact.Ended) && !leg.IsOver;
        return leg with
        {
            HeardAt = now,
            RingingAt = leg.RingingAt ?? (fact.HasFlag(AgentFact.Ringing) ? now : null),
            AnsweredAt = leg.AnsweredAt ?? (fact.HasFlag(AgentFact.Answered) ? leg.EndedAt ?? now : null),
            JoinedAt = leg.JoinedAt ?? (fact.HasFlag(AgentFact.Joined) ? now : null),
            IsHuman = leg.IsHuman || fact.HasFlag(AgentFact.Human),
            IsMachine = leg.IsMachine || fact.HasFlag(AgentFact.Machine),
            EndedAt = ends ? now : leg.EndedAt,
            EndReason = ends ? status : leg.EndReason,
        };
    }

    private static Transition Bind(CallPlan plan, CallSession call, AgentLeg leg, LegId id, DateTimeOffset now)
    {
        if (leg.Leg is not null)
            return new(call.With(leg));
        var department = plan.Department(leg.Department);
        var overdue = now + department.RingTime + RingGrace + (department.AcceptPrompt is null ? TimeSpan.Zero : AcceptGrace);
        return new Transition(call.With(leg with { Leg = id }))
            .Then(new CallEffect.StartTimer(new CallTimer.LegOverdue(leg.Ordinal), overdue));
    }

    private static Transition Decide(CallPlan plan, Transition so, int ordinal, DateTimeOffset now)
    {
        var call = so.Session;
        var leg = call.Agent(ordinal)!;
        if (call.IsOver || leg.IsUnwanted)
            return GiveUp(so, ordinal);
        var department = plan.Department(leg.Department);
        return call.State switch
        {
            CallState.Waiting at when at.Agent == ordinal => DecideRinging(plan, so, leg, department, at, now),
            CallState.InConversation at when at.Agent == ordinal => DecideTalking(plan, so, leg, department, now),
            CallState.Waiting or CallState.Choosing when leg.IsOver && leg.HasAgent(department) && call.Department == leg.Department =>
                AfterConversation(plan, so, leg, now),
            _ when leg.IsOver => so,
            _ => GiveUp(so, ordinal),
        };
    }

    private static Transition DecideRinging(
        CallPlan plan, Transition so, AgentLeg leg, DepartmentModel department, CallState.Waiting at, DateTimeOffset now) =>
        leg.IsOver && leg.HasAgent(department) ? AfterConversation(plan, so, leg, now)
        : leg.IsOver || leg.IsMachine
            ? Miss(plan, so with { Session = so.Session.Note(now, Missed(leg)) }, leg, at.Endpoint, now)
        : leg.HasAgent(department)
            ? so with
            {
                Session = (so.Session with { State = new CallState.InConversation(at.Department, leg.Ordinal) })
                    .Note(now, $"agent leg {leg.Ordinal} answered: {leg.Endpoint.Label}"),
            }
        : so;

    private static Transition DecideTalking(CallPlan plan, Transition so, AgentLeg leg, DepartmentModel department, DateTimeOffset now) =>
        leg.IsMachine
            ? Miss(plan, so with { Session = so.Session.Note(now, Missed(leg)) }, leg, PositionOf(leg, department), now)
        : leg.IsOver ? AfterConversation(plan, so, leg, now)
        : so;

    /// <summary>Nobody took that leg: the endpoint after that position is next.</summary>
    private static Transition Miss(CallPlan plan, Transition so, AgentLeg leg, int position, DateTimeOffset now) =>
        Continue(GiveUp(so, leg.Ordinal), session => WaitingFlow.RingNext(plan, session, leg.Department, position, now));

    /// <summary>The agent has left and the caller is still there.</summary>
    private static Transition AfterConversation(CallPlan plan, Transition so, AgentLeg leg, DateTimeOffset now)
    {
        var noted = so with { Session = so.Session.Note(now, $"agent leg {leg.Ordinal} left: {leg.EndReason}") };
        var alone = noted.Session.Agents.Where(other => !other.IsOver).Aggregate(noted, (s, other) => GiveUp(s, other.Ordinal));
        return Continue(alone, session => SurveyFlow.Begin(plan, session, leg));
    }

    private static Transition Continue(Transition so, Func<CallSession, Transition> next)
    {
        var then = next(so.Session);
        return then with { Effects = so.Effects.AddRange(then.Effects) };
    }

    private static int PositionOf(AgentLeg leg, DepartmentModel department) => department.Endpoints.IndexOf(leg.Endpoint);

    private static string Missed(AgentLeg leg) => $"agent leg {leg.Ordinal} not taken: {(leg.IsMachine ? "machine" : leg.EndReason)}";

    private static Transition Unknown(CallSession call, int ordinal) => Transition.Ignore(call, $"no agent leg {ordinal} was asked for");
}
