using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Survey;
namespace ContactCenter.Domain.Calls;

/// <summary>
/// The call's state machine: a pure function from what is known and a new fact to what is known then, the answer to the
/// platform and what is to be done.
/// </summary>
public static class CallFlow
{
    /// <summary>A caller has arrived: greets.</summary>
    /// <param name="before">Said before the greeting.</param>
    public static Transition Begin(CallPlan plan, CallEvent.Arrived arrival, DateTimeOffset now, Prompt? before = null)
    {
        var menu = plan.Ivr.MenuFor(arrival.Number);
        var call = new CallSession
        {
            CallerLeg = arrival.CallerLeg,
            Secret = arrival.Secret,
            Caller = arrival.Caller,
            Number = arrival.Number,
            BaseUrl = arrival.BaseUrl,
            Region = arrival.Region,
            FirstConversation = arrival.Conversation,
            Conversation = arrival.Conversation,
            StartedAt = now,
            HeardAt = now,
            State = new CallState.InMenu(menu.Name, ImmutableStack<string>.Empty, NoInputs: 0, NoMatches: 0),
            Voice = menu.Voice,
        };
        var greeted = new Transition(call)
            .Say(CallScript.For(plan, call, before))
            .Then(SilenceTimer(plan, now));
        return CallTimeline.Begin(arrival, menu.Name, isFallback: before is not null, greeted, now);
    }

    /// <summary>What follows from <paramref name="fact"/>.</summary>
    public static Transition Apply(CallPlan plan, CallSession call, CallEvent fact, DateTimeOffset now) =>
        CallTimeline.Tell(call, fact, Decide(plan, call, fact, now), now);

    /// <summary>Whether an effect that was asked for earlier still makes sense.</summary>
    public static bool Wants(CallSession call, CallEffect effect) => effect switch
    {
        CallEffect.CreateAgentLeg create => call.State is CallState.Waiting waiting && waiting.Agent == create.Agent
            && call.Agent(create.Agent) is { Leg: null, IsOver: false, IsUnwanted: false },
        CallEffect.TransferCaller transfer => !call.IsOver && transfer.Step == call.Step && call.ReachedStep < call.Step,
        CallEffect.HangUp hangUp when hangUp.Leg == call.CallerLeg => !call.IsOver,
        CallEffect.HangUp hangUp => !call.Agents.Any(leg => leg.Leg == hangUp.Leg && leg.IsOver),
        // The only work that outlives the last leg.
        CallEffect.StartTimer { Timer: CallTimer.RecordingsDue } => call.AwaitedMessages.Any(),
        CallEffect.LookUp or CallEffect.StartTimer => !call.IsSettled,
        _ => false,
    };

    private static Transition Decide(CallPlan plan, CallSession call, CallEvent fact, DateTimeOffset now) => fact switch
    {
        CallEvent.Arrived or CallEvent.AskedAgain => new Transition(call).Say(Greeting(plan, call)),
        CallEvent.FellBack fallback => FallBack(plan, call, fallback, now),
        CallEvent.TimerFired { Timer: CallTimer.Silence } => LookUpSilentLegs(plan, call, now),
        CallEvent.TimerFired { Timer: CallTimer.LongestWait timer } => WaitingFlow.OnLongestWait(call, timer, now),
        CallEvent.TimerFired { Timer: CallTimer.LegOverdue timer } => AgentFlow.OnOverdue(plan, call, timer, now),
        CallEvent.TimerFired { Timer: CallTimer.RecordingsDue } => CallerFlow.OnRecordingsDue(call),
        CallEvent.LegLookedUp found when found.Leg == call.CallerLeg => CallerFlow.OnLookUp(plan, call, found, now),
        CallEvent.LegLookedUp found => AgentFlow.OnLookUp(plan, call, found, now),
        CallEvent.CallerStatus status => CallerFlow.OnStatus(call, status, now),
        CallEvent.CallerMoved moved => CallerFlow.OnMoved(call, moved, now),
        CallEvent.CallerFoundIn found => CallerFlow.OnFound(call, found),
        CallEvent.CallerTransferred done => CallerFlow.OnTransferred(call, done, now),
        CallEvent.CallerNotTransferred failed => CallerFlow.OnNotTransferred(plan, call, failed, now),
        CallEvent.CallerInput input => OnInput(plan, call, input, now),
        CallEvent.CallerContinued next => OnContinued(plan, call, next, now),
        CallEvent.MessageRecorded message => CallerFlow.OnRecorded(call, message, now),
        CallEvent.PlatformFault or CallEvent.RequestFailed => new(call),
        CallEvent.AgentStatus status => AgentFlow.OnStatus(plan, call, status, now),
        CallEvent.AgentInput input => AgentFlow.OnInput(plan, call, input, now),
        CallEvent.AgentLegCreated created => AgentFlow.OnCreated(plan, call, created, now),
        CallEvent.AgentLegRefused refused => AgentFlow.OnRefused(plan, call, refused, now),
        CallEvent.AgentLegMissing missing => AgentFlow.OnMissing(plan, call, missing, now),
        _ => Transition.Ignore(call, $"no meaning for {fact.GetType().Name}"),
    };

    private static Transition OnInput(CallPlan plan, CallSession call, CallEvent.CallerInput input, DateTimeOffset now)
    {
        var isInSurvey = call.State is CallState.InSurvey or CallState.Ended { Unanswered: not null };
        if (input.Step is { } step ? step != call.Step : input.IsForSurvey != isInSurvey)
            return Resume(plan, call, now);
        // Who presses or speaks has been answered, whether or not that was told.
        var here = call.Reach(now) with { HeardAt = now, AnsweredAt = call.AnsweredAt ?? now };
        return here.State switch
        {
            CallState.InMenu menu => MenuFlow.OnInput(plan, here, menu, input, now),
            CallState.Choosing choosing => WaitingFlow.OnChoice(plan, here, choosing, input, now),
            CallState.InSurvey survey => SurveyFlow.OnInput(plan, here, survey, input, now),
            CallState.Ended ended => new Transition(SurveyFlow.KeepLate(plan, call, ended, input, now)).Say(CallScript.For(plan, call)),
            _ => Resume(plan, call, now),
        };
    }

    private static Transition OnContinued(CallPlan plan, CallSession call, CallEvent.CallerContinued next, DateTimeOffset now) =>
        call.State is CallState.InSurvey survey && (next.Step ?? call.Step) == call.Step
            ? SurveyFlow.OnContinued(plan, call.Reach(now) with { HeardAt = now }, survey, now)
            : Resume(plan, call, now);

    /// <summary>Says again where the caller is: nothing new was learnt, but the platform awaits an answer.</summary>
    private static Transition Resume(CallPlan plan, CallSession call, DateTimeOffset now) =>
        new Transition(call.IsOver ? call : call.Reach(now)).Say(CallScript.For(plan, call));

    private static Ncco Greeting(CallPlan plan, CallSession call)
    {
        if (call.IsOver || call.State is CallState.InMenu)
            return CallScript.For(plan, call);
        var first = new CallState.InMenu(plan.Ivr.MenuFor(call.Number).Name, ImmutableStack<string>.Empty, NoInputs: 0, NoMatches: 0);
        return CallScript.For(plan, call with { State = first });
    }

    private static Transition FallBack(CallPlan plan, CallSession call, CallEvent.FellBack fallback, DateTimeOffset now)
    {
        var carriedOn = fallback.Failed is { } failed ? Decide(plan, call, failed, now) : new Transition(call);
        return carriedOn.Say(CallScript.For(plan, carriedOn.Session, before: plan.Texts.CarryOn));
    }

    private static Transition LookUpSilentLegs(CallPlan plan, CallSession call, DateTimeOffset now)
    {
        var silentSince = now - plan.LongestSilence;
        var legs = call.Agents
            .Where(leg => leg is { Leg: not null, IsOver: false } && leg.HeardAt <= silentSince)
            .Select(leg => leg.Leg!.Value)
            .ToList();
        if (!call.IsOver && call.HeardAt <= silentSince)
            legs.Insert(0, call.CallerLeg);
        var lookUps = new Transition(call).Then(legs.Select(leg => new CallEffect.LookUp(leg)));
        var watched = !call.IsOver || call.Agents.Any(leg => leg is { Leg: not null, IsOver: false });
        return watched ? lookUps.Then(SilenceTimer(plan, now)) : lookUps;
    }

    private static CallEffect.StartTimer SilenceTimer(CallPlan plan, DateTimeOffset now) =>
        new(new CallTimer.Silence(), now + plan.LongestSilence);
}
