using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>
/// A caller walks a plan that need not be in force: the rules alone, a second from one input to the next. Nobody is rung, no service is asked and
/// nothing is kept; who tries says what agents and services do.
/// </summary>
internal sealed class TestCall
{
    private static readonly LegId CallerLeg = new("test-call");
    private static readonly ConversationId Conversation = new("CON-test-call");
    private static readonly Uri Address = new("https://localhost/");
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly CallPlan _plan;
    private readonly List<string> _said = [];
    private DateTimeOffset _now;
    private CallSession _call;
    private int _told;

    public TestCall(CallPlan plan, string number, string caller, DateTimeOffset at)
        : this(plan, new(CallerLeg, Conversation, caller, number, Region: null, Address, Secret: new string('0', 32)), at)
    {
    }

    /// <summary>The caller of a call that was, as they came in.</summary>
    public TestCall(CallPlan plan, CallSession own)
        : this(plan, CallReplay.ArrivalOf(own) with { BaseUrl = Address }, own.Caller.StartedAt)
    {
    }

    private TestCall(CallPlan plan, CallEvent.Arrived arrival, DateTimeOffset at)
    {
        (_plan, _now) = (plan, at);
        var begun = CallFlow.Begin(plan, arrival, at);
        _call = begun.Session;
        Settle(begun);
    }

    /// <summary>The call as it is by now.</summary>
    public CallSession Call => _call;

    public DateTimeOffset Now => _now;

    /// <summary>What was said, and which sounds were played, since this was last asked.</summary>
    public IReadOnlyList<string> TakeSaid()
    {
        string[] said = [.. _said];
        _said.Clear();
        return said;
    }

    /// <summary>What was decided since this was last asked.</summary>
    public IReadOnlyList<string> TakeDecisions()
    {
        var decided = _call.Timeline.Skip(_told).Where(line => line.Kind == TimelineKind.Decision).Select(line => line.What).ToList();
        _told = _call.Timeline.Length;
        return decided;
    }

    /// <returns>Why it cannot happen in this step; <c>null</c>: it has.</returns>
    public string? Take(TestInput input) => input switch
    {
        TestInput.Keys keys => Apply(new CallEvent.CallerInput(_call.Placement.Step, keys.Digits, [])),
        TestInput.Words words => Apply(new CallEvent.CallerInput(_call.Placement.Step, Digits: null, [new(words.Text, Confidence: 1)])),
        TestInput.Silence => Apply(new CallEvent.CallerInput(_call.Placement.Step, Digits: null, [])),
        TestInput.Continue => Apply(new CallEvent.CallerContinued(_call.Placement.Step)),
        TestInput.HangUp => Apply(new CallEvent.CallerStatus("completed", IsAnswered: true, IsEnd: true)),
        TestInput.Agent agent => Take(agent.Does),
        TestInput.Service service => Take(service),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Does what the caller did in their own time, at the instant of then.</summary>
    public void Take(ReplayStep step)
    {
        foreach (var (at, fact) in step.Facts)
            Apply(fact, at);
    }

    /// <summary>Gives the same input as then.</summary>
    public string? Take(CallInput.Given given) => Apply(new CallEvent.CallerInput(_call.Placement.Step, given.Digits, given.Speech));

    private string? Take(AgentDeed deed) => (deed, _call.Placement.State) switch
    {
        (AgentDeed.Answers, Waiting waiting) => Answer(waiting.Leg, isCreated: true),
        (AgentDeed.Answers, Connecting connecting) => Answer(connecting.Leg, isCreated: false),
        (AgentDeed.DoesNotAnswer, Waiting waiting) => Apply(new CallEvent.AgentStatus(waiting.Leg, IdOf(waiting.Leg), "timeout", LegFacts.Ended)),
        (AgentDeed.DoesNotAnswer, Connecting connecting) =>
            Apply(new CallEvent.AgentStatus(connecting.Leg, IdOf(connecting.Leg), "timeout", LegFacts.Ended) { IsFailure = true }),
        (AgentDeed.Leaves, InConversation talk) => Apply(new CallEvent.AgentStatus(talk.Leg, IdOf(talk.Leg), "completed", LegFacts.Ended)),
        (AgentDeed.Leaves, Connected) => Apply(new CallEvent.CallerStatus("completed", IsAnswered: true, IsEnd: true)),
        (AgentDeed.Leaves, _) => "nobody talks with the caller",
        _ => "nobody is rung",
    };

    private string? Take(TestInput.Service service)
    {
        if (_call.Placement.State is not Asking asking)
            return "no service is asked";
        Apply(OutcomeOf(asking, service.Answer));
        // What the caller hears meanwhile comes to its end.
        return Apply(new CallEvent.CallerContinued(_call.Placement.Step));
    }

    private CallEvent OutcomeOf(Asking asking, byte[]? answer)
    {
        var step = _call.Placement.Step;
        if (answer is null)
            return new CallEvent.ServiceFailed(step, "no answer");
        if (_plan.Ivr.Ncco(asking.Target) is null)
        {
            return ServiceVariables.TryRead(answer, out var variables, out var fault)
                ? new CallEvent.ServiceAnswered(step, variables)
                : new CallEvent.ServiceFailed(step, fault);
        }

        return FetchedNcco.TryRead(answer, out var ncco, out var refusal)
            ? new CallEvent.NccoFetched(step, ncco)
            : new CallEvent.ServiceFailed(step, refusal);
    }

    private string? Answer(LegNumber leg, bool isCreated)
    {
        var id = IdOf(leg);
        if (isCreated)
            Apply(new CallEvent.AgentLegCreated(leg, id));
        Apply(new CallEvent.AgentStatus(leg, id, "answered", LegFacts.Answered | LegFacts.Human));
        // Who has to press 1 to take the call does.
        if (_call.Placement.State is Waiting or Connecting)
            Apply(new CallEvent.AgentInput(leg, id, "1"));
        return null;
    }

    private string? Apply(CallEvent fact) => Apply(fact, _now + Between);

    private string? Apply(CallEvent fact, DateTimeOffset at)
    {
        if (_call.IsOver)
            return "the call is over";
        _now = at > _now ? at : _now;
        Settle(CallFlow.Apply(new(_plan, _call, _now), fact));
        return null;
    }

    /// <summary>What the platform is asked for happens at once, but for what others decide.</summary>
    private void Settle(Transition transition)
    {
        _call = transition.Session;
        Hear(transition.Answer);
        foreach (var effect in transition.Effects.OfType<CallEffect.TransferCaller>().Where(effect => CallFlow.Wants(_call, effect)))
        {
            Hear(CallScript.For(_plan, _call));
            Settle(CallFlow.Apply(new(_plan, _call, _now), new CallEvent.CallerTransferred(effect.Step)));
        }
    }

    private void Hear(Ncco? ncco)
    {
        if (ncco is null)
            return;
        foreach (var action in ncco)
        {
            if (action is TalkAction talk)
                _said.Add(talk.Text);
            else if (action is StreamAction stream)
                _said.Add(stream.Url.Host == Address.Host ? stream.Url.AbsolutePath : stream.Url.AbsoluteUri);
        }
    }

    private static LegId IdOf(LegNumber leg) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"test-agent-{leg.Value}"));
}
