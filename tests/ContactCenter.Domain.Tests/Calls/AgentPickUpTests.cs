using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Tests.Calls.Steps.Connect;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Who picks up, and whether they are let through to the caller.</summary>
public sealed class AgentPickUpTests
{
    private const string Question = "Press 1 to take it.";

    private static readonly CallPlan Connecting = ConnectPlan.Of(("Departments:Sales:AcceptPrompt", Question));

    private static TestCall PicksUp(TestCall call, LegId leg) => call.Is(new CallEvent.AgentPickedUp(new(1), leg));

    private static TestCall Rings() => new TestCall(Connecting).Choose("1").Leg(1, Agent1, "ringing", LegFacts.Ringing);

    [Fact]
    public void Who_picks_up_the_leg_that_rang_is_asked_and_whoever_else_hears_that_the_caller_has_gone()
    {
        PicksUp(Rings(), Agent1).Said.Should().Equal(Question);

        var stranger = PicksUp(Rings(), Agent2);
        stranger.Said.Should().Equal(Connecting.Texts.CallerGone.Text);
        stranger.Last.Ignored.Should().Be("no agent leg 1 was asked for");
    }

    [Fact]
    public void Who_picks_up_a_leg_that_nobody_waits_for_any_more_hears_that_the_caller_has_gone()
    {
        PicksUp(new TestCall(Connecting).Choose("1").Is(new CallEvent.CallerContinued(2)), Agent1).Said.Should().Equal(Connecting.Texts.CallerGone.Text);
        PicksUp(Rings().CallerEnds(), Agent1).Said.Should().Equal(Connecting.Texts.CallerGone.Text);
        PicksUp(Rings().Completed(1, Agent1), Agent1).Said.Should().Equal(Connecting.Texts.CallerGone.Text);
    }

    [Fact]
    public void That_an_agent_did_not_want_the_call_is_told() =>
        PicksUp(Rings(), Agent1).Is(new CallEvent.AgentInput(new(1), Agent1, "2")).Session.Timeline.Select(line => line.What).Should()
            .Contain("agent leg 1 not taken: declined");

    [Fact]
    public void Whoever_answers_a_sip_endpoint_that_we_ring_is_asked_too()
    {
        var plan = TestPlan.Of(
            ("Departments:Sales:Endpoint:Number", null),
            ("Departments:Sales:Endpoint:Uri", "sip:agents@pbx.example.com"),
            ("Departments:Sales:AcceptPrompt", Question));

        new TestCall(plan).Choose("1").Created(1, Agent1).Answered(1, Agent1).Session.Placement.State.Should().BeOfType<Waiting>();
    }

    [Fact]
    public void A_doubled_leg_on_which_somebody_was_is_no_conversation()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegMissing(new(1)));

        call.Leg(1, Agent1, "completed", LegFacts.Answered | LegFacts.Ended);

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(2)));
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void An_agent_who_shows_up_while_the_caller_is_moved_to_the_survey_is_ended_at_once()
    {
        var call = Talking().Completed(1, Agent1)
            .With(session => session with { Legs = session.Legs.Add(new(new(2), "Sales", session.Legs[0].Endpoint, session.Caller.StartedAt)) });

        call.Answered(2, Agent2).Last.Effects.Should().EndWith(new CallEffect.HangUp(Agent2));
    }
}
