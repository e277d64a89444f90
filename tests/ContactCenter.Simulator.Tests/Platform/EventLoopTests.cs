using ContactCenter.Simulator.Platform;
using ContactCenter.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class EventLoopTests
{
    private readonly TestClock _clock = new();
    private readonly EventLoop _eventLoop;

    public EventLoopTests() => _eventLoop = new EventLoop(_clock, NullLogger<EventLoop>.Instance);

    [Fact]
    public async Task Work_is_done_one_at_a_time_in_order()
    {
        var done = new List<int>();
        for (var i = 0; i < 1_000; i++)
        {
            var number = i;
            _eventLoop.Post(() => done.Add(number));
        }

        await IdleAsync();

        done.Should().Equal(Enumerable.Range(0, 1_000));
    }

    [Fact]
    public async Task Async_work_stays_on_the_mailbox()
    {
        var contexts = new List<SynchronizationContext?>();
        _eventLoop.Start(async () =>
        {
            contexts.Add(SynchronizationContext.Current);
            await _eventLoop.OffloadAsync(() => Task.FromResult(1));
            contexts.Add(SynchronizationContext.Current);
        });

        await IdleAsync();

        contexts.Should().Equal(_eventLoop, _eventLoop);
    }

    [Fact]
    public async Task It_is_not_idle_while_something_was_asked_of_the_outside()
    {
        var answer = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var heard = 0;
        _eventLoop.Start(async () => heard = await _eventLoop.OffloadAsync(() => answer.Task));
        await _eventLoop.InvokeAsync(() => true);

        var idle = _eventLoop.WhenIdleAsync(TestContext.Current.CancellationToken);
        idle.IsCompleted.Should().BeFalse();
        answer.SetResult(7);
        await idle;

        heard.Should().Be(7);
    }

    [Fact]
    public async Task A_timer_is_no_work_until_it_fires_and_then_at_once()
    {
        var rung = false;
        _eventLoop.Schedule(TimeSpan.FromSeconds(1), () => rung = true);
        await IdleAsync();

        _clock.FireNext(DateTimeOffset.MaxValue);
        await IdleAsync();

        rung.Should().BeTrue();
    }

    [Fact]
    public async Task A_timer_that_was_disposed_does_nothing_even_when_it_has_just_fired()
    {
        var rung = false;
        await _eventLoop.InvokeAsync(() =>
        {
            var timer = _eventLoop.Schedule(TimeSpan.FromSeconds(1), () => rung = true);
            _clock.FireNext(DateTimeOffset.MaxValue);
            timer.Dispose();
            return true;
        });
        await IdleAsync();

        rung.Should().BeFalse();
        _clock.NextDue.Should().BeNull();
    }

    [Fact]
    public async Task A_delay_that_is_cancelled_leaves_no_timer()
    {
        using var cancelled = new CancellationTokenSource();
        var ended = false;
        _eventLoop.Start(async () =>
        {
            try
            {
                await _eventLoop.DelayAsync(TimeSpan.FromHours(1), cancelled.Token);
            }
            finally
            {
                ended = true;
            }
        });
        await IdleAsync();

        await cancelled.CancelAsync();
        await IdleAsync();

        ended.Should().BeTrue();
        _clock.NextDue.Should().BeNull();
    }

    [Fact]
    public async Task Work_that_throws_does_not_stop_what_comes_after()
    {
        var faulted = false;
        _eventLoop.Post(() => throw new InvalidOperationException("in vain"));
        _eventLoop.Start(() => throw new InvalidOperationException("in vain"), () => faulted = true);

        var next = await _eventLoop.InvokeAsync(() => 1);
        var ask = () => _eventLoop.InvokeAsync<int>(() => throw new InvalidOperationException("asked"));

        (next, faulted).Should().Be((1, true));
        await ask.Should().ThrowAsync<InvalidOperationException>().WithMessage("asked");
    }

    private ValueTask IdleAsync() => _eventLoop.WhenIdleAsync(TestContext.Current.CancellationToken);
}
