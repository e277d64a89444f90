using ContactCenter.Foundation.Work;
using ContactCenter.TestKit;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Voice;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Outbox;

public sealed class EffectOutboxTests : IAsyncDisposable
{
    private static readonly CallSession Session = new TestCall().Session;

    private readonly TestClock _clock = new();
    private readonly DateTimeOffset _start;
    private readonly ScriptedExecutor _executor;
    private readonly EffectOutbox _outbox;
    private readonly MemoryWorkStore _store = new(keptDeadLetters: 2);
    private long _numbers;

    public EffectOutboxTests()
    {
        _start = _clock.GetUtcNow();
        _executor = new(_clock);
        var options = new OutboxOptions(CallsPerSecond: 3, RequestsPerSecond: 15);
        _outbox = new(_store, options, new Lazy<IEffectExecutor>(() => _executor), _clock, new Random(7), NullLogger<EffectOutbox>.Instance);
    }

    public ValueTask DisposeAsync() => _outbox.DisposeAsync();

    [Fact]
    public async Task A_due_effect_starts_at_once()
    {
        Ask(new CallEffect.TransferCaller(2));
        await _outbox.WhenIdleAsync();

        _executor.Begun.Should().ContainSingle().Which.At.Should().Be(_start);
    }

    [Fact]
    public async Task Effects_do_not_start_until_they_are_released()
    {
        var hold = _outbox.Add([Item(Session, new CallEffect.TransferCaller(2))]);
        var idle = _outbox.WhenIdleAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        _executor.Begun.Should().BeEmpty();
        idle.IsCompleted.Should().BeFalse();

        hold.Release();
        await idle;

        _executor.Begun.Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_to_do_holds_nothing()
    {
        _outbox.Add([]).Release();
        default(EffectHold).Release();

        await _outbox.WhenIdleAsync();

        _executor.Begun.Should().BeEmpty();
    }

    [Fact]
    public async Task Its_state_tells_what_waits_what_is_late_and_what_was_given_up()
    {
        _outbox.State.Should().Be(default(OutboxState));
        var mayEnd = new TaskCompletionSource<WorkResult>();
        _executor.Script = (_, _) => mayEnd.Task;
        Ask(new CallEffect.StartTimer(new CallTimer.Silence(), _start.AddSeconds(30)));
        for (var i = 0; i < 100; i++)
            Ask(new CallEffect.LookUp(new($"leg-{i}")));
        _outbox.State.Should().Be(new OutboxState(Waiting: 86, Due: 85, TimeSpan.Zero, UnderWay: 15, DeadLetters: 0));

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        _outbox.State.Should().Be(new OutboxState(71, 70, TimeSpan.FromSeconds(1.5), 30, 0));
        mayEnd.SetResult(new WorkResult.Dead("no"));
        await RunAsync(TimeSpan.FromSeconds(7));

        _outbox.State.Should().Be(new OutboxState(1, 0, TimeSpan.Zero, 0, 2));
    }

    [Fact]
    public async Task What_waits_behind_another_with_its_target_is_due_but_not_late()
    {
        var mayEnd = new TaskCompletionSource<WorkResult>();
        _executor.Script = (_, _) => mayEnd.Task;
        Ask(new CallEffect.TransferCaller(2));
        Ask(new CallEffect.TransferCaller(3));
        _clock.Advance(TimeSpan.FromMinutes(1));

        _outbox.State.Should().Be(new OutboxState(Waiting: 1, Due: 1, TimeSpan.Zero, UnderWay: 1, DeadLetters: 0));

        mayEnd.SetResult(WorkResult.Done.Instance);
        await _outbox.WhenIdleAsync();
        _outbox.State.Should().Be(default(OutboxState));
    }

    [Fact]
    public async Task A_timer_starts_when_it_is_due_and_not_before()
    {
        Ask(new CallEffect.StartTimer(new CallTimer.Silence(), _start.AddSeconds(30)));
        await RunAsync(TimeSpan.FromSeconds(29.9));
        _executor.Begun.Should().BeEmpty();

        await RunAsync(TimeSpan.FromSeconds(1));

        _executor.Begun.Should().ContainSingle().Which.At.Should().Be(_start.AddSeconds(30));
    }

    [Fact]
    public async Task At_most_three_legs_are_asked_for_in_any_second()
    {
        var call = new TestCall().Choose("1");
        for (var i = 0; i < 10; i++)
            Ask(call.Session with { Agents = [call.Session.Agents[0] with { Endpoint = new DepartmentEndpoint.App($"user{i}") }] }, new CallEffect.CreateAgentLeg(1));

        await RunAsync(TimeSpan.FromSeconds(10));

        Most(TimeSpan.FromSeconds(1)).Should().Be(3);
        _executor.Begun.Should().HaveCount(10);
        _executor.Begun[^1].At.Should().BeOnOrBefore(_start.AddSeconds(4), "the limit is used, not undercut");
    }

    [Fact]
    public async Task At_most_fifteen_other_requests_are_made_in_any_second()
    {
        AskForHangUps(40);

        await RunAsync(TimeSpan.FromSeconds(10));

        Most(TimeSpan.FromSeconds(1)).Should().Be(15);
        _executor.Begun.Should().HaveCount(40);
        _executor.Begun[^1].At.Should().BeOnOrBefore(_start.AddSeconds(3));
    }

    [Fact]
    public async Task Requests_that_get_no_answer_hold_up_no_timer()
    {
        NeverEnd(effect => effect is CallEffect.HangUp);
        AskForHangUps(80);
        Ask(new CallEffect.StartTimer(new CallTimer.Silence(), _start.AddSeconds(10)));
        for (var i = 0; i < 10; i++)
            _clock.Advance(TimeSpan.FromSeconds(1));
        await WhenBegunAsync(65);

        _executor.Begun.Should().ContainSingle(begun => begun.Item.Effect is CallEffect.StartTimer).Which.At.Should().Be(_start.AddSeconds(10));
        _outbox.State.Due.Should().Be(16, "64 requests are under way at most");
    }

    [Fact]
    public async Task Timers_that_do_not_end_hold_up_no_request()
    {
        NeverEnd(effect => effect is CallEffect.StartTimer);
        for (var i = 0; i < 80; i++)
            Ask(new CallEffect.StartTimer(new CallTimer.Silence(), _start));
        AskForHangUps(1);
        await WhenBegunAsync(65);

        _executor.Begun.Should().ContainSingle(begun => begun.Item.Effect is CallEffect.HangUp);
        _outbox.State.Due.Should().Be(16, "64 timers are under way at most");
    }

    [Fact]
    public async Task Look_ups_of_new_legs_that_wait_for_the_list_hold_up_no_request()
    {
        NeverEnd(effect => effect is CallEffect.CreateAgentLeg);
        _outbox.Adopt([.. Enumerable.Range(0, 80).Select(_ => Item(Session, new CallEffect.CreateAgentLeg(1)) with { Stage = WorkStage.LookUp, Target = null })]);
        _clock.Advance(TimeSpan.FromSeconds(1));
        AskForHangUps(1);
        await WhenBegunAsync(65);

        _executor.Begun.Should().ContainSingle(begun => begun.Item.Effect is CallEffect.HangUp);
        _outbox.State.Due.Should().Be(16, "64 look-ups are under way at most");
    }

    [Fact]
    public async Task What_was_not_sent_does_not_count_against_the_limit()
    {
        _executor.Script = (_, _) => Task.FromResult<WorkResult>(WorkResult.Dropped.Instance);
        AskForHangUps(40);

        await _outbox.WhenIdleAsync();

        _executor.Begun.Should().HaveCount(40).And.OnlyContain(begun => begun.At == _start);
    }

    [Fact]
    public async Task A_refused_effect_is_tried_again_within_a_second_and_then_at_most_five_seconds_apart()
    {
        _executor.Script = (_, _) => Task.FromResult<WorkResult>(new WorkResult.Again(WorkStage.Send, TimeSpan.Zero, "429"));
        Ask(new CallEffect.TransferCaller(2));

        await RunAsync(TimeSpan.FromSeconds(40));

        var at = _executor.Begun.Select(begun => begun.At).ToList();
        at.Should().HaveCountGreaterThan(9);
        (at[1] - at[0]).Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
        at.Zip(at.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap <= TimeSpan.FromSeconds(5));
        _executor.Begun.Select(begun => begun.Item.Attempts).Should().Equal(Enumerable.Range(0, at.Count));
        _executor.Begun[^1].Item.LastError.Should().Be("429");
    }

    [Fact]
    public async Task An_unknown_outcome_is_looked_up_after_the_delay_that_it_asks_for_and_keeps_when_it_was_sent()
    {
        _executor.Script = (item, _) => Task.FromResult<WorkResult>(
            item.Stage == WorkStage.LookUp ? WorkResult.Done.Instance : new WorkResult.Again(WorkStage.LookUp, TimeSpan.FromSeconds(1), "500"));
        Ask(new CallEffect.TransferCaller(2));

        await RunAsync(TimeSpan.FromSeconds(5));

        _executor.Begun.Select(begun => (begun.At, begun.Item.Stage, begun.Item.SentAt)).Should().Equal(
            (_start, WorkStage.Send, _start),
            (_start.AddSeconds(1), WorkStage.LookUp, _start));
    }

    [Fact]
    public async Task While_an_outcome_is_unknown_nothing_else_goes_to_the_same_leg()
    {
        _executor.Script = (item, _) => Task.FromResult<WorkResult>(
            item is { Number: 1, Stage: WorkStage.Send } ? new WorkResult.Again(WorkStage.LookUp, TimeSpan.FromSeconds(1), "500") : WorkResult.Done.Instance);
        Ask(new CallEffect.TransferCaller(2));
        Ask(new CallEffect.HangUp(Session.CallerLeg));
        Ask(new CallEffect.HangUp(new LegId("another")));

        await RunAsync(TimeSpan.FromSeconds(5));

        _executor.Begun.Select(begun => (begun.Item.Number, begun.At)).Should().BeEquivalentTo(
            [(1L, _start), (3L, _start), (1L, _start.AddSeconds(1)), (2L, _start.AddSeconds(1))]);
        _executor.Begun[^1].Item.Number.Should().Be(2, "the look-up comes first");
    }

    [Fact]
    public async Task Two_effects_for_one_leg_are_never_under_way_at_once()
    {
        var gate = new TaskCompletionSource<WorkResult>();
        _executor.Script = (item, _) => item.Number == 1 ? gate.Task : Task.FromResult<WorkResult>(WorkResult.Done.Instance);
        Ask(new CallEffect.TransferCaller(2));
        Ask(new CallEffect.HangUp(Session.CallerLeg));
        await WhenBegunAsync(1);
        _executor.Begun.Should().ContainSingle();

        gate.SetResult(WorkResult.Done.Instance);
        await _outbox.WhenIdleAsync();

        _executor.Begun.Select(begun => begun.Item.Number).Should().Equal(1, 2);
    }

    [Fact]
    public async Task What_is_given_up_is_a_dead_letter_with_its_reason_and_old_ones_are_forgotten()
    {
        _executor.Script = (item, _) => Task.FromResult<WorkResult>(new WorkResult.Dead($"no {item.Number}"));
        for (var i = 0; i < 3; i++)
        {
            Ask(new CallEffect.HangUp(new LegId($"leg{i}")));
            await _outbox.WhenIdleAsync();
        }

        (await _store.DeadLettersAsync(10)).Select(letter => (letter.Item.LastError, letter.Item.Attempts)).Should().Equal(("no 3", 1), ("no 2", 1));
    }

    [Fact]
    public async Task An_effect_that_fails_in_an_unforeseen_way_is_a_dead_letter_and_stops_no_other()
    {
        _executor.Script = (item, _) => item.Number == 1 ? throw new InvalidOperationException("broken") : Task.FromResult<WorkResult>(WorkResult.Done.Instance);
        Ask(new CallEffect.TransferCaller(2));
        Ask(new CallEffect.HangUp(Session.CallerLeg));

        await _outbox.WhenIdleAsync();

        (await _store.DeadLettersAsync(10)).Should().ContainSingle().Which.Item.LastError.Should().Be("broken");
        _executor.Begun.Should().HaveCount(2);
    }

    [Fact]
    public async Task Stopping_starts_nothing_new_and_waits_for_what_is_under_way()
    {
        var gate = new TaskCompletionSource<WorkResult>();
        _executor.Script = (_, _) => gate.Task;
        Ask(new CallEffect.TransferCaller(2));
        Ask(new CallEffect.StartTimer(new CallTimer.Silence(), _start.AddSeconds(1)));
        await WhenBegunAsync(1);

        var stopping = _outbox.StopAsync(TestContext.Current.CancellationToken);
        stopping.IsCompleted.Should().BeFalse();
        gate.SetResult(WorkResult.Done.Instance);
        await stopping;
        await RunAsync(TimeSpan.FromMinutes(1));

        _executor.Begun.Should().ContainSingle();
    }

    [Fact]
    public async Task Stopping_leaves_what_waits_for_the_limit_and_what_is_released_later()
    {
        AskForHangUps(20);
        await _outbox.WhenIdleAsync();
        var hold = _outbox.Add([Item(Session, new CallEffect.TransferCaller(2))]);

        var stopping = _outbox.StopAsync(TestContext.Current.CancellationToken);
        hold.Release();
        await stopping;
        await RunAsync(TimeSpan.FromMinutes(1));

        _executor.Begun.Should().HaveCount(15);
    }

    [Fact]
    public async Task Stopping_in_a_hurry_cancels_what_is_under_way()
    {
        var cancelled = new TaskCompletionSource();
        _executor.Script = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken).ContinueWith(_ => cancelled.SetResult(), TaskScheduler.Default);
            throw new OperationCanceledException(cancellationToken);
        };
        Ask(new CallEffect.TransferCaller(2));
        await WhenBegunAsync(1);

        await _outbox.StopAsync(new CancellationToken(canceled: true));

        await cancelled.Task;
        await _outbox.WhenIdleAsync();
        _store.DeadLetterCount.Should().Be(0, "a request that was broken off at the end is nobody's fault");
    }

    private void Ask(CallEffect effect) => Ask(Session, effect);

    private void Ask(CallSession session, CallEffect effect) => _outbox.Add([Item(session, effect)]).Release();

    private WorkItem Item(CallSession session, CallEffect effect) => WorkItem.Of(++_numbers, session, effect, _clock.GetUtcNow());

    private void NeverEnd(Func<CallEffect, bool> which) => _executor.Script = (item, _) => which(item.Effect)
        ? new TaskCompletionSource<WorkResult>().Task
        : Task.FromResult<WorkResult>(WorkResult.Done.Instance);

    private void AskForHangUps(int count)
    {
        for (var i = 0; i < count; i++)
            Ask(new CallEffect.HangUp(new LegId($"leg{i}")));
    }

    private async Task RunAsync(TimeSpan time)
    {
        var end = _clock.GetUtcNow() + time;
        do
            await _outbox.WhenIdleAsync();
        while (_clock.FireNext(end));
        _clock.Advance(end - _clock.GetUtcNow());
    }

    private async Task WhenBegunAsync(int count)
    {
        while (_executor.Begun.Count < count)
            await Task.Yield();
    }

    private int Most(TimeSpan window) =>
        _executor.Begun.Max(first => _executor.Begun.Count(begun => begun.At >= first.At && begun.At < first.At + window));
}
