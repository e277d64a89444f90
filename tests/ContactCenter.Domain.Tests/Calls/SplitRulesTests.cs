using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Whether caller and agent are in one conversation; where not, the timeline says so once.</summary>
public sealed class SplitRulesTests
{
    private const string Split = "caller and agent are in two conversations: ";

    private static TestCall Ringing() => new TestCall().Choose("1").Created(1, Agent1);

    private static CallEvent.AgentStatus Enters(ConversationId conversation) =>
        new(new(1), Agent1, "transfer", LegFacts.Joined, conversation);

    private static IEnumerable<string> Told(TestCall call) =>
        call.Session.Timeline.Select(line => line.What).Where(what => what.StartsWith(Split, StringComparison.Ordinal));

    [Fact]
    public void An_agent_who_enters_another_conversation_than_the_callers_is_told_of_once()
    {
        var call = Ringing().Is(new CallEvent.CallerMoved(First, Room)).Is(Enters(Elsewhere)).Is(Enters(Elsewhere)).Is(Enters(First));

        Told(call).Should().Equal($"{Split}CON-room and CON-elsewhere");
        call.Session.Placement.IsSplit.Should().BeTrue();
    }

    [Fact]
    public void A_caller_who_enters_another_conversation_than_the_agents_is_told_of_once()
    {
        var call = Ringing().Is(Enters(Room)).Is(new CallEvent.CallerMoved(First, Elsewhere)).Is(new CallEvent.CallerMoved(Elsewhere, First));

        Told(call).Should().Equal($"{Split}CON-elsewhere and CON-room");
        call.Session.Placement.IsSplit.Should().BeTrue();
    }

    [Fact]
    public void One_agent_of_several_who_has_entered_is_enough()
    {
        var call = Ringing().Completed(1, Agent1).Created(2, Agent2).Joined(2, Agent2).Is(new CallEvent.CallerMoved(First, Elsewhere));

        Told(call).Should().Equal($"{Split}CON-elsewhere and CON-room");
    }

    [Fact]
    public void Who_meet_are_not_told_of()
    {
        foreach (var call in (TestCall[])
        [
            Ringing().Is(new CallEvent.CallerMoved(First, Room)).Is(Enters(Room)),
            Ringing().Is(Enters(Room)).Is(new CallEvent.CallerMoved(First, Room)),
        ])
        {
            Told(call).Should().BeEmpty();
            call.Session.Placement.IsSplit.Should().BeFalse();
        }
    }

    [Fact]
    public void Before_an_agent_has_entered_nobody_is_missed()
    {
        var call = Ringing().Is(new CallEvent.CallerMoved(First, Room)).Is(new CallEvent.CallerMoved(Room, Elsewhere));

        Told(call).Should().BeEmpty();
    }

    [Fact]
    public void A_caller_who_leaves_for_the_survey_is_not_missed_though_the_answer_to_the_transfer_comes_later()
    {
        var fromRoom = Ringing().Is(Enters(Room)).Is(new CallEvent.CallerMoved(First, Room)).Completed(1, Agent1);
        var fromFirst = Ringing().Is(Enters(Room)).Completed(1, Agent1);
        fromRoom.Session.Placement.IsReached.Should().BeFalse();
        fromFirst.Session.Placement.IsReached.Should().BeFalse();

        Told(fromRoom.Is(new CallEvent.CallerMoved(Room, Elsewhere))).Should().BeEmpty();
        Told(fromFirst.Is(new CallEvent.CallerMoved(First, Elsewhere))).Should().BeEmpty();
    }

    [Fact]
    public void A_caller_who_was_led_elsewhere_before_may_know_the_room_by_an_older_conversation()
    {
        var call = Ringing().Is(new CallEvent.CallerMoved(First, Room))
            .With(session => session with { Placement = session.Placement with { MayHaveLeft = true } });

        Told(call.Is(Enters(Elsewhere))).Should().BeEmpty();
        Told(call.Is(new CallEvent.CallerMoved(Room, First))).Should().BeEmpty();
        call.Session.Placement.IsSplit.Should().BeFalse();
    }

    [Fact]
    public void A_caller_who_is_moved_to_another_room_leaves_the_split_behind_and_has_it_again_where_the_move_is_refused()
    {
        var call = Ringing().Is(new CallEvent.CallerMoved(First, Room)).Is(Enters(Elsewhere))
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));
        call.Session.Placement.IsSplit.Should().BeFalse("in the new room nobody was seen");

        call.Is(new CallEvent.CallerNotTransferred(call.Session.Placement.Step, IsGone: false, "403"));

        call.Session.Placement.IsSplit.Should().BeTrue();
        Told(call).Should().ContainSingle();
    }
}
