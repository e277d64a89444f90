using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallerLegRulesTests
{
    /// <summary>The survey's transfer has been asked for and not been answered.</summary>
    private static TestCall Leaving() => Talking().Completed(1, Agent1);

    [Fact]
    public void A_status_tells_when_the_caller_was_answered_and_last_heard_of()
    {
        var call = new TestCall();
        call.Is(new CallEvent.CallerStatus("started", IsAnswered: false, IsEnd: false)).Session.Caller.AnsweredAt.Should().BeNull();
        var answered = call.Is(new CallEvent.CallerStatus("answered", IsAnswered: true, IsEnd: false)).Now;
        call.Is(new CallEvent.CallerStatus("answered", IsAnswered: true, IsEnd: false));

        call.Session.Caller.AnsweredAt.Should().Be(answered);
        call.Session.Caller.HeardAt.Should().Be(call.Now);
        call.Session.IsOver.Should().BeFalse();
    }

    [Fact]
    public void A_caller_who_hangs_up_ends_the_call_and_every_agents_leg()
    {
        var call = Talking().CallerEnds();

        call.Session.Caller.EndedAt.Should().Be(call.Now);
        call.Session.Placement.State.Should().BeOfType<Ended>();
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));
        call.Session.Legs.Should().OnlyContain(leg => leg.IsUnwanted && leg.IsHangUpAsked);
    }

    [Fact]
    public void What_was_not_told_in_time_is_not_later_than_the_end()
    {
        var call = new TestCall().Is(new CallEvent.LegLookedUp(CallerLeg, "gone", LegFacts.Ended)).CallerEnds();
        call.Session.Caller.AnsweredAt.Should().Be(call.Session.Caller.EndedAt).And.Be(call.Now.AddSeconds(-1));

        var agent = new TestCall().Choose("1").Created(1, Agent1).Leg(1, Agent1, "completed", LegFacts.Ended).Answered(1, Agent1).Session.Legs[0];
        agent.AnsweredAt.Should().Be(agent.EndedAt).And.NotBeNull();
    }

    [Fact]
    public void Who_presses_a_key_has_been_answered()
    {
        var call = new TestCall().Choose("1");

        call.Session.Caller.AnsweredAt.Should().Be(call.Now);
    }

    [Fact]
    public void The_end_of_a_caller_is_told_once()
    {
        var call = Talking().CallerEnds();
        var ended = call.Session.Caller.EndedAt;

        call.CallerEnds();

        call.Session.Caller.EndedAt.Should().Be(ended);
        call.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_survey_that_the_caller_did_not_get_to_is_not_kept()
    {
        Leaving().CallerEnds().Session.Survey.Should().BeNull();
        Rating().CallerEnds().Session.Survey.Should().NotBeNull();
    }

    [Fact]
    public void The_callers_own_move_into_the_room_tells_which_conversation_that_is()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.CallerMoved(First, Room));

        call.Session.Placement.RoomConversation.Should().Be(Room);
        call.Session.Placement.Conversation.Should().Be(Room);
        call.Session.Placement.ReachedStep.Should().Be(call.Session.Placement.Step);
    }

    [Fact]
    public void A_move_out_of_the_room_proves_the_transfer()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Answered(1, Agent1)
            .Is(new CallEvent.CallerMoved(First, Room)).Completed(1, Agent1);
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeTrue();

        call.Is(new CallEvent.CallerMoved(Room, Elsewhere));

        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeFalse();
        call.Session.Survey!.AskedAt.Should().Be(call.Now);
        call.Session.Placement.Conversation.Should().Be(Elsewhere);
    }

    [Fact]
    public void A_late_word_of_the_move_into_the_room_proves_nothing()
    {
        var call = Leaving().Is(new CallEvent.CallerMoved(First, Room));

        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeTrue();
        call.Session.Placement.RoomConversation.Should().Be(Room);
    }

    [Fact]
    public void A_late_word_of_an_earlier_transfer_proves_nothing()
    {
        // Nobody answered, the caller tried again, and the agent has left.
        var call = new TestCall().Choose("1").Is(new CallEvent.CallerMoved(First, Room))
            .Is(new CallEvent.AgentLegRefused(new(1), "busy")).Is(new CallEvent.AgentLegRefused(new(2), "busy")).Is(new CallEvent.CallerTransferred(3))
            .Choose("1").Created(3, Agent1).Answered(3, Agent1).Completed(3, Agent1);
        var step = call.Session.Placement.Step;

        call.Is(new CallEvent.CallerMoved(Room, Elsewhere));

        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(step)).Should().BeTrue();
    }

    [Fact]
    public void A_move_that_may_be_into_the_room_proves_nothing_and_hides_nothing()
    {
        var call = Leaving().Is(new CallEvent.CallerFoundIn(First)).Is(new CallEvent.CallerMoved(First, Elsewhere));
        call.Session.Placement.HasLeftFor(Elsewhere).Should().BeNull();

        call.Joined(1, Agent1);

        call.Session.Placement.HasLeftFor(Elsewhere).Should().BeTrue();
        call.Session.Placement.HasLeftFor(Room).Should().BeFalse();
        call.Session.Placement.HasLeftFor(First).Should().BeFalse();
    }

    [Fact]
    public void A_move_from_where_the_caller_was_not_makes_it_unknown_where_they_are()
    {
        var call = new TestCall().Is(new CallEvent.CallerMoved(new ConversationId("CON-x"), Elsewhere));

        call.Session.Placement.Conversation.Should().BeNull();
        call.Session.Placement.RoomConversation.Should().BeNull();
    }

    [Fact]
    public void A_caller_found_out_of_their_first_conversation_before_any_transfer_is_in_the_room()
    {
        Leaving().Is(new CallEvent.CallerFoundIn(Room)).Session.Placement.RoomConversation.Should().Be(Room);
        Leaving().Is(new CallEvent.CallerFoundIn(First)).Session.Placement.RoomConversation.Should().BeNull();
        Leaving().Is(new CallEvent.CallerFoundIn(First)).Is(new CallEvent.CallerFoundIn(Elsewhere)).Session.Placement.RoomConversation.Should().BeNull();
        Leaving().Joined(1, Agent1).Is(new CallEvent.CallerFoundIn(Elsewhere)).Session.Placement.RoomConversation.Should().Be(Room);
    }

    [Fact]
    public void A_transfer_that_was_carried_out_leads_the_caller_to_the_survey_once()
    {
        var call = Leaving();
        call.Session.Survey!.AskedAt.Should().BeNull();

        call.Is(new CallEvent.CallerTransferred(3));
        var asked = call.Session.Survey!.AskedAt;
        call.Is(new CallEvent.CallerTransferred(3));

        asked.Should().NotBeNull();
        call.Session.Survey!.AskedAt.Should().Be(asked);
    }

    [Fact]
    public void A_transfer_of_an_older_step_says_nothing()
    {
        Leaving().Is(new CallEvent.CallerTransferred(2)).Session.Placement.ReachedStep.Should().Be(2);
        Leaving().CallerEnds().Is(new CallEvent.CallerTransferred(3)).Session.Placement.ReachedStep.Should().Be(2);
    }

    [Fact]
    public void A_caller_who_is_gone_before_the_transfer_gets_no_survey()
    {
        var call = Leaving().Is(new CallEvent.CallerNotTransferred(3, IsGone: true, "404"));

        call.Session.IsOver.Should().BeTrue();
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void A_caller_who_cannot_be_moved_is_not_left_in_silence()
    {
        var call = Leaving().Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "400"));

        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
        call.Session.Survey.Should().BeNull();
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg));
    }

    [Fact]
    public void A_failure_of_a_transfer_that_is_done_or_past_changes_nothing()
    {
        foreach (var call in new[] { Rating(), Leaving().CallerEnds() })
        {
            var before = call.Session;
            call.Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "400")).Session.Should().BeSameAs(before);
        }

        var leaving = Leaving();
        var session = leaving.Session;
        leaving.Is(new CallEvent.CallerNotTransferred(2, IsGone: true, "404")).Session.Should().BeSameAs(session);
    }

    [Fact]
    public void A_leg_that_outlives_its_last_words_is_ended_and_not_before()
    {
        var there = new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered);
        var call = Leaving().Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "400"));

        call.Is(there).Last.Effects.Should().BeEmpty("the caller may still be listening");
        call.Passes(call.Plan.Silence).Is(there).Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg));
        Talking().Passes(call.Plan.LongestSilence).Is(there).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_leg_that_is_still_to_be_led_to_its_last_words_is_not_ended()
    {
        var call = Leaving().With(session => session.In(new HearingGoodbye(Prompt.Of("Goodbye."))));

        call.Passes(call.Plan.LongestSilence).Is(new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered)).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_caller_who_has_just_been_transferred_to_the_last_words_hears_them()
    {
        var there = new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered);
        var call = Leaving().With(session => session.In(new HearingGoodbye(Prompt.Of("Goodbye."))));
        call.Passes(call.Plan.LongestSilence).Is(new CallEvent.CallerTransferred(call.Session.Placement.Step));

        call.Is(there).Last.Effects.Should().BeEmpty();
        call.Passes(call.Plan.Silence).Is(there).Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg));
    }

    [Fact]
    public void A_look_up_that_finds_the_caller_gone_ends_the_call() =>
        Talking().Is(new CallEvent.LegLookedUp(CallerLeg, "completed", LegFacts.Ended)).Session.IsOver.Should().BeTrue();

    [Fact]
    public void A_recording_is_kept_with_its_message_once()
    {
        var call = new TestCall().With(session => session with { Messages = [new(1, "Sales", session.Caller.StartedAt)] });
        var told = new CallEvent.MessageRecorded(1, new("https://api.nexmo.com/v1/files/1"), call.Now, call.Now.AddSeconds(3), 1_000);

        var message = call.Is(told).Session.Messages.Should().ContainSingle().Subject;
        message.Should().BeEquivalentTo(
            new VoiceMessage(1, "Sales", call.Session.Caller.StartedAt) { Url = told.Url, StartedAt = told.StartedAt, EndedAt = told.EndedAt, Size = 1_000 });
        var kept = call.Session;
        call.Is(told).Session.Should().BeSameAs(kept);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_recording_that_was_not_asked_for_is_ignored(int number)
    {
        var call = new TestCall().With(session => session with { Messages = [new(1, "Sales", session.Caller.StartedAt)] });

        call.Is(new CallEvent.MessageRecorded(number, null, null, null, null)).Last.Ignored.Should().NotBeNull();
    }

    [Fact]
    public void A_word_of_the_move_that_comes_twice_leaves_the_caller_where_they_are()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.CallerMoved(First, Room)).Is(new CallEvent.CallerMoved(First, Room));

        call.Session.Placement.Conversation.Should().Be(Room);
    }

    [Fact]
    public void A_caller_who_goes_into_the_known_room_while_a_transfer_is_under_way_is_there()
    {
        var call = Talking().Joined(1, Agent1).Completed(1, Agent1).Is(new CallEvent.CallerMoved(First, Room));

        call.Session.Placement.Conversation.Should().Be(Room);
        call.Session.Placement.HasLeftFor(First).Should().BeTrue("from the room only a transfer leads away");
    }

    [Fact]
    public void After_a_transfer_a_strange_conversation_need_not_be_the_room() =>
        Rating().With(session => session.StartTransferTo(session.Placement.State))
            .Is(new CallEvent.CallerFoundIn(Elsewhere)).Session.Placement.RoomConversation.Should().BeNull();

    [Fact]
    public void A_survey_that_has_begun_is_kept_when_the_caller_cannot_be_moved_on()
    {
        var call = Rating().With(session => session.StartTransferTo(session.Placement.State)).Is(new CallEvent.CallerNotTransferred(4, IsGone: false, "400"));

        call.Session.Survey.Should().NotBeNull();
    }
}
