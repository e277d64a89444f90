using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.TestKit;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Voice;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Outbox;

/// <summary>What the outbox does so that work survives the process: marks, leases, and what an earlier process left.</summary>
public sealed class OutboxRestartTests : IAsyncDisposable
{
    private static readonly CallSession Session = new TestCall().Choose("1").Session;

    private readonly TestClock _clock = new();
    private readonly DateTimeOffset _start;
    private readonly ScriptedWorkStore _store = new();
    private readonly ScriptedExecutor _executor;
    private readonly EffectOutbox _outbox;
    private long _numbers;

    public OutboxRestartTests()
    {
        _start = _clock.GetUtcNow();
        _executor = new(_clock);
        _outbox = new(_store, new OutboxOptions(3, 15), new Lazy<IEffectExecutor>(() => _executor), _clock, new Random(7), NullLogger<EffectOutbox>.Instance);
    }

    public ValueTask DisposeAsync() => _outbox.DisposeAsync();

    [Fact]
    public async Task What_may_have_been_sent_is_looked_up_after_half_a_second_before_anything_else_goes_to_its_target()
    {
        _outbox.Adopt([InDoubt(new CallEffect.TransferCaller(2))]);
        Ask(new CallEffect.HangUp(Session.CallerLeg));
        Ask(new CallEffect.HangUp(new LegId("another")));

        await RunAsync(TimeSpan.FromSeconds(5));

        _executor.Begun.Select(begun => (begun.Item.Number, begun.Item.Stage, begun.At)).Should().Equal(
            (3L, WorkStage.Send, _start),
            (1L, WorkStage.LookUp, _start.AddSeconds(0.5)),
            (2L, WorkStage.Send, _start.AddSeconds(0.5)));
        _executor.Begun[1].Item.SentAt.Should().Be(_start.AddSeconds(-20));
    }

    [Fact]
    public async Task It_tells_when_all_that_was_in_doubt_was_asked_about_once_whatever_came_of_it()
    {
        _executor.Script = (item, _) => Task.FromResult<WorkResult>(item.Number == 1 ? new WorkResult.Again(WorkStage.LookUp, TimeSpan.FromMinutes(1), "no answer") : WorkResult.Done.Instance);
        _outbox.Adopt([InDoubt(new CallEffect.TransferCaller(2)), InDoubt(new CallEffect.CreateAgentLeg(1)) with { Due = _start.AddSeconds(3) }, Timer(10)]);

        var asked = _outbox.WhenAskedAsync();
        await RunAsync(TimeSpan.FromSeconds(2.9));
        asked.IsCompleted.Should().BeFalse();
        await RunAsync(TimeSpan.FromSeconds(0.2));

        asked.IsCompleted.Should().BeTrue();
        _outbox.WhenAskedAsync().IsCompleted.Should().BeTrue();
        _executor.Begun.Should().HaveCount(2);
    }

    [Fact]
    public void With_nothing_in_doubt_there_is_nothing_to_wait_for()
    {
        _outbox.Adopt([Timer(10)]);

        _outbox.WhenAskedAsync().IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task Overdue_timers_fire_at_once_in_the_order_of_their_instants_and_the_others_when_they_are_due()
    {
        _outbox.Adopt([Timer(10), Timer(-10), Timer(-30)]);

        await _outbox.WhenIdleAsync();
        _executor.Begun.Select(begun => begun.Item.Number).Should().BeEquivalentTo([2L, 3L]);
        await RunAsync(TimeSpan.FromSeconds(20));

        _executor.Begun[^1].Should().Match<(DateTimeOffset At, WorkItem Item)>(begun => begun.Item.Number == 1 && begun.At == _start.AddSeconds(10));
    }

    [Fact]
    public async Task It_is_durable_that_something_is_sent_before_it_is()
    {
        var durable = new TaskCompletionSource<bool>();
        _store.Script = _ => new(durable.Task);
        Ask(new CallEffect.CreateAgentLeg(1));
        while (_store.Story.Count == 0)
            await Task.Yield();
        _executor.Begun.Should().BeEmpty();

        durable.SetResult(true);
        await _outbox.WhenIdleAsync();

        _store.Story[0].Should().Match<(string What, WorkItem Item)>(line => line.What == "saved" && line.Item.Stage == WorkStage.LookUp && line.Item.SentAt == _start);
        _executor.Begun.Should().ContainSingle().Which.Item.Stage.Should().Be(WorkStage.Send);
        _store.Story.Select(line => line.What).Should().Equal("saved", "completed");
    }

    [Fact]
    public async Task What_may_be_repeated_without_harm_is_not_marked()
    {
        Ask(new CallEffect.HangUp(new LegId("agent")));

        await _outbox.WhenIdleAsync();

        _store.Story.Select(line => line.What).Should().Equal("completed");
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_call_that_the_store_does_not_have()
    {
        _store.Script = _ => new(false);
        Ask(new CallEffect.CreateAgentLeg(1));

        await _outbox.WhenIdleAsync();

        _executor.Begun.Should().BeEmpty();
        _store.Story.Select(line => line.What).Should().Equal("saved", "completed");
    }

    [Fact]
    public async Task Nothing_is_sent_while_nothing_can_be_made_durable_and_that_is_no_attempt()
    {
        _store.Script = _ => _clock.GetUtcNow() < _start.AddSeconds(2.5) ? ValueTask.FromException<bool>(new JournalUnavailableException("full")) : new(true);
        Ask(new CallEffect.CreateAgentLeg(1));

        await RunAsync(TimeSpan.FromSeconds(10));

        var begun = _executor.Begun.Should().ContainSingle().Subject;
        begun.At.Should().Be(_start.AddSeconds(3));
        begun.Item.Attempts.Should().Be(0);
        begun.Item.Stage.Should().Be(WorkStage.Send);
        _store.DeadLetterCount.Should().Be(0);
    }

    [Fact]
    public async Task What_was_sent_but_could_not_be_kept_is_looked_up_a_second_later()
    {
        _executor.Script = (item, _) => item.Stage == WorkStage.Send ? throw new JournalUnavailableException("full") : Task.FromResult<WorkResult>(WorkResult.Done.Instance);
        Ask(new CallEffect.TransferCaller(2));

        await RunAsync(TimeSpan.FromSeconds(10));

        _executor.Begun.Select(begun => (begun.At, begun.Item.Stage, begun.Item.Attempts)).Should().Equal(
            (_start, WorkStage.Send, 0),
            (_start.AddSeconds(1), WorkStage.LookUp, 0));
    }

    [Fact]
    public async Task Who_hangs_for_a_minute_loses_the_work_and_it_is_looked_up()
    {
        _executor.Script = async (item, cancellationToken) =>
        {
            if (item.Stage == WorkStage.Send)
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            return WorkResult.Done.Instance;
        };
        Ask(new CallEffect.CreateAgentLeg(1));
        while (_executor.Begun.Count == 0)
            await Task.Yield();
        _outbox.Open.Should().ContainSingle().Which.LeaseUntil.Should().Be(_start.AddMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(TimeSpan.FromSeconds(5));

        var second = _executor.Begun.Should().HaveCount(2).And.Subject.Last();
        second.Item.Stage.Should().Be(WorkStage.LookUp);
        second.Item.LastError.Should().Be("the lease ran out");
        second.At.Should().BeWithin(TimeSpan.FromSeconds(1)).After(_start.AddMinutes(1));
    }

    [Fact]
    public async Task What_is_broken_off_at_the_end_stays_open()
    {
        _executor.Script = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            return WorkResult.Done.Instance;
        };
        Ask(new CallEffect.TransferCaller(2));
        while (_executor.Begun.Count == 0)
            await Task.Yield();

        await _outbox.StopAsync(new CancellationToken(canceled: true));
        await _outbox.WhenIdleAsync();

        _store.Story.Select(line => (line.What, line.Item.Stage)).Should().Equal(("saved", WorkStage.LookUp));
    }

    private void Ask(CallEffect effect) => _outbox.Add([Item(effect)]).Release();

    private WorkItem Item(CallEffect effect) => WorkItem.Of(++_numbers, Session, effect, _clock.GetUtcNow());

    private WorkItem InDoubt(CallEffect effect) => Item(effect) with { Stage = WorkStage.LookUp, SentAt = _start.AddSeconds(-20), Due = _start.AddSeconds(-20) };

    private WorkItem Timer(int seconds) => Item(new CallEffect.StartTimer(new CallTimer.Silence(), _start.AddSeconds(seconds)));

    private async Task RunAsync(TimeSpan time)
    {
        var end = _clock.GetUtcNow() + time;
        do
            await _outbox.WhenIdleAsync();
        while (_clock.FireNext(end));
        _clock.Advance(end - _clock.GetUtcNow());
    }
}
