using System.Collections.Concurrent;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Foundation.Work;

/// <summary>
/// Carries background work out. It lies in the table; of each kind the next hundred that are due and may start are in memory. Of the kinds that have
/// something to do, the one with the least under way gets the next slot; a kind with slots of its own waits for none. Nothing is polled: one timer wakes
/// when the next item is due.
/// </summary>
/// <remarks>Slots and leases are in memory, and void with the process. Whoever waits for a permit of the budget holds no slot and no target.</remarks>
internal sealed partial class BackgroundDispatcher : IHostedService, IAsyncDisposable
{
    /// <summary>How long the table is left alone that could not be read.</summary>
    private static readonly TimeSpan UntilTableIsBack = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, BackgroundKind> _kinds;
    private readonly ConcurrentQueue<(string Kind, DateTimeOffset Due)> _expected = new();
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, DateTimeOffset> _leases = new();
    private readonly Signal _idle = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly BackgroundWork _work;
    private readonly IBackgroundRows _rows;
    private readonly IWorkBudget _budget;
    private readonly IDeadLetters _deadLetters;
    private readonly WorkRunner _runner;
    private readonly int _slots;
    private readonly TimeProvider _time;
    private readonly ILogger<BackgroundDispatcher> _logger;
    private readonly ITimer _timer;
    private int _pumps;
    private int _underWay;
    private long _served;
    private bool _isRunning;

    public BackgroundDispatcher(
        IEnumerable<IWorkHandler> handlers,
        BackgroundWork work,
        IBackgroundRows rows,
        IWorkBudget budget,
        IDeadLetters deadLetters,
        WorkRunner runner,
        WorkOptions options,
        TimeProvider time,
        ILogger<BackgroundDispatcher> logger)
    {
        _kinds = handlers.OfType<IBackgroundWorkHandler>()
            .ToDictionary(handler => handler.Kind, handler => new BackgroundKind(handler), StringComparer.Ordinal);
        (_work, _rows, _budget, _deadLetters, _runner, _time, _logger) = (work, rows, budget, deadLetters, runner, time, logger);
        _slots = options.MostInBackground;
        _timer = time.CreateTimer(static self => ((BackgroundDispatcher)self!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        work.OnAdded = Added;
        work.OnHastened = Hastened;
    }

    /// <summary>Items that are being carried out.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <returns>An item of the table with its lease, of which the table does not know.</returns>
    public WorkItem WithLease(WorkItem item) => _leases.TryGetValue(item.Number, out var until) ? item with { LeaseUntil = until } : item;

    /// <summary>Whether nothing could start at this instant, whatever is under way.</summary>
    internal bool IsSettled => Volatile.Read(ref _pumps) == 0;

    /// <summary>Completes when nothing is under way and nothing could start at this instant.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
            return _idle.WaitAsync(IsIdle());
    }

    /// <summary>Begins with what lies in the table.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            _isRunning = true;
        Wake();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Starts nothing new; what is under way may end until <paramref name="cancellationToken"/> says otherwise, and is begun anew after the
    /// next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            _isRunning = false;
        try
        {
            await WhenIdleAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _stopping.CancelAsync();
        }
    }

    /// <remarks>A stop that waits still may cancel what is under way: that needs nothing that could be given back.</remarks>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    /// <summary>Takes a dead letter of a background kind back among what is to be done.</summary>
    /// <returns>The item; <c>null</c>: there is no such dead letter, or nobody wants it any more.</returns>
    /// <exception cref="Storage.StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask<WorkItem?> ReviveAsync(long number)
    {
        if (await _deadLetters.FindAsync(number) is not { } letter || !_kinds.TryGetValue(letter.Item.Kind, out var kind))
            return null;
        if (await ((IWorkHandler)kind.Handler).ReviveAsync(letter, _time.GetUtcNow()) is not { } item)
            return null;
        await _work.ReviveAsync(item);
        _deadLetters.Revived(number);
        return item;
    }

    /// <summary>On the commit thread: nothing may be waited for here.</summary>
    private void Added(IReadOnlyList<WorkItem> items)
    {
        foreach (var item in items)
        {
            _rows.Put(item);
            _expected.Enqueue((item.Kind, item.Due));
        }

        Wake();
    }

    /// <summary>On the commit thread, likewise.</summary>
    private void Hastened(string kind, string error, DateTimeOffset due)
    {
        _rows.Hasten(kind, error, due);
        _expected.Enqueue((kind, due));
        Wake();
    }

    private void Wake()
    {
        Interlocked.Increment(ref _pumps);
        _ = Task.Run(Pump);
    }

    /// <summary>Starts whatever may start now, and arms the timer for the next instant that matters.</summary>
    private void Pump()
    {
        try
        {
            // Permits are asked for one by one, and not under the lock: one may be there at once, and then the slot is its item's.
            while (StartUpToPermit() is var (kind, item, permit))
                _budget.Request(permit, since: null, start => TryStart(kind, item, permit, start));
        }
        catch (Exception fault)
        {
            // Whatever it was: work that is due must not wait until something else comes.
            Log.NotStarted(_logger, fault);
            _timer.Change(UntilTableIsBack, Timeout.InfiniteTimeSpan);
        }

        lock (_gate)
        {
            Interlocked.Decrement(ref _pumps);
            if (IsIdle())
                _idle.Release();
        }
    }

    /// <returns>The next item, when it needs a permit; <c>null</c>: nothing more can start.</returns>
    private (BackgroundKind Kind, WorkItem Item, WorkPermit Permit)? StartUpToPermit()
    {
        lock (_gate)
        {
            while (_expected.TryDequeue(out var one))
                _kinds.GetValueOrDefault(one.Kind)?.Expect(one.Due);
            var now = _time.GetUtcNow();
            while (_isRunning && TakeNext(now) is var (kind, next))
            {
                if (kind.Handler.PermitFor(next) is { } permit)
                {
                    kind.Ask();
                    return (kind, next, permit);
                }

                Start(kind, next, permit: null, now);
            }

            var wake = _kinds.Values.Where(kind => kind.MayAsk).Min(kind => kind.Next > now ? kind.Next : null);
            _timer.WakeAt(wake, now);
            return null;
        }
    }

    /// <summary>The next item of the kind that has the least under way, and of several of these the one that was served longest ago.</summary>
    private (BackgroundKind Kind, WorkItem Item)? TakeNext(DateTimeOffset now)
    {
        var mayAsk = _kinds.Values.Where(kind => kind.MayAsk && HasSlot(kind)).OrderBy(kind => kind.UnderWay + kind.Asking).ThenBy(kind => kind.ServedAt);
        foreach (var kind in mayAsk)
        {
            if (kind.Take(_rows, now, _targets) is { } item)
                return (kind, item);
        }

        return null;
    }

    /// <summary>Whether one of the slots of all kinds is free, or it needs none.</summary>
    private bool HasSlot(BackgroundKind kind) =>
        kind.Handler.HasOwnSlots || _kinds.Values.Sum(each => each.Handler.HasOwnSlots ? 0 : each.UnderWay) < _slots;

    private bool TryStart(BackgroundKind kind, WorkItem item, WorkPermit permit, DateTimeOffset now)
    {
        lock (_gate)
        {
            kind.Asked();
            if (_isRunning && HasSlot(kind) && kind.HasSlot && (item.Target is null || !_targets.Contains(item.Target)))
            {
                Start(kind, item, permit, now);
                return true;
            }

            kind.PutBack(item);
            return false;
        }
    }

    private void Start(BackgroundKind kind, WorkItem item, WorkPermit? permit, DateTimeOffset now)
    {
        kind.Start(++_served);
        _underWay++;
        if (item.Target is { } target)
            _targets.Add(target);
        var until = now + kind.Handler.Lease;
        _leases[item.Number] = until;
        _ = Task.Run(() => RunAsync(kind, item with { LeaseUntil = until }, permit, now));
    }

    private async Task RunAsync(BackgroundKind kind, WorkItem item, WorkPermit? permit, DateTimeOffset start)
    {
        var ending = await _runner.CarryOutAsync(kind.Handler, item, permit, start, kind.Handler.Lease, _stopping.Token);
        if (ending.Outcome == WorkOutcome.Again)
            _rows.Put(ending.Item);
        else if (ending.Outcome != WorkOutcome.Interrupted)
            _rows.Remove(ending.Item);
        lock (_gate)
        {
            kind.End(item);
            _leases.TryRemove(item.Number, out _);
            _underWay--;
            if (item.Target is { } target)
                Free(target);
            if (ending.Outcome == WorkOutcome.Again)
                kind.Expect(ending.Item.Due);
            // In one go: in between, what may start now would look like nothing to do.
            Wake();
        }
    }

    private void Free(string target)
    {
        _targets.Remove(target);
        foreach (var kind in _kinds.Values)
            kind.Freed(target);
    }

    private bool IsIdle() => _underWay == 0 && Volatile.Read(ref _pumps) == 0;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Background work that is due cannot be read or started; it is tried again in a few seconds")]
        public static partial void NotStarted(ILogger logger, Exception fault);
    }
}
