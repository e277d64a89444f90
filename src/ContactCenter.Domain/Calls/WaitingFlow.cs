using ContactCenter.Domain.Calls.Steps.Menu;
namespace ContactCenter.Domain.Calls;

/// <summary>From the choice of a department to an agent, or to an apology with a choice.</summary>
public static class WaitingFlow
{
    private const int MostChoices = 3;

    /// <summary>How long the platform may take to tell whether the agent's leg was answered after all.</summary>
    private static readonly TimeSpan LookUpGrace = TimeSpan.FromSeconds(10);

    /// <summary>The caller is led to a department by the answer at hand.</summary>
    public static Transition Enter(CallPlan plan, CallSession call, string name, DateTimeOffset now)
    {
        var department = plan.Department(name);
        var chosen = (call with { Department = department.Name }).Note(now, $"department {department.Name}");
        if (!department.Hours.IsOpenAt(now))
            return Closed(plan, chosen, department, now);
        if (department.Endpoints.IsEmpty)
            return Again(plan, chosen.Enter(new CallState.Choosing(department.Name, Tries: 0), now).Note(now, "nobody to ring"));
        // The state that Ring completes: the answer is the same whoever is rung.
        var waiting = chosen.Enter(new CallState.Waiting(department.Name, 0, 0), now);
        var ringing = Ring(plan, waiting, department.Name, 0, now);
        return ringing
            .Say(CallScript.For(plan, ringing.Session))
            .Then(new CallEffect.StartTimer(new CallTimer.LongestWait(waiting.Step), now + department.LongestWait));
    }

    /// <summary>Rings the endpoint at that position, which changed settings may not have any more; the caller stays where they are.</summary>
    public static Transition Ring(CallPlan plan, CallSession call, string name, int position, DateTimeOffset now)
    {
        var endpoints = plan.Department(name).Endpoints;
        if (position >= endpoints.Length)
            return Apologise(call, name, now);
        var endpoint = endpoints[position];
        var leg = new AgentLeg(call.Agents.Length + 1, name, endpoint, now);
        var ringing = call with
        {
            Agents = call.Agents.Add(leg),
            State = new CallState.Waiting(name, position, leg.Ordinal),
        };
        return new Transition(ringing).Then(new CallEffect.CreateAgentLeg(leg.Ordinal));
    }

    /// <summary>Rings the next endpoint; after the last one, or the longest wait, apologises.</summary>
    public static Transition RingNext(CallPlan plan, CallSession call, string name, int position, DateTimeOffset now) =>
        call.State is not CallState.Waiting { IsTooLong: true } && position + 1 < plan.Department(name).Endpoints.Length
            ? Ring(plan, call, name, position + 1, now)
            : Apologise(call, name, now);

    public static Transition OnLongestWait(CallSession call, CallTimer.LongestWait timer, DateTimeOffset now)
    {
        if (call.State is not CallState.Waiting waiting || call.Step != timer.Step)
            return new(call);
        if (!waiting.IsTooLong && call.Agent(waiting.Agent) is { Leg: { } id, IsOver: false } leg)
        {
            // The events that would have told of an answer may be lost: a caller who talks is not torn away.
            return new Transition(call.With(leg with { IsOverdue = true }) with { State = waiting with { IsTooLong = true } })
                .Then(new CallEffect.LookUp(id))
                .Then(new CallEffect.StartTimer(timer, now + LookUpGrace));
        }

        var given = AgentFlow.GiveUp(new(call), waiting.Agent);
        var apology = Apologise(given.Session, waiting.Department, now);
        return apology with { Effects = given.Effects.AddRange(apology.Effects) };
    }

    public static Transition OnChoice(CallPlan plan, CallSession call, CallState.Choosing at, CallEvent.CallerInput input, DateTimeOffset now) =>
        Choice(plan.Department(at.Department), input) switch
        {
            MenuChoice.Chosen { Target: MenuTarget.Department } => Enter(plan, call, at.Department, now),
            MenuChoice.Chosen { Target: MenuTarget.Message } => LeaveMessage(plan, call, at.Department, closed: false, now),
            MenuChoice.Chosen => Leave(plan, call, now),
            _ when at.Tries + 1 >= MostChoices => Leave(plan, call, now),
            MenuChoice.Nothing => Again(plan, call.Enter(at with { Tries = at.Tries + 1 }, now)),
            _ => Again(plan, call.Enter(at with { Tries = at.Tries + 1 }, now), plan.Texts.NotAChoice),
        };

    /// <summary>The caller is asked to speak a message for the department, by the answer at hand.</summary>
    public static Transition LeaveMessage(CallPlan plan, CallSession call, string department, bool closed, DateTimeOffset now)
    {
        var message = new VoiceMessage(call.Messages.Length + 1, department, now);
        var recording = call with { Messages = call.Messages.Add(message) };
        return Again(plan, recording.Enter(new CallState.LeavingMessage(department, closed), now).Note(now, $"voice message {message.Number} asked for"));
    }

    private static MenuChoice Choice(DepartmentModel department, CallEvent.CallerInput input) =>
        MenuChoice.Of(department.ApologyChoices, department.MinConfidence, input);

    private static Transition Again(CallPlan plan, CallSession call, Prompt? before = null) =>
        new Transition(call).Say(CallScript.For(plan, call, before));

    private static Transition Leave(CallPlan plan, CallSession call, DateTimeOffset now) =>
        Again(plan, call.Enter(new CallState.Leaving(plan.Texts.Goodbye), now));

    private static Transition Closed(CallPlan plan, CallSession call, DepartmentModel department, DateTimeOffset now) =>
        department.WhenClosed == WhenClosed.Message
            ? LeaveMessage(plan, call, department.Name, closed: true, now)
            : Again(plan, call.Enter(new CallState.Leaving(department.ClosedMessage), now).Note(now, "closed"));

    private static Transition Apologise(CallSession call, string department, DateTimeOffset now)
    {
        var apology = call.Leave(new CallState.Choosing(department, Tries: 0)).Note(now, "nobody answered");
        return new Transition(apology).Then(new CallEffect.TransferCaller(apology.Step));
    }
}
