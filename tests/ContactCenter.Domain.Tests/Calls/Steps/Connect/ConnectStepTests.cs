using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Connect;

public sealed class ConnectStepTests
{
    private static readonly CallEffect[] HangUpOfCaller = [new CallEffect.HangUp(CallerLeg)];

    private static TestCall Chosen(params (string, string?)[] settings) => new TestCall(ConnectPlan.Of(settings)).Choose("1");

    private static TestCall Rings(params (string, string?)[] settings) => Chosen(settings).Leg(1, Agent1, "ringing", LegFacts.Ringing);

    private static TestCall Talks(params (string, string?)[] settings) => Rings(settings).Answered(1, Agent1);

    private static TestCall Asked() => Rings(("Departments:Sales:AcceptPrompt", "Press 1 to take it.")).Is(new CallEvent.AgentPickedUp(new(1), Agent1));

    [Fact]
    public void The_first_endpoint_is_dialled_by_the_answer_and_nobody_by_a_request()
    {
        var call = Chosen();

        call.Session.Placement.State.Should().Be(new Connecting("Sales", 0, new(1), FirstStep: 2));
        call.Session.Legs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsConnect = true, Id = (LegId?)null });
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LongestWait(2), call.Now.AddSeconds(300)));
        call.Session.Should().BeEquivalentTo(new { Placement = new { Step = 2, ReachedStep = 2 }, Department = "Sales" });
    }

    [Fact]
    public void The_first_event_with_an_unknown_uuid_binds_the_leg()
    {
        var call = Chosen().Leg(1, Agent1, "started", LegFacts.None);

        call.Session.Leg(new(1))!.Id.Should().Be(Agent1);
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(40)));
        call.Leg(1, Agent2, "ringing", LegFacts.Ringing).Last.Ignored.Should().Contain("is not");
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("timeout")]
    [InlineData("failed")]
    [InlineData("rejected")]
    [InlineData("unanswered")]
    public void A_failure_is_answered_with_the_next_endpoint_and_the_last_one_with_the_apology(string status)
    {
        var call = Rings().Fails(1, Agent1, status);
        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Session.Should().BeEquivalentTo(new { Placement = new { Step = 3, ReachedStep = 3 } });
        call.Last.Effects.Should().BeEmpty();

        call.Fails(2, Agent2, status);
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Said.Should().Equal(call.Plan.Department("Sales").Apology.Text);
        call.Last.Effects.Where(effect => effect is not CallEffect.StartTimer).Should().BeEmpty();
    }

    [Fact]
    public void A_failure_that_is_asked_about_again_is_answered_with_what_the_caller_does_by_now()
    {
        var call = Rings().Fails(1, Agent1, "busy");
        var answer = call.Last.Answer;

        call.Fails(1, Agent1, "busy").Last.Answer.Should().Equal(answer);
        call.Session.Legs.Should().HaveCount(2);
    }

    [Fact]
    public void An_end_that_overtakes_its_failure_waits_for_the_question()
    {
        var call = Rings().Completed(1, Agent1);
        call.Session.Placement.State.Should().BeOfType<Connecting>().Which.Leg.Should().Be(new LegNumber(1));
        call.Last.Answer.Should().BeNull();
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(5)));

        call.Fails(1, Agent1, "busy").Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Fires(new CallTimer.LegOverdue(new(1))).Session.Legs.Should().HaveCount(2);
    }

    [Fact]
    public void A_question_that_never_comes_is_not_waited_for()
    {
        var call = Rings().Completed(1, Agent1).Fires(new CallTimer.LegOverdue(new(1)));

        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
    }

    [Fact]
    public void The_notify_behind_the_action_asks_what_a_lost_event_would_have_asked()
    {
        var call = Rings().Is(new CallEvent.CallerContinued(2));

        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Last.Answer!.OfType<ConnectAction>().Should().ContainSingle();
    }

    [Fact]
    public void The_notify_says_again_what_an_answer_that_was_lost_had_said()
    {
        var call = Rings().Fails(1, Agent1, "busy");
        var answer = call.Last.Answer;

        call.Is(new CallEvent.CallerContinued(2)).Last.Answer.Should().Equal(answer);
        call.Session.Legs.Should().HaveCount(2);
    }

    [Fact]
    public void An_endpoint_that_was_never_dialled_is_dialled_three_times()
    {
        var call = Chosen();
        for (var step = 2; step < 4; step++)
        {
            call.Is(new CallEvent.CallerContinued(step));
            call.Session.Placement.State.Should().BeOfType<Connecting>().Which.Endpoint.Should().Be(0);
        }

        call.Is(new CallEvent.CallerContinued(4)).Session.Placement.State.Should().BeOfType<Connecting>().Which.Endpoint.Should().Be(1);
        call.Leg(1, Agent1, "ringing", LegFacts.Ringing).Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1), "nobody waits for it any more");
    }

    [Fact]
    public void Once_answered_the_agents_end_ends_the_call_and_there_is_no_survey()
    {
        var call = Talks();
        call.Session.Placement.State.Should().Be(new Connected("Sales", 0, new(1), FirstStep: 2));

        call.Completed(1, Agent1);
        call.Session.Placement.State.Should().Be(new Connected("Sales", 0, new(1), FirstStep: 2) { IsLeft = true });
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(5)));
        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty();

        call.CallerEnds().Session.Placement.State.Should().Be(new Ended());
        call.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_caller_whom_the_platform_leaves_behind_is_hung_up_on()
    {
        Talks().Completed(1, Agent1).Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().Equal(HangUpOfCaller);
        Talks().Completed(1, Agent1).Is(new CallEvent.CallerContinued(2)).Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Fact]
    public void A_list_that_may_be_older_than_the_agents_end_does_not_end_the_callers_leg()
    {
        var there = new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered);
        var call = Talks();

        call.Passes(call.Plan.LongestSilence).Completed(1, Agent1).Is(there).Last.Effects.Should().BeEmpty("the platform ends it by itself");
        call.Passes(call.Plan.Silence - TimeSpan.FromSeconds(2)).Is(there).Last.Effects.Should().BeEmpty("each fact takes a second");
        call.Passes(call.Plan.Silence).Is(there).Last.Effects.Should().Equal(HangUpOfCaller);
    }

    [Fact]
    public void A_caller_who_was_asked_about_again_is_ended_only_after_a_long_silence()
    {
        var there = new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered);
        var call = Talks(("Departments:Sales:DetectMachines", "true")).Is(new CallEvent.CallerContinued(2));

        call.Is(there).Last.Effects.Should().BeEmpty();
        call.Passes(call.Plan.Silence).Is(there).Last.Effects.Should().Equal(HangUpOfCaller);
    }

    [Fact]
    public void Who_talks_is_left_alone()
    {
        Talks().Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().BeEmpty();
        Talks().Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty();
        Talks().Is(new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered)).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_completed_that_proves_a_talk_is_the_end_of_it() =>
        Rings().Leg(1, Agent1, "completed", LegFacts.Answered | LegFacts.Ended).Session.Placement.State.Should().BeOfType<Connected>().Which.IsLeft.Should()
            .BeTrue();

    [Fact]
    public void A_caller_who_goes_first_takes_the_agents_leg_along_or_it_is_hung_up_on()
    {
        var call = Rings().CallerEnds();
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(5)));

        call.Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));
        Rings().CallerEnds().Completed(1, Agent1).Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().BeEmpty();
        Chosen().CallerEnds().Leg(1, Agent1, "started", LegFacts.None).Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_machine_was_no_agent_even_if_its_answer_was_told_first(bool answeredFirst)
    {
        var call = Rings(("Departments:Sales:DetectMachines", "true"));
        if (answeredFirst)
            call.Answered(1, Agent1).Session.Placement.State.Should().BeOfType<Connected>("the platform tells machines only");

        call.Leg(1, Agent1, "machine", LegFacts.Machine);
        call.Session.Placement.State.Should().Be(new Connecting("Sales", 0, new(1), FirstStep: 2));
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(5)));

        call.Leg(1, Agent1, "completed", LegFacts.Answered | LegFacts.Ended).Is(new CallEvent.CallerContinued(2));
        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
    }

    [Fact]
    public void Who_picks_up_has_not_taken_the_call_before_pressing_one()
    {
        var call = Asked();
        call.Session.Placement.State.Should().BeOfType<Connecting>();

        call.Is(new CallEvent.AgentInput(new(1), Agent1, "1")).Session.Placement.State.Should().BeOfType<Connected>();
    }

    [Fact]
    public void Who_does_not_take_the_call_is_hung_up_on_once_the_caller_has_been_moved()
    {
        var call = Asked().Is(new CallEvent.AgentInput(new(1), Agent1, "2"));
        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));

        call.Is(new CallEvent.CallerTransferred(3)).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));
    }

    [Fact]
    public void Who_picks_up_when_the_caller_has_gone_hears_so() =>
        Asked().CallerEnds().Is(new CallEvent.AgentPickedUp(new(1), Agent1)).Said.Should().ContainSingle().Which.Should().Contain("caller has gone");

    [Fact]
    public void A_leg_that_nothing_is_heard_of_is_looked_up_before_the_next_is_dialled()
    {
        var call = Rings().Fires(new CallTimer.LegOverdue(new(1)));
        call.Last.Effects.Should().Equal(new CallEffect.LookUp(Agent1));

        call.Is(new CallEvent.LegLookedUp(Agent1, "ringing", LegFacts.Ringing));
        call.Session.Placement.State.Should().Be(new Connecting("Sales", 1, new(2), FirstStep: 2));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
    }

    [Fact]
    public void Who_is_found_to_talk_is_not_torn_away() =>
        Rings().Fires(new CallTimer.LegOverdue(new(1))).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered))
            .Session.Placement.State.Should().BeOfType<Connected>();

    [Fact]
    public void The_longest_wait_counts_from_the_choice_of_the_department()
    {
        var call = Rings().Fails(1, Agent1, "busy").Leg(2, Agent2, "ringing", LegFacts.Ringing).Fires(new CallTimer.LongestWait(2));
        call.Last.Effects.Should().Equal(new CallEffect.LookUp(Agent2));
        call.Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty("it is looked up once");

        call.Is(new CallEvent.LegLookedUp(Agent2, "ringing", LegFacts.Ringing));
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(4));
        call.Is(new CallEvent.CallerTransferred(4)).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));
    }

    [Fact]
    public void The_longest_wait_tears_nobody_away_from_a_talk_that_nothing_was_told_of()
    {
        Chosen().Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty();
        Rings().Fires(new CallTimer.LongestWait(2)).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered))
            .Session.Placement.State.Should().BeOfType<Connected>();
        Chosen().Fires(new CallTimer.LongestWait(2)).Is(new CallEvent.CallerContinued(2)).Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_machine_may_be_told_after_the_platform_asked_what_comes_next(bool isTold)
    {
        var call = Rings(("Departments:Sales:DetectMachines", "true")).Answered(1, Agent1).Is(new CallEvent.CallerContinued(2));
        call.Last.Answer!.Select(action => action.Name).Should().Equal("wait", "notify");

        if (isTold)
            call.Leg(1, Agent1, "machine", LegFacts.Machine);
        call.Is(new CallEvent.CallerContinued(2));
        call.Session.Placement.State.Should().Be(isTold ? new Connecting("Sales", 1, new(2), FirstStep: 2) : new HearingGoodbye(call.Plan.Texts.Goodbye));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_longest_wait_is_over_also_where_a_machine_was_taken_for_an_agent_meanwhile(bool isOverBefore)
    {
        var call = Rings(("Departments:Sales:DetectMachines", "true"));
        if (isOverBefore)
            call.Fires(new CallTimer.LongestWait(2)).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));
        else
            call.Answered(1, Agent1).Fires(new CallTimer.LongestWait(2));
        call.Session.Placement.State.Should().BeOfType<Connected>();
        call.Last.Effects.Should().BeEmpty("who talks is left alone");

        call.Leg(1, Agent1, "machine", LegFacts.Machine).Is(new CallEvent.CallerContinued(2));

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Session.Legs.Should().ContainSingle("nobody else is dialled");
    }

    [Fact]
    public void A_talk_that_lasts_longer_than_the_longest_wait_has_no_line_of_it() =>
        Talks().Fires(new CallTimer.LongestWait(2)).Session.Timeline.Select(line => line.What).Should().NotContain("the longest wait is over");

    [Fact]
    public void After_the_longest_wait_a_failure_is_answered_with_the_apology() =>
        Rings().Fires(new CallTimer.LongestWait(2)).Fails(1, Agent1, "timeout").Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));

    [Fact]
    public void A_caller_who_tries_again_hears_that_they_are_connected()
    {
        var call = Rings().Fails(1, Agent1, "busy").Fails(2, Agent2, "busy").Choose("1");

        call.Session.Placement.State.Should().Be(new Connecting("Sales", 0, new(3), FirstStep: 5));
        call.Said.Should().ContainSingle().Which.Should().StartWith("Please wait");
    }
}
