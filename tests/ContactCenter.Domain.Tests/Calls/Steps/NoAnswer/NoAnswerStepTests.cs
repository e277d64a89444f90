using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.NoAnswer;

public sealed class NoAnswerStepTests
{
    private static TestCall Choosing() => new TestCall().Choose("1").Created(1, Agent1).Leg(1, Agent1, "busy", LegFacts.Ended)
        .Created(2, Agent2).Leg(2, Agent2, "busy", LegFacts.Ended).Is(new CallEvent.CallerTransferred(3));

    private static TestCall Missing(TestCall call) => call.Is(new CallEvent.AgentLegMissing(new(call.Session.Legs.Length)));

    [Fact]
    public void What_a_wrong_choice_brings_may_be_talked_over() =>
        Choosing().Choose("9").Last.Answer!.OfType<TalkAction>().Should().HaveCount(2).And.OnlyContain(talk => talk.BargeIn == true);

    [Fact]
    public void A_caller_who_had_talked_after_all_is_asked_how_it_was()
    {
        var call = Choosing().Answered(2, Agent2);

        call.Session.Placement.State.Should().Be(new InSurvey(0, 0));
        call.Session.Survey!.Agent.Should().Be("447700900102");
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(4));
    }

    [Fact]
    public void An_end_that_is_told_again_leaves_the_caller_where_they_choose()
    {
        var call = Choosing().Completed(2, Agent2);

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void Every_agent_is_asked_for_three_times_before_the_apology()
    {
        var call = new TestCall().Choose("1");
        var rung = new List<int>();
        while (call.Session.Placement.State is Waiting waiting && rung.Count < 9)
        {
            rung.Add(waiting.Endpoint);
            Missing(call);
        }

        rung.Should().Equal(0, 0, 0, 1, 1, 1);
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
    }

    [Fact]
    public void Legs_of_an_earlier_try_do_not_count()
    {
        var call = Missing(Missing(Missing(Choosing().Choose("1"))));

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(6)));
    }
}
