using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Tests.Foundation.Hosting;

public sealed class TimerWaitsTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    /// <summary>A clock that was set back by years lies as far from what is due.</summary>
    [Fact]
    public void What_is_due_in_years_is_looked_at_again_within_a_day()
    {
        using var timer = TimeProvider.System.CreateTimer(static _ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        FluentActions.Invoking(() => timer.WakeAt(Now.AddYears(9), Now)).Should().NotThrow();
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(90_000, 86_400)]
    public void It_wakes_at_that_instant_or_after_a_day(int due, int woken)
    {
        var clock = new TestClock();
        using var timer = clock.CreateTimer(static _ => { }, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        timer.WakeAt(Now.AddSeconds(due), Now);
        clock.NextDue.Should().Be(clock.GetUtcNow().AddSeconds(woken));

        timer.WakeAt(due: null, Now);
        clock.NextDue.Should().BeNull();
    }
}
