using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Tests.Calls.Steps.Connect;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A caller is not moved: we refuse before anything changes, or the platform refuses for good and the call stays as it was.</summary>
public sealed class MoveRefusedTests
{
    private static TestCall Asked(TestCall call, string department = "Support") =>
        call.Is(new CallEvent.Commanded(new CallCommand.Transfer(department, "sue", "key-1")));

    /// <summary>The platform has refused the move under way.</summary>
    private static TestCall Refused(TestCall call) =>
        call.Is(new CallEvent.CallerNotTransferred(call.Session.Placement.Step, IsGone: false, "400"));

    [Theory]
    [InlineData("Nobody", "There is no department Nobody.")]
    [InlineData("Late", "Late is closed.")]
    [InlineData("Empty", "Empty has nobody to ring.")]
    [InlineData("Direct", "Direct has no room that a call could be moved to: its Bridge is Connect.")]
    public void A_department_that_cannot_take_the_call_is_refused_before_anything_changes(string department, string why)
    {
        var plan = TestPlan.Of(
            ("Hours:Never:Monday", "23:00-23:01"),
            ("Departments:Late:Endpoint:Number", "447700900104"),
            ("Departments:Late:Hours", "Never"),
            ("Departments:Direct:Endpoint:Number", "447700900105"),
            ("Departments:Direct:Bridge", "Connect"),
            ("Departments:Direct:Survey", "false"));
        var empty = plan with { Departments = plan.Departments.Add("Empty", plan.Department("Sales") with { Name = "Empty", Endpoints = [] }) };
        var call = Talking(empty);
        var before = call.Session;

        Asked(call, department).Last.Command!.Refusal.Should().Be(why);

        call.Last.Effects.Should().BeEmpty();
        call.Session.Should().BeEquivalentTo(
            before with { Commands = call.Session.Commands, Timeline = call.Session.Timeline }, options => options.RespectingRuntimeTypes());
    }

    [Fact]
    public void Out_of_a_department_without_a_room_nobody_is_moved()
    {
        var connecting = new TestCall(ConnectPlan.Of()).Choose("1").Leg(1, Agent1, "ringing", LegFacts.Ringing);
        Asked(connecting).Last.Command!.Refusal.Should().Contain("Bridge is Connect");

        var connected = new TestCall(ConnectPlan.Of()).Choose("1").Answered(1, Agent1);
        Asked(connected).Last.Command!.Refusal.Should().Contain("Bridge is Connect");
        connected.Last.Effects.Should().BeEmpty();

        var choosing = new TestCall(ConnectPlan.Of()).With(call => call.In(new ChoosingAfterNoAnswer("Sales", 0)));
        Asked(choosing).Last.Command!.Refusal.Should().Contain("Bridge is Connect");
    }

    [Fact]
    public void Who_talks_goes_on_talking_and_the_phone_of_the_new_department_is_hung_up()
    {
        var call = Talking();
        var before = call.Session;

        Refused(Asked(call).Created(2, Agent2));

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));
        call.Session.Placement.Should().Be(before.Placement with { LastStep = 3 });
        call.Session.Department.Should().Be("Sales");
        call.Session.Leg(new(1)).Should().Be(before.Leg(new(1)));
        call.Session.Timeline[^2].What.Should().Be("not moved to Support: the call stays as it was");
        call.Completed(1, Agent1).Session.Survey!.Department.Should().Be("Sales", "the talk ends as any other");
        call.Session.Placement.Step.Should().Be(4, "no number of a step is used again");
    }

    [Fact]
    public void An_agent_who_left_meanwhile_is_followed_by_the_survey()
    {
        var call = Asked(Talking()).Completed(1, Agent1);

        Refused(call);

        call.Session.Placement.State.Should().BeOfType<InSurvey>();
        call.Last.Effects.Should().Contain(new CallEffect.TransferCaller(4));
    }

    [Fact]
    public void A_phone_that_rang_is_rung_anew()
    {
        var call = Refused(Asked(new TestCall().Choose("1").Created(1, Agent1)));

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(3)));
        call.Last.Effects.Should().Contain(new CallEffect.CreateAgentLeg(new(3)));
        call.Session.Leg(new(3)).Should().BeEquivalentTo(new { Room = 1, Department = "Sales" });
        CallFlow.Wants(call.Session, new CallEffect.CreateAgentLeg(new(2))).Should().BeFalse();
        call.Fires(new CallTimer.LongestWait(2)).Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>("the longest wait still counts");
    }

    [Fact]
    public void A_key_pressed_in_the_menu_is_still_a_choice() =>
        Refused(Asked(new TestCall())).Is(new CallEvent.CallerInput(1, "1", [])).Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(2)));

    [Fact]
    public void A_caller_who_was_on_the_way_to_the_apology_is_taken_there()
    {
        var call = new TestCall().Choose("2").Created(1, Agent1).Leg(1, Agent1, "busy", LegFacts.Ended);
        call.Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();

        Refused(Asked(call, "Sales")).Last.Effects.Should().Contain(new CallEffect.TransferCaller(3));
    }

    [Fact]
    public void A_caller_who_got_to_the_apology_meanwhile_is_not_taken_there_again()
    {
        var call = new TestCall().Choose("2").Created(1, Agent1).Leg(1, Agent1, "busy", LegFacts.Ended);

        Refused(Asked(call, "Sales").Is(new CallEvent.CallerTransferred(3))).Last.Effects.Should().NotContain(effect => effect is CallEffect.TransferCaller);

        call.Session.Placement.Should().BeEquivalentTo(new { Step = 3, IsReached = true });
    }

    [Fact]
    public void The_service_that_is_being_asked_is_asked_once_more()
    {
        var asking = new Asking("Main:Options:4:Collect", InMenu.First("Main"), Input: null, DateTimeOffset.MaxValue);
        var call = new TestCall().With(call => call.In(asking));
        Asked(call).Is(new CallEvent.ServiceAnswered(1, CallAttributes.None.Values));

        Refused(call).Last.Effects.Should().Contain(new CallEffect.AskService(1));
    }

    [Fact]
    public void New_agents_of_whom_none_answered_before_the_refusal_leave_the_call_as_it_was()
    {
        var call = Asked(Talking()).Created(2, Agent2).Leg(2, Agent2, "busy", LegFacts.Ended);
        call.Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();

        Refused(call).Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
    }

    [Fact]
    public void Out_of_each_kind_of_menu_a_caller_can_be_moved_and_stays_when_refused()
    {
        var from = InMenu.First("Main");
        CallState[] states =
        [
            from,
            new Collecting("Main:Options:4:Collect", from, 0),
            new Asking("Main:Options:4:Collect", from, Input: null, DateTimeOffset.MaxValue) { Outcome = QuestionOutcome.Answered },
            new HearingRemoteNcco("Main:Options:3:Ncco", from, """[{"action":"talk","text":"Hello."}]"""),
        ];
        foreach (var state in states)
        {
            var call = Asked(new TestCall().With(call => call.In(state)));
            call.Last.Command!.Refusal.Should().BeNull(state.GetType().Name);

            Refused(call).Session.Placement.State.Should().Be(state);
        }
    }

    [Fact]
    public void A_caller_who_is_gone_is_not_where_they_were() =>
        Asked(Talking()).Is(new CallEvent.CallerNotTransferred(3, IsGone: true, "404")).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));

    [Fact]
    public void After_a_refusal_the_call_can_be_moved_again_into_a_room_that_nobody_was_in()
    {
        var call = Refused(Asked(Talking())).Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", "key-2")));

        call.Session.Leg(new(3))!.Room.Should().Be(3);
        call.Session.Placement.Step.Should().Be(4);
    }
}
