using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>One attempt at an item: how it ends when the handler, the store or the other side fails, and what the log tells.</summary>
public sealed class WorkRunnerTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly LogCollector _logs = new();
    private readonly ScriptedCommitter _committer = new();
    private readonly Budget _budget = new();
    private readonly ScriptedHandlers _handlers;
    private readonly LoggerFactory _factory;
    private readonly CancellationTokenSource _stopping = new();

    public WorkRunnerTests()
    {
        _handlers = new(_clock);
        _factory = new([_logs], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
    }

    public void Dispose()
    {
        _factory.Dispose();
        _stopping.Dispose();
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_gives_the_item_up_and_is_told_with_its_stack()
    {
        _handlers.Script = (_, _) => throw new InvalidOperationException("boom");

        var ending = await CarryOutAsync();

        ending.Outcome.Should().Be(WorkOutcome.Dead);
        ending.Item.LastError.Should().Be("boom");
        _logs.Entries.Should().Contain(line => line.Message == "kind of key failed in an unforeseen way" && line.Fault is InvalidOperationException);
    }

    [Fact]
    public async Task What_cannot_be_made_durable_is_no_attempt_and_is_tried_again_a_second_later()
    {
        _handlers.Script = (_, _) => throw new StorageUnavailableException("the disk is full");

        var ending = await CarryOutAsync();

        ending.Should().BeEquivalentTo(new { Outcome = WorkOutcome.Again, Item = new { Attempts = 0, Due = _clock.GetUtcNow().AddSeconds(1) } });
        ending.Item.LastError.Should().Be("nothing can be made durable: the disk is full");
    }

    [Fact]
    public async Task While_the_history_cannot_be_used_it_is_no_attempt_and_is_tried_again()
    {
        _handlers.Script = (_, _) => throw new HistoryUnavailableException("its file is damaged");

        var ending = await CarryOutAsync();

        ending.Should().BeEquivalentTo(new { Outcome = WorkOutcome.Again, Item = new { Attempts = 0, Due = _clock.GetUtcNow().AddSeconds(5) } });
        ending.Item.LastError.Should().Be("its file is damaged");
    }

    [Theory]
    [InlineData(false, LogLevel.Information)]
    [InlineData(true, LogLevel.Debug)]
    public async Task Each_failure_is_a_line_unless_it_is_known_that_nothing_answers(bool isOutage, LogLevel level)
    {
        _budget.IsOutage = isOutage;
        _handlers.Script = (scope, _) => Task.FromResult(scope.Again(WorkStage.Send, "busy"));

        await CarryOutAsync();

        _logs.Entries.Should().ContainSingle(line => line.Message == "kind of key will be tried again after attempt 1: busy").Which.Level.Should().Be(level);
    }

    [Fact]
    public async Task What_is_given_up_is_an_error_in_the_log()
    {
        _handlers.Script = (scope, _) => Task.FromResult(scope.Dead("gone"));

        await CarryOutAsync();

        _logs.Entries.Should().ContainSingle(line => line.Message == "kind of key is given up after 1 attempts: gone").Which.Level.Should().Be(LogLevel.Error);
    }

    [Fact]
    public async Task Live_work_makes_its_progress_durable_at_once_however_often()
    {
        _handlers.Script = async (scope, cancellationToken) =>
        {
            await scope.CheckpointAsync("1"u8.ToArray(), cancellationToken);
            await scope.CheckpointAsync("2"u8.ToArray(), cancellationToken);
            return scope.Done();
        };

        (await CarryOutAsync().WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken)).Outcome.Should().Be(WorkOutcome.Done);
        _committer.Appended.Should().Be(3);
    }

    [Fact]
    public async Task An_end_that_cannot_be_saved_before_the_process_ends_is_told()
    {
        _committer.OnAppend = () => throw new StorageUnavailableException("the disk is full");
        var ending = CarryOutAsync();

        await _stopping.CancelAsync();

        (await ending).Outcome.Should().Be(WorkOutcome.Done);
        _logs.Entries.Should().Contain(line => line.Level == LogLevel.Warning
            && line.Message == "What became of kind of key could not be saved before the process ended");
    }

    private Task<WorkEnding> CarryOutAsync()
    {
        var runner = new WorkRunner(
            _committer, new MemoryDeadLetters(), _budget, new(CallParts.Meters), _clock, new Random(7), _factory.CreateLogger<WorkDispatcher>());
        var item = new WorkItem(1, "kind", "key", _clock.GetUtcNow());
        return runner.CarryOutAsync(
            _handlers.Of(("kind", null))[0], item, permit: null, _clock.GetUtcNow(), TimeSpan.FromMinutes(1), _stopping.Token);
    }

    private sealed class Budget : IWorkBudget
    {
        public DateTimeOffset? WaitingSince => null;

        public bool IsOutage { get; set; }

        public void Request(WorkPermit permit, DateTimeOffset? since, Func<DateTimeOffset, bool> start) => start(since ?? default);

        public void GiveBack(WorkPermit permit, DateTimeOffset takenAt)
        {
        }
    }
}
