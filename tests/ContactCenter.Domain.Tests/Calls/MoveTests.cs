using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A supervisor moves a caller to another department, and the platform does so.</summary>
public sealed class MoveTests
{
    private static TestCall Moved(TestCall call, string department = "Support", string key = "key-1") =>
        call.Is(new CallEvent.Commanded(new CallCommand.Transfer(department, "sue", key)));

    private static string RoomOf(Ncco ncco) => ncco.OfType<ConversationAction>().Single().ConversationName;

    [Fact]
    public void The_caller_is_taken_to_a_new_room_and_the_new_department_is_rung()
    {
        var call = Moved(Talking());

        call.Last.Effects.Should().StartWith((CallEffect[])[new CallEffect.TransferCaller(3), new CallEffect.CreateAgentLeg(new(2))]);
        call.Last.Effects.OfType<CallEffect.StartTimer>().Should().ContainSingle().Which.Timer.Should().Be(new CallTimer.LongestWait(3));
        call.Last.Command!.Refusal.Should().BeNull();
        call.Session.Placement.State.Should().Be(new Waiting("Support", 0, new(2)));
        call.Session.Department.Should().Be("Support");
        var heard = CallScript.For(call.Plan, call.Session);
        heard.OfType<TalkAction>().Single().Text.Should().Be(call.Plan.Department("Support").Connecting.Text);
        RoomOf(heard).Should().Be($"room-{Secret}-2");
        RoomOf(new AgentScript(call.Plan, call.Session).Request(call.Session.Leg(new(2))!).Ncco!).Should().Be($"room-{Secret}-2");
    }

    [Fact]
    public void The_agent_of_before_is_unwanted_at_once_and_hung_up_when_the_caller_has_left()
    {
        var call = Moved(Talking());
        call.Session.Leg(new(1))!.IsUnwanted.Should().BeTrue();
        call.Joined(1, Agent1).Last.Effects.Should().BeEmpty("nobody is left alone with the silence of an empty room");

        call.Is(new CallEvent.CallerTransferred(3)).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));
        call.Session.Placement.Origin.Should().BeNull();
    }

    [Fact]
    public void A_caller_who_is_seen_to_move_has_left_as_well()
    {
        var call = Moved(Talking().Is(new CallEvent.CallerMoved(First, Room)).Joined(1, Agent1));

        call.Is(new CallEvent.CallerMoved(Room, Elsewhere)).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));

        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeFalse();
    }

    [Fact]
    public void The_end_of_the_agent_of_before_however_late_starts_no_survey_and_rings_nobody()
    {
        var call = Moved(Talking());
        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty();

        var late = Moved(Talking()).Is(new CallEvent.CallerTransferred(3)).Created(2, Agent2).Answered(2, Agent2).Completed(1, Agent1);

        late.Last.Effects.Should().BeEmpty();
        late.Session.Placement.State.Should().Be(new InConversation("Support", new(2)));
        late.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void Who_is_found_in_the_new_room_has_left_the_old_one_whatever_the_transfer_there_was_answered()
    {
        var call = Moved(new TestCall().Choose("1").Created(1, Agent1)).Created(2, Agent2).Answered(2, Agent2).Joined(2, Agent2).Completed(2, Agent2);
        call.Session.Placement.Origin.Should().NotBeNull();
        call.Session.Placement.HasLeftFor(Room).Should().BeFalse("the survey is not there");

        var placement = call.Is(new CallEvent.CallerFoundIn(Room)).Session.Placement;

        placement.Origin.Should().BeNull();
        placement.HasLeftFor(Room).Should().BeFalse();
        placement.HasLeftFor(Elsewhere).Should().BeTrue();
    }

    [Fact]
    public void The_survey_is_about_the_department_that_talked_last()
    {
        var call = Moved(Talking()).Is(new CallEvent.CallerTransferred(3)).Created(2, Agent2).Answered(2, Agent2).Completed(2, Agent2);

        call.Session.Placement.State.Should().BeOfType<InSurvey>();
        call.Session.Survey.Should().BeEquivalentTo(new { Department = "Support", Agent = "447700900103" });
    }

    [Fact]
    public void A_phone_that_rings_is_hung_up_at_once_and_who_picks_it_up_all_the_same_is_too()
    {
        var call = Moved(new TestCall().Choose("1").Created(1, Agent1));
        call.Last.Effects.Should().StartWith((CallEffect[])[new CallEffect.TransferCaller(3), new CallEffect.HangUp(Agent1)]);

        call.Answered(1, Agent1).Last.Effects.Should().BeEmpty("it was hung up already");
        call.Session.Placement.State.Should().Be(new Waiting("Support", 0, new(2)));
    }

    [Fact]
    public void A_leg_that_is_only_asked_for_is_not_made_and_hung_up_if_it_was()
    {
        var call = Moved(new TestCall().Choose("1"));

        CallFlow.Wants(call.Session, new CallEffect.CreateAgentLeg(new(1))).Should().BeFalse();
        call.Created(1, Agent1).Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1));
        call.Is(new CallEvent.AgentLegMissing(new(1))).Last.Effects.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    public void A_key_that_was_pressed_before_the_move_leads_to_the_new_department(string key)
    {
        var call = Moved(new TestCall());

        call.Is(new CallEvent.CallerInput(1, key, []));

        call.Said.Should().Equal(call.Plan.Department("Support").Connecting.Text);
        call.Session.Placement.Should().BeEquivalentTo(new { IsReached = true, Origin = (MoveOrigin?)null });
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(2)).Should().BeFalse("the answer has moved the caller");
    }

    [Fact]
    public void Twice_and_back_each_department_has_a_room_of_its_own()
    {
        var call = Moved(Talking()).Is(new CallEvent.CallerTransferred(3)).Created(2, Agent2).Answered(2, Agent2);
        Moved(call, "Sales", "key-2").Is(new CallEvent.CallerTransferred(4));

        call.Session.Legs.Select(leg => (leg.Department, leg.Room, leg.IsUnwanted)).Should()
            .Equal(("Sales", 1, true), ("Support", 2, true), ("Sales", 3, false));
        RoomOf(CallScript.For(call.Plan, call.Session)).Should().Be($"room-{Secret}-3");
        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty("the agent of the first time is no agent any more");
        call.Created(3, new("agent-leg-3")).Answered(3, new("agent-leg-3")).Completed(3, new("agent-leg-3")).Session.Survey!.Department.Should().Be("Sales");
    }

    [Fact]
    public void What_is_told_late_of_the_first_time_in_a_department_starts_no_survey_in_the_second()
    {
        var call = new TestCall().Choose("2").Created(1, Agent1).Completed(1, Agent1).Is(new CallEvent.CallerTransferred(3));
        Moved(call, "Sales", "key-1").Is(new CallEvent.CallerTransferred(4));
        Moved(call, "Support", "key-2").Is(new CallEvent.CallerTransferred(5));

        call.Answered(1, Agent1).Last.Effects.Should().BeEmpty();

        call.Session.Placement.State.Should().Be(new Waiting("Support", 0, new(3)));
    }

    [Fact]
    public void A_caller_who_hangs_up_while_being_moved_leaves_nobody_on_a_line()
    {
        var call = Moved(Talking()).Created(2, Agent2).CallerEnds();

        call.Last.Effects.Should().BeEquivalentTo([new CallEffect.HangUp(Agent1), new CallEffect.HangUp(Agent2)]);
        call.Session.Placement.Origin.Should().BeNull();
    }

    [Fact]
    public void Whoever_is_being_moved_is_not_moved_again_before_they_have_left()
    {
        var call = Moved(Talking());
        var before = call.Session.Placement;

        Moved(call, "Sales", "key-2").Last.Command!.Refusal.Should().Be("The call is being moved to Support already.");

        call.Last.Effects.Should().BeEmpty();
        call.Session.Placement.Should().Be(before);
    }

    [Fact]
    public void Whoever_is_being_moved_can_be_hung_up_on()
    {
        var call = Moved(Talking()).Created(2, Agent2).Is(new CallEvent.Commanded(new CallCommand.HangUp("sue", "key-2")));

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg), new CallEffect.HangUp(Agent1), new CallEffect.HangUp(Agent2));
    }

    [Fact]
    public void The_new_department_that_does_not_answer_leads_to_its_apology()
    {
        var call = Moved(Talking()).Is(new CallEvent.CallerTransferred(3)).Created(2, Agent2).Leg(2, Agent2, "busy", LegFacts.Ended);

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Support", 0));
        Moved(call.Is(new CallEvent.CallerTransferred(4)), "Sales", "key-2").Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(3)));
    }

    [Fact]
    public void The_timeline_tells_who_moved_the_call() => Moved(Talking()).Session.Timeline.Select(line => line.What).Should()
        .ContainInOrder("sue: move the call to Support", "department Support", "move caller to step 3");

    [Fact]
    public void A_new_agent_who_is_there_before_the_caller_tells_nothing_of_the_old_room()
    {
        var call = Moved(Talking().Is(new CallEvent.CallerMoved(First, Room)).Joined(1, Agent1)).Created(2, Agent2);

        call.Is(new CallEvent.AgentStatus(new(2), Agent2, "transfer", LegFacts.Joined, Elsewhere));

        call.Session.Placement.Should().BeEquivalentTo(new { IsSplit = false, RoomConversation = Elsewhere, IsInRoom = true, IsReached = false });
        call.Session.Placement.HasLeftFor(Room).Should().BeFalse();
        call.Session.Placement.HasLeftFor(Elsewhere).Should().BeTrue();
        call.Session.Placement.HasLeftFor(new("CON-new")).Should().BeTrue();
    }

    [Fact]
    public void Out_of_a_menu_any_other_conversation_tells_that_the_caller_has_left()
    {
        Moved(new TestCall()).Session.Placement.HasLeftFor(Elsewhere).Should().BeTrue();
        Moved(new TestCall().Choose("1")).Session.Placement.HasLeftFor(Elsewhere).Should().BeNull("it may be the old room");
    }

    [Fact]
    public void Where_a_caller_cannot_be_moved_it_is_told_why_and_nothing_changes()
    {
        var words = new TestCall().Plan.Texts.Goodbye;
        foreach (var state in (CallState[])[new InSurvey(0, 0), new HearingGoodbye(words), new LeavingMessage("Sales", Closed: false)])
        {
            var call = new TestCall().With(call => call.In(state));
            var before = call.Session.Placement;

            Moved(call).Last.Command!.Refusal.Should().EndWith(".");

            call.Last.Effects.Should().BeEmpty();
            call.Session.Placement.Should().Be(before);
            call.Session.Timeline.Select(line => line.What).Should().Contain(line => line.StartsWith("refused: The caller", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_new_agent_who_leaves_before_the_caller_has_come_starts_no_survey_over_the_talk_with_the_old_one()
    {
        var call = Moved(Talking()).Created(2, Agent2).Answered(2, Agent2).Completed(2, Agent2);

        call.Session.Survey.Should().BeNull();
        call.Session.Placement.State.Should().NotBeOfType<InSurvey>();
        call.Last.Effects.Should().NotContain(new CallEffect.HangUp(Agent1));
    }

    [Fact]
    public void Until_the_caller_has_left_nothing_is_marked_on_the_recording_of_who_waits_for_them()
    {
        var call = Moved(Talking()).Created(2, Agent2).Answered(2, Agent2);

        foreach (var command in (CallCommand[])
            [new CallCommand.MarkRecording(RecordingMark.Pause, "sue", Key: null), new CallCommand.StartRecording("sue", Key: null)])
        {
            call.Is(new CallEvent.Commanded(command)).Last.Command!.Refusal.Should().Be("The call is being moved to Support.");
        }

        call.Session.Legs.Should().OnlyContain(leg => leg.Pauses.IsEmpty && leg.RecordingStart == null);
    }
}
