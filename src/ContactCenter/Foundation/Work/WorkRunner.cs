using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>Carries one item out once, whatever happens meanwhile, and sees to it that its end is kept.</summary>
internal sealed partial class WorkRunner(
    ICommitter committer, IDeadLetters deadLetters, IWorkBudget budget, WorkMetrics metrics, TimeProvider time, Random random, ILogger<WorkDispatcher> logger)
{
    /// <summary>Of background work: nobody on the line waits for it.</summary>
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait while the history cannot be read or written.</summary>
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    /// <summary>The same of background work.</summary>
    private static readonly TimeSpan UntilHistoryIsBackForBackground = TimeSpan.FromSeconds(30);

    private readonly HashSet<RunningWork> _running = [];

    /// <summary>Breaks off what is under way for that key, which is to be tried again unless it is gone by then.</summary>
    public void Cancel(string key)
    {
        lock (_running)
        {
            foreach (var running in _running.Where(running => running.Key == key))
                running.Cancel();
        }
    }

    /// <param name="permit">What it was let start with; given back when it turns out that nothing is to be sent.</param>
    /// <param name="start">When the permit was given.</param>
    /// <param name="lease">A handler that has the item longer has lost it.</param>
    /// <param name="stopping">The process ends.</param>
    public async Task<WorkEnding> CarryOutAsync(
        IWorkHandler handler, WorkItem item, WorkPermit? permit, DateTimeOffset start, TimeSpan lease, CancellationToken stopping)
    {
        using var log = handler.BeginLogScope(logger, item);
        using var leased = new CancellationTokenSource(lease, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leased.Token, stopping);
        using var running = new RunningWork(this, item.Key, leased);
        using var span = handler.Trace(item);
        var betweenCheckpoints = handler is IBackgroundWorkHandler ? BetweenCheckpoints : TimeSpan.Zero;
        var scope = new WorkScope(item, committer, deadLetters, time, random, betweenCheckpoints) { Stopping = stopping };
        var began = time.GetTimestamp();
        var (ending, along) = await EndingOfAsync(handler, scope, either.Token, stopping);
        if (handler is IBackgroundWorkHandler)
            metrics.Took(handler.Kind, ending.Outcome, time.GetElapsedTime(began));
        span?.SetTag("outcome", ending.Outcome.ToString());
        if (!ending.IsSaved && ending.Outcome != WorkOutcome.Interrupted)
            await SaveAsync(scope, ending, along, stopping);
        metrics.Attempted(handler.Name, ending.Outcome == WorkOutcome.Interrupted ? null : ending.Outcome);
        Tell(ending);
        if (ending.Outcome == WorkOutcome.Dropped && permit is { } unused)
            budget.GiveBack(unused, start);
        return ending;
    }

    /// <returns>How the attempt has ended, with what the feature has to say beside it where the item is given up.</returns>
    private async Task<(WorkEnding Ending, StorageChange? Along)> EndingOfAsync(
        IWorkHandler handler, WorkScope scope, CancellationToken cancellationToken, CancellationToken stopping)
    {
        try
        {
            var ending = await AttemptAsync(handler, scope, cancellationToken, stopping);
            return (ending, await AlongAsync(handler, ending));
        }
        catch (StorageUnavailableException fault)
        {
            return (scope.Again(scope.Item.Stage, $"nothing can be made durable: {fault.Message}", WorkScope.UntilStorageIsBack, isFree: true), null);
        }
        catch (HistoryUnavailableException fault)
        {
            var wait = handler is IBackgroundWorkHandler ? UntilHistoryIsBackForBackground : UntilHistoryIsBack;
            return (scope.Again(scope.Item.Stage, fault.Message, wait, isFree: true), null);
        }
    }

    private async Task<WorkEnding> AttemptAsync(IWorkHandler handler, WorkScope scope, CancellationToken cancellationToken, CancellationToken stopping)
    {
        try
        {
            return await handler.HandleAsync(scope, cancellationToken);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new(WorkOutcome.Interrupted, scope.Item);
        }
        catch (OperationCanceledException)
        {
            return scope.Again(scope.Item.Stage, "the lease ran out");
        }
        catch (Exception fault) when (!IsOfStorage(fault))
        {
            // One item that fails in an unforeseen way must not stop the others.
            Log.Failed(logger, fault, scope.Item.Kind, scope.Item.Key);
            return await handler.GiveUpAsync(scope, fault.Message);
        }
    }

    /// <returns>What the feature has to say beside the end of an item that is given up.</returns>
    /// <remarks>What it needs to know may lie where nothing can be read now: then the item is not given up yet.</remarks>
    private async Task<StorageChange?> AlongAsync(IWorkHandler handler, WorkEnding ending)
    {
        try
        {
            return ending is { Outcome: WorkOutcome.Dead, IsSaved: false } && handler is IBackgroundWorkHandler background
                ? await background.WhenGivenUpAsync(ending.Item)
                : null;
        }
        catch (Exception fault) when (!IsOfStorage(fault))
        {
            // The item is given up all the same.
            Log.Failed(logger, fault, ending.Item.Kind, ending.Item.Key);
            return null;
        }
    }

    private static bool IsOfStorage(Exception fault) => fault is StorageUnavailableException or HistoryUnavailableException;

    /// <summary>An item whose end is not on disk stays in memory, and its end is tried again.</summary>
    private async Task SaveAsync(WorkScope scope, WorkEnding ending, StorageChange? along, CancellationToken stopping)
    {
        try
        {
            await scope.SaveAsync(ending, end => scope.SaveAloneAsync(end, along), stopping);
        }
        catch (OperationCanceledException)
        {
            // On disk the item stays open: after a start it is judged once more, and found to be done.
            Log.NotKept(logger, ending.Item.Kind, ending.Item.Key);
        }
    }

    private void Tell(WorkEnding ending)
    {
        if (ending.Outcome == WorkOutcome.Again)
        {
            Log.Again(
                logger,
                budget.IsOutage ? LogLevel.Debug : LogLevel.Information,
                ending.Item.Kind,
                ending.Item.Key,
                ending.Item.Attempts,
                ending.Item.LastError);
        }
        else if (ending.Outcome == WorkOutcome.Dead)
        {
            Log.Dead(logger, ending.Item.Kind, ending.Item.Key, ending.Item.Attempts, ending.Item.LastError);
        }
    }

    /// <summary>One attempt, until it is disposed of.</summary>
    private sealed class RunningWork : IDisposable
    {
        private readonly WorkRunner _runner;
        private readonly CancellationTokenSource _end;

        public RunningWork(WorkRunner runner, string key, CancellationTokenSource end)
        {
            (_runner, Key, _end) = (runner, key, end);
            lock (_runner._running)
                _runner._running.Add(this);
        }

        public string Key { get; }

        /// <summary>What is called back is called on another thread.</summary>
        public void Cancel() => _ = _end.CancelAsync();

        public void Dispose()
        {
            lock (_runner._running)
                _runner._running.Remove(this);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Kind} of {Key} failed in an unforeseen way")]
        public static partial void Failed(ILogger logger, Exception fault, string kind, string key);

        [LoggerMessage(EventId = 2, Message = "{Kind} of {Key} will be tried again after attempt {Attempts}: {Error}")]
        public static partial void Again(ILogger logger, LogLevel level, string kind, string key, int attempts, string? error);

        [LoggerMessage(3, LogLevel.Error, "{Kind} of {Key} is given up after {Attempts} attempts: {Error}")]
        public static partial void Dead(ILogger logger, string kind, string key, int attempts, string? error);

        [LoggerMessage(4, LogLevel.Warning, "What became of {Kind} of {Key} could not be saved before the process ended")]
        public static partial void NotKept(ILogger logger, string kind, string key);
    }
}
