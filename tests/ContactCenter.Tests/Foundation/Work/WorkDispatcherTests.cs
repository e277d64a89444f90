using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Foundation.Work;

public sealed class WorkDispatcherTests : IAsyncDisposable
{
    private const string Request = "request";
    private const string Creation = "creation";
    private const string Timer = "timer";

    // Longer than a pause after which a failed commit is tried again, shorter than a lease.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly TestClock _clock = new();
    private readonly DateTimeOffset _start;
    private readonly ScriptedHandlers _handlers;
    private readonly ScriptedCommitter _committer = new();
    private readonly MemoryDeadLetters _dead = new();
    private readonly ReleasedWork _queue = new();
    private readonly RequestBudget _budget;
    private readonly WorkDispatcher _dispatcher;
    private long _numbers;

    public WorkDispatcherTests()
    {
        _start = _clock.GetUtcNow();
        _handlers = new(_clock);
        _budget = new(3, 15, _clock);
        var handlers = _handlers.Of((Request, new WorkPermit(RequestBudget.Others, 2)), (Creation, new WorkPermit(RequestBudget.Creations, 1)), (Timer, null));
        _dispatcher = new(handlers, _queue, _budget, _committer, _dead, new(), new(Meters), _clock, new Random(7), NullLogger<WorkDispatcher>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _dispatcher.DisposeAsync();
        _budget.Dispose();
    }

    [Fact]
    public async Task A_due_item_starts_at_once()
    {
        Ask(Request);
        await _dispatcher.WhenIdleAsync();

        _handlers.Begun.Should().ContainSingle().Which.At.Should().Be(_start);
    }

    [Fact]
    public async Task All_that_is_open_is_listed_in_the_order_of_asking_whether_it_waits_is_due_or_is_under_way()
    {
        var mayEnd = NeverUntilSet();
        Ask(Item(Timer) with { Due = _start.AddMinutes(1) });
        for (var i = 0; i < 5; i++)
            Ask(Creation);
        Ask(Timer);

        _dispatcher.Open.Select(item => item.Number).Should().Equal(1, 2, 3, 4, 5, 6, 7);
        mayEnd.SetResult();
        await RunAsync(TimeSpan.FromMinutes(2));
        _dispatcher.Open.Should().BeEmpty();
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_work_held()
    {
        _committer.OnAppend = () => throw new StorageUnavailableException("the disk is full");
        var hold = _queue.Hold([Item(Request)]);

        FluentActions.Invoking(() => _committer.Append(new Unwritten(), hold)).Should().Throw<StorageUnavailableException>();

        _dispatcher.WhenIdleAsync().IsCompleted.Should().BeTrue();
        hold.Release();
        hold.Release();
        _handlers.Begun.Should().BeEmpty();
    }

    [Fact]
    public async Task Work_does_not_start_until_it_is_durable_and_its_answer_has_left()
    {
        var hold = _queue.Hold([Item(Request)]);
        var idle = _dispatcher.WhenIdleAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        hold.Release();
        _handlers.Begun.Should().BeEmpty();
        idle.IsCompleted.Should().BeFalse();

        hold.Release();
        await idle;

        _handlers.Begun.Should().ContainSingle();
    }

    [Fact]
    public async Task Work_of_a_change_that_was_undone_never_starts_whoever_releases_it_later()
    {
        var hold = _queue.Hold([Item(Request)]);

        hold.Cancel();
        hold.Release();
        hold.Release();

        await _dispatcher.WhenIdleAsync();
        _handlers.Begun.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_open_of_a_kind_is_what_was_asked_for_and_what_was_left_until_it_is_done_or_given_up()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Item.Key switch
        {
            "done" => scope.Done(),
            "dead" => scope.Dead("no"),
            _ when scope.Attempt == 1 => scope.Again(WorkStage.Send, "later"),
            _ => throw new InvalidOperationException("unforeseen"),
        });
        var left = Item(Timer) with { Key = "done" };
        _dispatcher.Hold([left]);
        _dispatcher.Hold([left]);
        _queue.CountOf(Timer).Should().Be(1, "what an earlier process has left counts at once, and once");
        _dispatcher.Adopt([left]);
        await _dispatcher.WhenIdleAsync();
        _queue.CountOf(Timer).Should().Be(0);

        Ask(Item(Timer) with { Key = "dead" });
        Ask(Item(Timer) with { Key = "again" });
        await _dispatcher.WhenIdleAsync();
        _queue.CountOf(Timer).Should().Be(1, "a dead letter is not open, and what is tried again is");
        _queue.CountOf(Request).Should().Be(0);
        _queue.CountOf("nobody's").Should().Be(0);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await _dispatcher.WhenIdleAsync();
        _queue.CountOf(Timer).Should().Be(0);
        await _dispatcher.ReviveAsync((await _dead.ListAsync(long.MaxValue, 10))[^1].Item.Number);
        _queue.CountOf(Timer).Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Its_state_tells_what_waits_what_is_late_and_what_was_given_up()
    {
        _dispatcher.State.Should().Be(default(WorkState));
        var mayEnd = new TaskCompletionSource();
        _handlers.Script = async (scope, _) =>
        {
            await mayEnd.Task;
            return scope.Dead("no");
        };
        Ask(Item(Timer) with { Due = _start.AddSeconds(30) });
        AskForRequests(100);
        _dispatcher.State.Should().Be(new WorkState(Waiting: 86, Due: 85, TimeSpan.Zero, UnderWay: 15, DeadLetters: 0));

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        _dispatcher.State.Should().Be(new WorkState(71, 70, TimeSpan.FromSeconds(1.5), 30, 0));
        mayEnd.SetResult();
        await RunAsync(TimeSpan.FromSeconds(7));

        _dispatcher.State.Should().Be(new WorkState(1, 0, TimeSpan.Zero, 0, 100));
    }

    [Fact]
    public async Task What_waits_behind_another_with_its_target_is_due_but_not_late()
    {
        var mayEnd = NeverUntilSet();
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "leg" });
        _clock.Advance(TimeSpan.FromMinutes(1));

        _dispatcher.State.Should().Be(new WorkState(Waiting: 1, Due: 1, TimeSpan.Zero, UnderWay: 1, DeadLetters: 0));

        mayEnd.SetResult();
        await _dispatcher.WhenIdleAsync();
        _dispatcher.State.Should().Be(default(WorkState));
    }

    [Fact]
    public async Task A_timer_starts_when_it_is_due_and_not_before()
    {
        Ask(Item(Timer) with { Due = _start.AddSeconds(30) });
        await RunAsync(TimeSpan.FromSeconds(29.9));
        _handlers.Begun.Should().BeEmpty();

        await RunAsync(TimeSpan.FromSeconds(1));

        _handlers.Begun.Should().ContainSingle().Which.At.Should().Be(_start.AddSeconds(30));
    }

    [Fact]
    public async Task At_most_three_legs_are_asked_for_in_any_second()
    {
        for (var i = 0; i < 10; i++)
            Ask(Creation);

        await RunAsync(TimeSpan.FromSeconds(10));

        Most(TimeSpan.FromSeconds(1)).Should().Be(3);
        _handlers.Begun.Should().HaveCount(10);
        _handlers.Begun[^1].At.Should().BeOnOrBefore(_start.AddSeconds(4), "the limit is used, not undercut");
    }

    [Fact]
    public async Task At_most_fifteen_other_requests_are_made_in_any_second()
    {
        AskForRequests(40);

        await RunAsync(TimeSpan.FromSeconds(10));

        Most(TimeSpan.FromSeconds(1)).Should().Be(15);
        _handlers.Begun.Should().HaveCount(40);
        _handlers.Begun[^1].At.Should().BeOnOrBefore(_start.AddSeconds(3));
    }

    [Theory]
    [InlineData(Request, Timer)]
    [InlineData(Timer, Request)]
    public async Task What_does_not_end_holds_up_its_own_kind_alone(string slow, string other)
    {
        _handlers.Script = (scope, _) => scope.Item.Kind == slow ? new TaskCompletionSource<WorkEnding>().Task : Task.FromResult(scope.Done());
        for (var i = 0; i < 80; i++)
            Ask(slow);
        Ask(Item(other) with { Due = _start.AddSeconds(10) });
        for (var i = 0; i < 10; i++)
            _clock.Advance(TimeSpan.FromSeconds(1));
        await WhenBegunAsync(65);

        _handlers.Begun.Should().ContainSingle(begun => begun.Item.Kind == other).Which.At.Should().Be(_start.AddSeconds(10));
        _dispatcher.State.Due.Should().Be(16, "64 of a kind are under way at most");
    }

    [Fact]
    public async Task What_waits_for_a_slot_holds_no_permit_and_starts_when_one_is_free()
    {
        var mayEnd = NeverUntilSet(scope => scope.Item.Number <= 64);
        for (var i = 0; i < 70; i++)
            Ask(Creation);
        await RunToAsync(64);
        _clock.Advance(TimeSpan.FromSeconds(10));
        _handlers.Begun.Should().HaveCount(64);

        mayEnd.SetResult();
        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Should().HaveCount(70);
        var late = _handlers.Begun.Skip(64).Select(begun => begun.At).ToList();
        late[..3].Should().AllBeEquivalentTo(late[0]);
        late[3..].Should().AllBeEquivalentTo(late[0].AddSeconds(1.05));
    }

    [Fact]
    public async Task What_was_not_sent_does_not_count_against_the_limit()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Dropped());
        AskForRequests(40);

        await _dispatcher.WhenIdleAsync();

        _handlers.Begun.Should().HaveCount(40).And.OnlyContain(begun => begun.At == _start);
    }

    [Fact]
    public async Task A_refused_item_is_tried_again_within_a_second_and_then_at_most_five_seconds_apart()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Again(WorkStage.Send, "429"));
        Ask(Request);

        await RunAsync(TimeSpan.FromSeconds(40));

        var at = _handlers.Begun.Select(begun => begun.At).ToList();
        at.Should().HaveCountGreaterThan(9);
        (at[1] - at[0]).Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
        at.Zip(at.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap <= TimeSpan.FromSeconds(5));
        _handlers.Begun.Select(begun => begun.Item.Attempts).Should().Equal(Enumerable.Range(0, at.Count));
        _handlers.Begun[^1].Item.LastError.Should().Be("429");
    }

    [Fact]
    public async Task While_an_outcome_is_unknown_nothing_else_goes_to_the_same_target()
    {
        _handlers.Script = (scope, _) => Task.FromResult(
            scope.Item is { Number: 1, Stage: WorkStage.Send } ? scope.Again(WorkStage.LookUp, "500", TimeSpan.FromSeconds(1)) : scope.Done());
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "another" });

        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Select(begun => (begun.Item.Number, begun.At)).Should().BeEquivalentTo(
            [(1L, _start), (3L, _start), (1L, _start.AddSeconds(1)), (2L, _start.AddSeconds(1))]);
        _handlers.Begun[^1].Item.Number.Should().Be(2, "the look-up comes first");
    }

    [Fact]
    public async Task Two_items_of_one_target_are_never_under_way_at_once_and_keep_the_order_of_asking()
    {
        var mayEnd = NeverUntilSet(scope => scope.Item.Number == 1);
        for (var i = 0; i < 3; i++)
            Ask(Item(Request) with { Target = "leg" });
        await WhenBegunAsync(1);
        _handlers.Begun.Should().ContainSingle();

        mayEnd.SetResult();
        await _dispatcher.WhenIdleAsync();

        _handlers.Begun.Select(begun => begun.Item.Number).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task What_was_refused_for_now_is_not_overtaken_on_its_way_to_the_same_target()
    {
        _handlers.Script = (scope, _) => Task.FromResult(
            scope.Item.Number == 1 && scope.Attempt < 3 ? scope.Again(WorkStage.Send, "429", TimeSpan.FromSeconds(1)) : scope.Done());
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "another" });

        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Select(begun => begun.Item.Number).Where(number => number != 3).Should().Equal(1, 1, 1, 2);
        _handlers.Begun.Single(begun => begun.Item.Number == 3).At.Should().Be(_start, "nobody has anything to do with it");
        _dispatcher.Open.Should().BeEmpty();
    }

    [Fact]
    public async Task What_an_earlier_process_was_refused_is_not_overtaken_either()
    {
        var refused = Item(Request) with { Target = "leg", Attempts = 2, Due = _start.AddSeconds(3) };
        _dispatcher.Hold([refused]);
        Ask(Item(Request) with { Target = "leg" });
        await RunAsync(TimeSpan.FromSeconds(1));
        _handlers.Begun.Should().BeEmpty();

        _dispatcher.Adopt([refused]);
        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Select(begun => begun.Item.Number).Should().Equal(1, 2);
        _handlers.Begun[1].At.Should().Be(_start.AddSeconds(3), "it starts when the first is done with");
    }

    [Fact]
    public async Task What_is_given_up_is_a_dead_letter_with_its_reason()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Dead($"no {scope.Item.Number}"));
        AskForRequests(3);
        await _dispatcher.WhenIdleAsync();

        (await _dead.ListAsync(long.MaxValue, 10)).Select(letter => (letter.Item.LastError, letter.Item.Attempts)).Should()
            .Equal(("no 3", 1), ("no 2", 1), ("no 1", 1));
    }

    [Fact]
    public async Task A_dead_letter_is_tried_again_when_somebody_says_so()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Dead("no"));
        Ask(Request);
        await _dispatcher.WhenIdleAsync();
        _handlers.Script = (scope, _) => Task.FromResult(scope.Done());

        (await _dispatcher.ReviveAsync(1)).Should().NotBeNull();
        (await _dispatcher.ReviveAsync(99)).Should().BeNull();
        await _dispatcher.WhenIdleAsync();

        _handlers.Begun.Should().HaveCount(2);
        _dead.Count.Should().Be(0);
    }

    [Fact]
    public async Task An_item_that_fails_in_an_unforeseen_way_is_a_dead_letter_and_stops_no_other()
    {
        _handlers.Script = (scope, _) => scope.Item.Number == 1 ? throw new InvalidOperationException("broken") : Task.FromResult(scope.Done());
        AskForRequests(2);

        await _dispatcher.WhenIdleAsync();

        (await _dead.ListAsync(long.MaxValue, 10)).Should().ContainSingle().Which.Item.LastError.Should().Be("broken");
        _handlers.Begun.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_dead_letter_whose_commit_fails_stays_work_until_it_is_saved()
    {
        _committer.OnAppend = () =>
        {
            if (_clock.GetUtcNow() < _start.AddSeconds(2.5))
                throw new StorageUnavailableException("full");
        };
        _handlers.Script = (scope, _) => Task.FromResult(scope.Dead("no"));
        Ask(Request);
        await WhenBegunAsync(1);
        for (var i = 0; i < 20; i++)
            await Task.Yield();

        _dead.Count.Should().Be(0);
        _dispatcher.Open.Should().ContainSingle();
        await PassUntilAsync(() => _dead.Count == 1);

        _dead.Count.Should().Be(1);
        _handlers.Begun.Should().ContainSingle("what was done is not done again");
    }

    [Fact]
    public async Task Nothing_is_sent_while_nothing_can_be_made_durable_and_that_is_no_attempt()
    {
        _handlers.Script = async (scope, _) =>
        {
            await scope.MarkSentAsync();
            return scope.Done();
        };
        var isFull = true;
        _committer.OnAppend = () =>
        {
            if (isFull && _clock.GetUtcNow() < _start.AddSeconds(2.5))
                throw new StorageUnavailableException("full");
            isFull = false;
        };
        Ask(Request);
        await WhenBegunAsync(1);

        await PassUntilAsync(() => !isFull);
        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Should().OnlyContain(begun => begun.Item.Attempts == 0);
        _dead.Count.Should().Be(0);
        _dispatcher.Open.Should().BeEmpty();
    }

    [Fact]
    public async Task A_mark_tells_when_it_was_sent_and_what_comes_after_is_looked_up()
    {
        _handlers.Script = async (scope, _) =>
        {
            if (scope.Item.Stage == WorkStage.LookUp)
                return scope.Done();
            await scope.MarkSentAsync();
            return scope.Again(WorkStage.LookUp, "500", TimeSpan.FromSeconds(1));
        };
        Ask(Request);

        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Select(begun => (begun.At, begun.Item.Stage, begun.Item.SentAt)).Should().Equal(
            (_start, WorkStage.Send, default),
            (_start.AddSeconds(1), WorkStage.LookUp, _start));
        _committer.Appended.Should().Be(3, "the mark, the attempt, the end");
    }

    [Fact]
    public async Task An_ending_that_was_joined_to_another_commit_is_not_saved_twice()
    {
        _handlers.Script = (scope, _) =>
        {
            var ending = scope.Done();
            ending.Committed();
            return Task.FromResult(ending);
        };
        Ask(Request);

        await _dispatcher.WhenIdleAsync();

        _committer.Appended.Should().Be(0);
    }

    [Fact]
    public async Task Who_hangs_for_a_minute_loses_the_work_and_it_is_looked_up()
    {
        _handlers.Script = async (scope, cancellationToken) =>
        {
            if (scope.Item.Stage == WorkStage.Send)
            {
                await scope.MarkSentAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            }

            return scope.Done();
        };
        Ask(Request);
        await WhenSentAsync();
        _dispatcher.Open.Should().ContainSingle().Which.LeaseUntil.Should().Be(_start.AddMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(TimeSpan.FromSeconds(5));

        var second = _handlers.Begun.Should().HaveCount(2).And.Subject.Last();
        second.Item.Stage.Should().Be(WorkStage.LookUp);
        second.Item.LastError.Should().Be("the lease ran out");
        second.At.Should().BeWithin(TimeSpan.FromSeconds(1)).After(_start.AddMinutes(1));
    }

    [Fact]
    public async Task What_may_have_been_sent_is_looked_up_after_half_a_second_before_anything_else_goes_to_its_target()
    {
        _dispatcher.Adopt([InDoubt()]);
        Ask(Item(Request) with { Target = "leg" });
        Ask(Item(Request) with { Target = "another" });

        await RunAsync(TimeSpan.FromSeconds(5));

        _handlers.Begun.Select(begun => (begun.Item.Number, begun.Item.Stage, begun.At)).Should().Equal(
            (3L, WorkStage.Send, _start),
            (1L, WorkStage.LookUp, _start.AddSeconds(0.5)),
            (2L, WorkStage.Send, _start.AddSeconds(0.5)));
        _handlers.Begun[1].Item.SentAt.Should().Be(_start.AddSeconds(-20));
    }

    [Fact]
    public async Task However_many_are_looked_up_what_is_to_be_sent_has_slots_of_its_own()
    {
        var lookUps = new WorkOptions().MostOfAKind + 10;
        var mayEnd = NeverUntilSet(scope => scope.Item.Stage == WorkStage.LookUp);
        for (var i = 0; i < lookUps; i++)
            Ask(Item(Timer) with { Stage = WorkStage.LookUp });
        await WhenBegunAsync(lookUps - 10);

        Ask(Timer);

        await Soon.IsAsync(() => _handlers.Begun.Any(begun => begun.Item.Stage == WorkStage.Send));
        _handlers.Begun.Count(begun => begun.Item.Stage == WorkStage.LookUp).Should().Be(lookUps - 10);
        mayEnd.SetResult();
        await WhenBegunAsync(lookUps + 1);
        await _dispatcher.WhenIdleAsync();
        _dispatcher.Open.Should().BeEmpty();
    }

    [Fact]
    public async Task It_tells_when_all_that_was_in_doubt_was_asked_about_once_whatever_came_of_it()
    {
        _handlers.Script = (scope, _) =>
            Task.FromResult(scope.Item.Number == 1 ? scope.Again(WorkStage.LookUp, "no answer", TimeSpan.FromMinutes(1)) : scope.Done());
        _dispatcher.Adopt([InDoubt(), InDoubt() with { Target = "another", Due = _start.AddSeconds(3) }, Item(Timer) with { Due = _start.AddSeconds(10) }]);

        var asked = _dispatcher.WhenAskedAsync();
        await RunAsync(TimeSpan.FromSeconds(2.9));
        asked.IsCompleted.Should().BeFalse();
        await RunAsync(TimeSpan.FromSeconds(0.2));

        asked.IsCompleted.Should().BeTrue();
        _dispatcher.WhenAskedAsync().IsCompleted.Should().BeTrue();
        _handlers.Begun.Should().HaveCount(2);
    }

    [Fact]
    public async Task Overdue_timers_fire_at_once_and_the_others_when_they_are_due()
    {
        _dispatcher.Adopt([.. ((int[])[10, -10, -30]).Select(seconds => Item(Timer) with { Due = _start.AddSeconds(seconds) })]);
        _dispatcher.WhenAskedAsync().IsCompleted.Should().BeTrue("nothing is in doubt");

        await _dispatcher.WhenIdleAsync();
        _handlers.Begun.Select(begun => begun.Item.Number).Should().BeEquivalentTo([2L, 3L]);
        await RunAsync(TimeSpan.FromSeconds(20));

        _handlers.Begun[^1].Should().Match<(DateTimeOffset At, WorkItem Item)>(begun => begun.Item.Number == 1 && begun.At == _start.AddSeconds(10));
    }

    [Fact]
    public async Task Stopping_starts_nothing_new_and_waits_for_what_is_under_way()
    {
        var mayEnd = NeverUntilSet();
        Ask(Request);
        Ask(Item(Timer) with { Due = _start.AddSeconds(1) });
        await WhenBegunAsync(1);

        var stopping = _dispatcher.StopAsync(TestContext.Current.CancellationToken);
        stopping.IsCompleted.Should().BeFalse();
        mayEnd.SetResult();
        await stopping;
        await RunAsync(TimeSpan.FromMinutes(1));

        _handlers.Begun.Should().ContainSingle();
    }

    [Fact]
    public async Task Stopping_leaves_what_waits_for_the_limit_and_what_is_released_later()
    {
        AskForRequests(20);
        await _dispatcher.WhenIdleAsync();
        var hold = _queue.Hold([Item(Request)]);

        var stopping = _dispatcher.StopAsync(TestContext.Current.CancellationToken);
        hold.Release();
        hold.Release();
        await stopping;
        await RunAsync(TimeSpan.FromMinutes(1));

        _handlers.Begun.Should().HaveCount(15);
    }

    [Fact]
    public async Task Stopping_in_a_hurry_breaks_off_what_is_under_way_and_leaves_it_open()
    {
        _handlers.Script = async (scope, cancellationToken) =>
        {
            await scope.MarkSentAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            return scope.Done();
        };
        Ask(Request);
        await WhenSentAsync();

        await _dispatcher.StopAsync(new CancellationToken(canceled: true));
        await _dispatcher.WhenIdleAsync();

        _committer.Appended.Should().Be(1, "the mark alone: on disk it stays open");
        _dead.Count.Should().Be(0, "a request that was broken off at the end is nobody's fault");
    }

    [Fact]
    public async Task Who_stops_it_in_a_hurry_when_another_has_done_so_and_cleared_up_breaks_off_what_is_under_way()
    {
        _handlers.Script = async (scope, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            return scope.Done();
        };
        Ask(Request);
        await WhenBegunAsync(1);
        using var now = new CancellationTokenSource();
        var stopping = _dispatcher.StopAsync(now.Token);

        await _dispatcher.DisposeAsync();
        await now.CancelAsync();
        await stopping;

        await _dispatcher.WhenIdleAsync();
    }

    private void Ask(string kind) => Ask(Item(kind));

    private void Ask(WorkItem item)
    {
        var hold = _queue.Hold([item]);
        hold.Release();
        hold.Release();
    }

    private void AskForRequests(int count)
    {
        for (var i = 0; i < count; i++)
            Ask(Request);
    }

    private WorkItem Item(string kind) => new(++_numbers, kind, "key", _clock.GetUtcNow());

    private WorkItem InDoubt() =>
        Item(Request) with { Target = "leg", Stage = WorkStage.LookUp, SentAt = _start.AddSeconds(-20), Due = _start.AddSeconds(-20) };

    private TaskCompletionSource NeverUntilSet(Func<WorkScope, bool>? which = null)
    {
        var mayEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _handlers.Script = async (scope, _) =>
        {
            if (which?.Invoke(scope) != false)
                await mayEnd.Task;
            return scope.Done();
        };
        return mayEnd;
    }

    private async Task RunAsync(TimeSpan time)
    {
        var end = _clock.GetUtcNow() + time;
        do
            await _dispatcher.WhenIdleAsync();
        while (_clock.FireNext(end));
        _clock.Advance(end - _clock.GetUtcNow());
    }

    /// <summary>
    /// Moves time from pause to pause while something is under way that waits for it. Who has had no turn yet has armed no pause,
    /// and the lease of what is under way is far away: time stands still.
    /// </summary>
    private Task PassUntilAsync(Func<bool> isSo) => Soon.IsAsync(() => isSo() || (_clock.FireNext(_clock.GetUtcNow() + LongestPause) && isSo()));

    /// <summary>Moves time until so many have begun.</summary>
    private async Task RunToAsync(int count)
    {
        while (_handlers.Begun.Count < count)
        {
            await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(0.05));
        }
    }

    private Task WhenBegunAsync(int count) => Soon.IsAsync(() => _handlers.Begun.Count >= count);

    /// <summary>The one item that is under way has its mark.</summary>
    private Task WhenSentAsync() => Soon.IsAsync(() => _committer.Appended == 1);

    private int Most(TimeSpan window) =>
        _handlers.Begun.Max(first => _handlers.Begun.Count(begun => begun.At >= first.At && begun.At < first.At + window));

    private sealed class Unwritten : StorageChange
    {
        public override void Write(RowWriter rows)
        {
        }
    }
}
