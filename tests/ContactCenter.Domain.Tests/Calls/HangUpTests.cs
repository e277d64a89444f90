using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Tests.Calls.Steps.Connect;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A supervisor ends a call.</summary>
public sealed class HangUpTests
{
    private static readonly CallCommand.HangUp End = new("sue", "key-1");

    private static TestCall Ended(TestCall call) => call.Is(new CallEvent.Commanded(End));

    [Fact]
    public void Whoever_talks_is_hung_up_on_and_nobody_is_asked_how_it_was()
    {
        var call = Ended(Talking());

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg), new CallEffect.HangUp(Agent1));
        call.Last.Command.Should().Be(new CommandDecision(End, call.Now, Refusal: null));
        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
        call.Session.EndedBy.Should().Be(EndedBy.Supervisor);

        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty("the agent was hung up on, and did not leave");
        call.CallerEnds().Last.Effects.Should().BeEmpty();
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void A_phone_that_rings_is_hung_up_and_no_other_is_rung()
    {
        var call = Ended(new TestCall().Choose("1").Created(1, Agent1));

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg), new CallEffect.HangUp(Agent1));
        call.Leg(1, Agent1, "busy", LegFacts.Ended).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_leg_that_was_only_asked_for_is_not_made_and_hung_up_if_it_was()
    {
        var call = Ended(new TestCall().Choose("1"));

        CallFlow.Wants(call.Session, new CallEffect.CreateAgentLeg(new(1))).Should().BeFalse();
        call.Created(1, Agent1).Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1));
    }

    [Fact]
    public void Both_legs_of_a_connect_are_hung_up() => Ended(new TestCall(ConnectPlan.Of()).Choose("1").Answered(1, Agent1)).Last.Effects.Should()
        .Equal(new CallEffect.HangUp(CallerLeg), new CallEffect.HangUp(Agent1));

    [Fact]
    public void The_survey_that_the_caller_was_to_be_taken_to_is_not_asked()
    {
        var call = Ended(Talking().Completed(1, Agent1));

        call.Session.Survey.Should().BeNull();
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeFalse();
        call.CallerEnds().Session.Survey.Should().BeNull();
    }

    [Fact]
    public void What_a_caller_has_answered_before_stays() => Ended(Rating().Choose("4")).CallerEnds().Session.Survey!.Score.Should().Be(4);

    [Fact]
    public void What_the_platform_asks_until_the_leg_is_over_is_answered_with_the_last_words()
    {
        var call = Ended(new TestCall());

        call.Is(new CallEvent.CallerInput(1, "1", [])).Said.Should().Equal(call.Plan.Texts.Goodbye.Text);
        call.Last.Effects.Should().BeEmpty();
        call.Session.Department.Should().BeNull();
    }

    [Fact]
    public void Whoever_asks_again_has_the_caller_hung_up_once_more()
    {
        var call = Ended(Talking());
        var before = call.Session.Placement;

        call.Is(new CallEvent.Commanded(End with { Key = "key-2" })).Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg));

        call.Session.Placement.Should().Be(before);
    }

    [Fact]
    public void It_is_possible_wherever_a_live_caller_is()
    {
        var words = new TestCall().Plan.Texts.Goodbye;
        foreach (var state in (CallState[])[new ChoosingAfterNoAnswer("Sales", 0), new InSurvey(0, 0), new HearingGoodbye(words)])
            Ended(new TestCall().With(call => call.In(state))).Last.Effects.Should().Equal([new CallEffect.HangUp(CallerLeg)], state.GetType().Name);
    }

    [Fact]
    public void A_call_that_is_over_is_refused_and_stays_as_it_is()
    {
        var over = new TestCall().CallerEnds();
        var before = over.Session;

        Ended(over).Last.Command!.Refusal.Should().Be("The call has ended.");

        over.Last.Effects.Should().BeEmpty();
        over.Session.Should().BeSameAs(before);
    }

    [Fact]
    public void The_timeline_tells_who_asked() => Ended(Talking()).Session.Timeline.Should()
        .Contain(line => line.Kind == TimelineKind.Command && line.What == "sue: end the call");
}
