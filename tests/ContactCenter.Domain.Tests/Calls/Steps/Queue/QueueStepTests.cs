using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Queue;

public sealed class QueueStepTests
{
    private static readonly (string, string?)[] Closed =
    [
        ("Hours:Office:Monday", "12:00-13:00"),
        ("Departments:Sales:Hours", "Office"),
        ("Departments:Sales:ClosedMessage", "We are closed."),
    ];

    private static TestCall Choosing(CallPlan? plan = null) => new TestCall(plan).Choose("1")
        .Is(new CallEvent.AgentLegRefused(new(1), "busy")).Is(new CallEvent.AgentLegRefused(new(2), "busy")).Is(new CallEvent.CallerTransferred(3));

    [Fact]
    public void The_first_agent_is_rung_while_the_caller_goes_to_the_room()
    {
        var call = new TestCall().Choose("1");

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(1)));
        call.Session.Department.Should().Be("Sales");
        call.Session.Legs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Number = new LegNumber(1), RequestedAt = call.Now, HeardAt = call.Now });
        call.Last.Effects.Should().Equal(
            new CallEffect.CreateAgentLeg(new(1)),
            new CallEffect.StartTimer(new CallTimer.LongestWait(2), call.Now.AddSeconds(300)));
        call.Session.Should().BeEquivalentTo(new { Placement = new { Step = 2, ReachedStep = 2 } });
    }

    [Fact]
    public void A_caller_who_has_waited_too_long_for_a_leg_that_is_not_there_yet_hears_the_apology()
    {
        var call = new TestCall().Choose("1").Fires(new CallTimer.LongestWait(2));

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
        call.Session.Leg(new(1))!.IsUnwanted.Should().BeTrue();
    }

    [Fact]
    public void Before_the_apology_the_leg_is_looked_up_once()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Fires(new CallTimer.LongestWait(2));

        call.Session.Placement.State.Should().BeOfType<Waiting>();
        call.Last.Effects.Should().Equal(
            new CallEffect.LookUp(Agent1), new CallEffect.StartTimer(new CallTimer.LongestWait(2), call.Now.AddSeconds(10)));

        call.Is(new CallEvent.LegLookedUp(Agent1, "ringing", LegFacts.None));
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0), "there is a second phone, but the wait is over");
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1), new CallEffect.TransferCaller(3));
        call.Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_caller_whose_agent_turns_out_to_talk_is_not_hung_up_on()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Fires(new CallTimer.LongestWait(2));

        call.Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));
        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty();
        call.Completed(1, Agent1).Session.Placement.State.Should().BeOfType<InSurvey>();
    }

    [Fact]
    public void A_platform_that_does_not_tell_in_time_brings_the_apology()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Fires(new CallTimer.LongestWait(2)).Fires(new CallTimer.LongestWait(2));

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1), new CallEffect.TransferCaller(3));
    }

    [Fact]
    public void Nobody_else_is_rung_once_the_longest_wait_is_over()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Fires(new CallTimer.LongestWait(2));

        call.Leg(1, Agent1, "busy", LegFacts.Ended).Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
    }

    [Theory]
    [InlineData("machine", LegFacts.Machine)]
    [InlineData("completed", LegFacts.Machine | LegFacts.Ended)]
    public void Who_waits_again_as_a_machine_was_taken_for_an_agent_does_not_wait_for_ever(string status, LegFacts facts)
    {
        var call = new TestCall(TestPlan.Of(("Departments:Sales:DetectMachines", "true"))).Choose("1").Created(1, Agent1).Joined(1, Agent1);
        call.Fires(new CallTimer.LongestWait(2)).Session.Placement.State.Should().BeOfType<InConversation>();

        call.Leg(1, Agent1, status, facts);

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        call.Last.Effects.Should().Contain(new CallEffect.StartTimer(new CallTimer.LongestWait(2), call.Now.AddSeconds(300)));
        call.Fires(new CallTimer.LongestWait(2)).Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
    }

    [Fact]
    public void The_wait_of_an_earlier_step_or_of_who_waits_no_more_says_nothing()
    {
        Talking().Fires(new CallTimer.LongestWait(2)).Last.Effects.Should().BeEmpty();
        new TestCall().Choose("1").Fires(new CallTimer.LongestWait(1)).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void One_tries_again()
    {
        var call = Choosing().Choose("1");

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(3)));
        call.Said.Should().ContainSingle().Which.Should().StartWith("Please wait");
    }

    [Fact]
    public void Two_leaves_a_message()
    {
        var call = Choosing().Choose("2");

        call.Session.Placement.State.Should().Be(new LeavingMessage("Sales", Closed: false));
        call.Session.Messages.Should().Equal(new VoiceMessage(1, "Sales", call.Now));
        call.Last.Answer!.Select(action => action.Name).Should().Equal("talk", "record", "talk");
    }

    [Fact]
    public void Three_ends_the_call()
    {
        var call = Choosing().Choose("3");

        call.Session.Placement.State.Should().Be(new HearingGoodbye(call.Plan.Texts.Goodbye));
        call.Said.Should().Equal(call.Plan.Texts.Goodbye.Text);
    }

    [Fact]
    public void Who_chooses_nothing_is_asked_three_times()
    {
        var call = Choosing().Choose(null);
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 1));
        call.Choose("9").Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 2));
        call.Said.Should().Equal(call.Plan.Texts.NotAChoice.Text, call.Plan.Department("Sales").Apology.Text);

        call.Choose(null).Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Fact]
    public void A_closed_department_says_so_and_rings_nobody()
    {
        var call = new TestCall(TestPlan.Of(Closed)).Choose("1");

        call.Said.Should().Equal("We are closed.");
        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
        call.Last.Effects.Should().BeEmpty();
        call.Session.Department.Should().Be("Sales");
    }

    [Fact]
    public void A_closed_department_may_take_a_message()
    {
        var call = new TestCall(TestPlan.Of([.. Closed, ("Departments:Sales:WhenClosed", "Message")])).Choose("1");

        call.Session.Placement.State.Should().Be(new LeavingMessage("Sales", Closed: true));
        call.Said.First().Should().Be("We are closed.");
        call.Session.Messages.Should().ContainSingle();
    }

    [Fact]
    public void An_open_department_is_rung() =>
        new TestCall(TestPlan.Of(Closed), at: new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero)).Choose("1").Session.Placement.State.Should().BeOfType<Waiting>();
}
