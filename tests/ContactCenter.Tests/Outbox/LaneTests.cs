using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Outbox;

public sealed class LaneTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly LegId Leg = new("a");

    private readonly Lane _lane = new(new RollingWindow(2, TimeSpan.FromSeconds(1)));

    [Fact]
    public void An_empty_lane_has_nothing_and_waits_for_nothing()
    {
        _lane.Take(Now, out var next).Should().BeNull();
        next.Should().BeNull();
    }

    [Fact]
    public void Items_come_in_their_order_and_look_ups_after_all_others()
    {
        var (lookUp, first, second) = (Item(1, new CallEffect.LookUp(Leg)), Item(2, new CallEffect.HangUp(Leg)), Item(3, new CallEffect.TransferCaller(1)));
        var lane = new Lane(limit: null);
        lane.Add(lookUp);
        lane.Add(first);
        lane.Add(second);

        Enumerable.Range(0, 4).Select(_ => lane.Take(Now, out var _)).Should().Equal(first, second, lookUp, null);
    }

    [Fact]
    public void The_limit_says_when_the_next_may_start()
    {
        for (var i = 1; i <= 3; i++)
            _lane.Add(Item(i, new CallEffect.HangUp(Leg)));
        _lane.Take(Now, out _).Should().NotBeNull();
        _lane.Take(Now, out _).Should().NotBeNull();

        _lane.Take(Now, out var next).Should().BeNull();
        next.Should().Be(Now.AddSeconds(1));
        _lane.Take(Now.AddSeconds(1), out next)!.Number.Should().Be(3);
        next.Should().BeNull();
    }

    [Fact]
    public void What_was_given_back_leaves_room_for_another()
    {
        for (var i = 1; i <= 3; i++)
            _lane.Add(Item(i, new CallEffect.HangUp(Leg)));
        _lane.Take(Now, out _);
        _lane.Take(Now.AddSeconds(0.5), out _);

        _lane.GiveBack(Now.AddSeconds(0.5));

        _lane.Take(Now.AddSeconds(0.5), out _)!.Number.Should().Be(3);
    }

    [Fact]
    public void Items_with_one_target_follow_each_other_and_do_not_hold_up_the_rest()
    {
        var (first, second, third, other) = (To("x", 1), To("x", 2), To("x", 3), To("y", 4));
        var lane = new Lane(limit: null);
        foreach (var item in new[] { first, second, other })
            lane.Add(item);

        lane.Take(Now, out _).Should().Be(first);
        lane.Take(Now, out _).Should().Be(other);
        lane.Take(Now, out var next).Should().BeNull();
        next.Should().BeNull("only the end of the first lets the second go");
        lane.Add(third);
        lane.Take(Now, out _).Should().BeNull();
        lane.Free("x");
        lane.Take(Now, out _).Should().Be(second);
        lane.Take(Now, out _).Should().BeNull();
        lane.Free("x");
        lane.Take(Now, out _).Should().Be(third);
    }

    [Fact]
    public void What_is_held_back_does_not_count_against_the_limit()
    {
        _lane.Add(To("x", 1));
        _lane.Add(To("x", 2));
        _lane.Add(To("y", 3));

        _lane.Take(Now, out _)!.Number.Should().Be(1);
        _lane.Take(Now, out _)!.Number.Should().Be(3);
    }

    [Fact]
    public void A_look_up_of_an_unknown_outcome_goes_while_its_target_is_taken()
    {
        var lane = new Lane(limit: null);
        var item = To("x", 1);
        lane.Add(item);
        lane.Take(Now, out _);

        lane.Add(item with { Stage = WorkStage.LookUp });

        lane.Take(Now, out _)!.Stage.Should().Be(WorkStage.LookUp);
    }

    [Fact]
    public void Freeing_what_is_not_taken_changes_nothing()
    {
        var lane = new Lane(limit: null);
        lane.Free(null);
        lane.Free("x");
        lane.Add(To("x", 1));

        lane.Take(Now, out _).Should().NotBeNull();
    }

    private static WorkItem Item(long number, CallEffect effect) => new(number, new LegId("call"), effect, Now);

    private static WorkItem To(string target, long number) => Item(number, new CallEffect.HangUp(Leg)) with { Target = target };
}
