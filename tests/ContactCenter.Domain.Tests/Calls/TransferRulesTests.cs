using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Where the caller is taken to be, by what is told of moves and look-ups.</summary>
public sealed class TransferRulesTests
{
    private static TestCall Leaving() => Talking().Completed(1, Agent1);

    [Fact]
    public void A_move_does_not_tell_that_the_caller_was_answered() =>
        new TestCall().Is(new CallEvent.CallerMoved(First, Room)).Session.Caller.AnsweredAt.Should().BeNull();

    [Fact]
    public void A_move_out_of_the_room_is_believed_though_nobody_knew_that_the_caller_was_there()
    {
        var call = Talking().Joined(1, Agent1).Completed(1, Agent1).Is(new CallEvent.CallerTransferred(3));
        call.Session.Placement.Conversation.Should().BeNull();

        call.Is(new CallEvent.CallerMoved(Room, Elsewhere)).Session.Placement.Conversation.Should().Be(Elsewhere);
    }

    [Fact]
    public void A_move_from_nowhere_is_not_believed_where_no_room_is_known() =>
        Rating().Is(new CallEvent.CallerMoved(null, Elsewhere)).Session.Placement.Conversation.Should().BeNull();

    [Fact]
    public void Where_the_caller_is_found_is_where_they_are_and_no_answer_leaves_them_where_they_were()
    {
        Leaving().Is(new CallEvent.CallerFoundIn(Elsewhere)).Session.Placement.Conversation.Should().Be(Elsewhere);
        Leaving().Is(new CallEvent.CallerFoundIn(null)).Session.Placement.Conversation.Should().Be(First);
    }

    [Fact]
    public void Who_is_found_outside_the_room_may_not_have_left_yet_where_nobody_knew_where_they_were()
    {
        var placement = Leaving().Session.Placement with { RoomConversation = Room };

        placement.HasLeftFor(Elsewhere).Should().BeTrue();
        (placement with { Conversation = null }).HasLeftFor(Elsewhere).Should().BeNull();
        (placement with { Conversation = null }).HasLeftFor(Room).Should().BeFalse();
    }

    [Fact]
    public void Where_the_caller_is_is_not_known_any_more_when_they_are_led_on_while_a_transfer_may_be_under_way()
    {
        var leaving = Leaving().Session;
        leaving.Placement.Conversation.Should().Be(First);

        var placement = leaving.StartTransferTo(new HearingGoodbye(Prompt.Of("Goodbye."))).Placement;

        placement.Conversation.Should().BeNull();
        placement.MayHaveLeft.Should().BeTrue();
    }

    [Fact]
    public void Who_is_connected_cannot_have_gone_into_a_room()
    {
        var placement = Leaving().Session.Placement with { State = new Connecting("Sales", 0, new(1), FirstStep: 1), RoomConversation = null };

        placement.HasLeftFor(Elsewhere).Should().BeTrue();
        (placement with { State = new Waiting("Sales", 0, new(1)) }).HasLeftFor(Elsewhere).Should().BeNull();
    }

    [Fact]
    public void A_caller_who_was_gone_before_the_transfer_is_told_as_gone() =>
        Leaving().Is(new CallEvent.CallerNotTransferred(3, IsGone: true, "404")).Session.Timeline[^1].What.Should().Be("the caller's leg ended: gone");

    [Fact]
    public void After_the_end_an_answer_to_an_older_step_leads_the_caller_nowhere() =>
        Leaving().CallerEnds().Is(new CallEvent.CallerInput(1, "1", [])).Session.Placement.ReachedStep.Should().Be(2);
}
