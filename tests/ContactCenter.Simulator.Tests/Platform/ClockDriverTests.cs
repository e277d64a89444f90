using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class ClockDriverTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_step_fires_one_timer_at_its_instant()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<double>();
        using var first = Arm(1);
        using var second = Arm(2);
        var driver = new ClockDriver(_clock);

        (await StepAsync(driver)).Should().BeTrue();
        fired.Should().Equal(1);
        (await StepAsync(driver)).Should().BeTrue();
        (await StepAsync(driver)).Should().BeFalse();

        fired.Should().Equal(1, 2);

        ITimer Arm(double seconds) =>
            _clock.CreateTimer(_ => fired.Add((_clock.GetUtcNow() - start).TotalSeconds), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task Time_stands_still_while_a_party_is_busy()
    {
        var busy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var fired = false;
        using var timer = _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var driver = new ClockDriver(_clock, () => ValueTask.CompletedTask, () => new ValueTask(busy.Task));

        var step = StepAsync(driver);
        fired.Should().BeFalse();
        step.IsCompleted.Should().BeFalse();
        busy.SetResult();

        (await step).Should().BeTrue();
        fired.Should().BeTrue();
    }

    [Fact]
    public async Task A_party_that_makes_another_one_busy_is_asked_again()
    {
        var asked = new List<string>();
        var first = new Queue<Task>([Task.CompletedTask, Task.Run(() => { }, TestContext.Current.CancellationToken), Task.CompletedTask]);
        var driver = new ClockDriver(
            _clock,
            () =>
            {
                asked.Add("first");
                return new ValueTask(first.TryDequeue(out var busy) ? busy : Task.CompletedTask);
            },
            () =>
            {
                asked.Add("second");
                return ValueTask.CompletedTask;
            });

        await driver.SettleAsync(TestContext.Current.CancellationToken);

        asked.Count(name => name == "first").Should().BeGreaterThanOrEqualTo(3);
        asked[^1].Should().Be("second");
    }

    [Fact]
    public async Task Time_is_moved_ten_minutes_at_most_since_somebody_began_to_wait()
    {
        using var timer = _clock.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(11), Timeout.InfiniteTimeSpan);
        var driver = new ClockDriver(_clock);

        (await StepAsync(driver)).Should().BeFalse();
        _clock.Advance(TimeSpan.FromMinutes(5));
        driver.Restart();

        (await StepAsync(driver)).Should().BeTrue();
    }

    private static Task<bool> StepAsync(ClockDriver driver) => driver.StepAsync(TestContext.Current.CancellationToken).AsTask();
}
