using ContactCenter.Voice;
namespace ContactCenter.Domain.Tests.Plans;

/// <summary>One call before the pure rules: facts go in, one second apart; the last transition is there to be looked at.</summary>
internal sealed class TestCall
{
    public static readonly LegId CallerLeg = new("caller-leg");
    public static readonly LegId Agent1 = new("agent-leg-1");
    public static readonly LegId Agent2 = new("agent-leg-2");
    public static readonly ConversationId First = new("CON-first");
    public static readonly ConversationId Room = new("CON-room");
    public static readonly ConversationId Elsewhere = new("CON-elsewhere");

    public const string Secret = "0123456789abcdef0123456789abcdef";

    public TestCall(CallPlan? plan = null, string caller = "447700900001", string number = "442079460000", DateTimeOffset? at = null)
    {
        Plan = plan ?? TestPlan.Of();
        Now = at ?? new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
        Last = CallFlow.Begin(
            Plan,
            new(CallerLeg, First, caller, number, null, new("https://contact.test/"), Secret),
            Now);
    }

    public CallPlan Plan { get; }

    public DateTimeOffset Now { get; private set; }

    public Transition Last { get; private set; }

    public CallSession Session => Last.Session;

    /// <summary>What is said to the caller or agent, as text.</summary>
    public IEnumerable<string> Said => Last.Answer?.OfType<TalkAction>().Select(talk => talk.Text) ?? [];

    public TestCall Is(CallEvent fact)
    {
        Now = Now.AddSeconds(1);
        Last = CallFlow.Apply(new(Plan, Session, Now), fact);
        return this;
    }

    /// <summary>Time passes, and nothing is heard.</summary>
    public TestCall Passes(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public TestCall With(Func<CallSession, CallSession> change)
    {
        Last = new(change(Session), Answer: null, Effects: []);
        return this;
    }

    /// <summary>The caller presses keys at the current step; <c>null</c>: nothing.</summary>
    public TestCall Choose(string? digits) => Is(new CallEvent.CallerInput(Session.Placement.Step, digits, []));

    public TestCall Say(string words, double? confidence = 0.9) => Is(new CallEvent.CallerInput(Session.Placement.Step, null, [new(words, confidence)]));

    public TestCall Created(int agent, LegId leg) => Is(new CallEvent.AgentLegCreated(new(agent), leg));

    public TestCall Leg(int agent, LegId leg, string status, LegFacts fact) => Is(new CallEvent.AgentStatus(new(agent), leg, status, fact));

    /// <summary>What the platform tells at the leg's own address, with the call's key.</summary>
    public TestCall Named(int agent, LegId leg, string status, LegFacts fact) =>
        Is(new CallEvent.AgentStatus(new(agent), leg, status, fact) { IsNamed = true });

    /// <summary>A look-up has found a leg to the phone.</summary>
    public TestCall Finds(int agent, LegId leg, LegFacts fact) =>
        Is(new CallEvent.AgentLegCreated(new(agent), leg) { IsFound = true }).Is(new CallEvent.LegLookedUp(leg, fact.ToString(), fact));

    /// <summary>The leg cannot be had, and the platform asks what the caller is to do instead, if a <c>connect</c> dialled it.</summary>
    public TestCall Fails(int agent, LegId leg, string status) => Is(new CallEvent.AgentStatus(new(agent), leg, status, LegFacts.Ended) { IsFailure = true });

    public TestCall Answered(int agent, LegId leg) => Leg(agent, leg, "answered", LegFacts.Answered);

    public TestCall Joined(int agent, LegId leg) => Is(new CallEvent.AgentStatus(new(agent), leg, "transfer", LegFacts.Joined, Room));

    public TestCall Completed(int agent, LegId leg) => Leg(agent, leg, "completed", LegFacts.Ended);

    public TestCall CallerEnds() => Is(new CallEvent.CallerStatus("completed", IsAnswered: true, IsEnd: true));

    public TestCall Fires(CallTimer timer) => Is(new CallEvent.TimerFired(timer));

    /// <summary>A caller who talks with the first agent of Sales.</summary>
    public static TestCall Talking(CallPlan? plan = null) => new TestCall(plan).Choose("1").Created(1, Agent1).Answered(1, Agent1);

    /// <summary>A caller whose agent has left.</summary>
    public static TestCall Rating(CallPlan? plan = null) => Talking(plan).Completed(1, Agent1).Is(new CallEvent.CallerTransferred(3));
}
