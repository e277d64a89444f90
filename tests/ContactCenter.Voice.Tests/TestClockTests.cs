using ContactCenter.TestKit;

namespace ContactCenter.Voice.Tests;

public sealed class TestClockTests
{
    [Fact]
    public void Timers_fire_in_the_order_of_their_instants_each_at_its_own()
    {
        var clock = new TestClock();
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, TimeSpan At)>();
        using var later = Arm("later", TimeSpan.FromSeconds(2));
        using var sooner = Arm("sooner", TimeSpan.FromSeconds(1));
        using var never = Arm("never", TimeSpan.FromSeconds(9));

        clock.Advance(TimeSpan.FromSeconds(5));

        fired.Should().Equal(("sooner", TimeSpan.FromSeconds(1)), ("later", TimeSpan.FromSeconds(2)));
        clock.NextDue.Should().Be(start.AddSeconds(9));

        ITimer Arm(string name, TimeSpan due) =>
            clock.CreateTimer(_ => fired.Add((name, clock.GetUtcNow() - start)), null, due, Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_periodic_timer_fires_once_a_period()
    {
        var clock = new TestClock();
        var count = 0;
        using var timer = clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        clock.Advance(TimeSpan.FromSeconds(3.5));

        count.Should().Be(3);
    }

    [Fact]
    public void A_leap_fires_what_fell_due_once_at_its_end_and_nothing_that_is_armed_meanwhile()
    {
        var clock = new TestClock();
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, TimeSpan At)>();
        using var watch = clock.CreateTimer(_ => fired.Add(("watch", clock.GetUtcNow() - start)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var every = clock.CreateTimer(
            _ =>
            {
                fired.Add(("every", clock.GetUtcNow() - start));
                watch.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));

        clock.Leap(TimeSpan.FromHours(1));

        fired.Should().Equal(("every", TimeSpan.FromHours(1)));
        clock.NextDue.Should().Be(start.AddHours(1).AddSeconds(1));
    }
}
