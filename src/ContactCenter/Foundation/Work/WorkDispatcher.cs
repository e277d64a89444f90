using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>
/// Carries live work out: each item when it is due, by its kind's handler, again until it is done or a dead letter. All items are in
/// memory; nothing waits on a thread, and one timer wakes at the next instant that matters.
/// </summary>
/// <remarks>The order is always: due, target free, permit, slot. What waits for a permit holds no slot.</remarks>
public sealed class WorkDispatcher : IHostedService, IAsyncDisposable
{
    /// <summary>Longer than any request of ours takes; a handler that has an item longer than this has lost it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>How long events get, after a start, to tell what became of requests that were under way.</summary>
    private static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(0.5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, WorkSlots> _kinds;
    private readonly PriorityQueue<WorkItem, (DateTimeOffset Due, long Number)> _later = new();
    private readonly Dictionary<long, WorkItem> _due = [];
    private readonly Dictionary<long, WorkItem> _running = [];
    private readonly TargetQueue _targets = new();
    private readonly HashSet<long> _inDoubt = [];
    private readonly HashSet<long> _left = [];
    private readonly Signal _idle = new();
    private readonly Signal _certain = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ReleasedWork _queue;
    private readonly IWorkBudget _budget;
    private readonly WorkRunner _runner;
    private readonly IDeadLetters _deadLetters;
    private readonly WorkOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private int _slotsTaken;
    private bool _isStopping;

    public WorkDispatcher(
        IEnumerable<IWorkHandler> handlers,
        ReleasedWork queue,
        IWorkBudget budget,
        ICommitter committer,
        IDeadLetters deadLetters,
        WorkOptions options,
        WorkMetrics metrics,
        TimeProvider time,
        Random random,
        ILogger<WorkDispatcher> logger)
    {
        _kinds = handlers.Where(handler => handler is not IBackgroundWorkHandler)
            .ToDictionary(handler => handler.Kind, handler => new WorkSlots(handler), StringComparer.Ordinal);
        _queue = queue;
        _budget = budget;
        _runner = new(committer, deadLetters, budget, metrics, time, random, logger);
        _deadLetters = deadLetters;
        _options = options;
        _time = time;
        _timer = time.CreateTimer(static self => ((WorkDispatcher)self!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        queue.OnReleased = Add;
        queue.OpenOf = OpenOf;
    }

    /// <summary>All that is still to be done, in the order of asking.</summary>
    public IReadOnlyList<WorkItem> Open
    {
        get
        {
            lock (_gate)
                return [.. _later.UnorderedItems.Select(later => later.Element).Concat(_due.Values).Concat(_running.Values).OrderBy(item => item.Number)];
        }
    }

    /// <summary>How it is now.</summary>
    public WorkState State
    {
        get
        {
            lock (_gate)
            {
                var now = _time.GetUtcNow();
                return new(_later.Count + _due.Count, _due.Count, now - (_budget.WaitingSince ?? now), _running.Count, _deadLetters.Count);
            }
        }
    }

    /// <summary>
    /// An earlier process has left these, which count as open: where one was tried, nothing else goes to its target until it was adopted and is
    /// done with.
    /// </summary>
    public void Hold(IReadOnlyList<WorkItem> items)
    {
        lock (_gate)
        {
            foreach (var item in items)
            {
                if (item.Stage == WorkStage.LookUp || item.Attempts > 0)
                    _targets.Hold(item);
                if (_left.Add(item.Number))
                    CountOpen(item, 1);
            }
        }
    }

    /// <summary>Takes over work that an earlier process, or an operator, has left.</summary>
    public void Adopt(IReadOnlyList<WorkItem> items)
    {
        var soon = _time.GetUtcNow() + BeforeLookUp;
        Hold(items);
        lock (_gate)
        {
            foreach (var left in items)
            {
                _left.Remove(left.Number);
                var isInDoubt = left.Stage == WorkStage.LookUp;
                if (isInDoubt)
                    _inDoubt.Add(left.Number);
                var item = isInDoubt && left.Due < soon ? left with { Due = soon } : left;
                _later.Enqueue(item, (item.Due, item.Number));
            }
        }

        Pump();
    }

    /// <summary>Takes a dead letter back among what is to be done.</summary>
    /// <returns>The item as it is to be tried again; <c>null</c>: there is no such dead letter, or nobody wants it any more.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask<WorkItem?> ReviveAsync(long number)
    {
        if (await _deadLetters.FindAsync(number) is not { } letter || !_kinds.TryGetValue(letter.Item.Kind, out var kind))
            return null;
        if (await kind.Handler.ReviveAsync(letter, _time.GetUtcNow()) is not { } item)
            return null;
        _deadLetters.Revived(number);
        Adopt([item]);
        return item;
    }

    /// <summary>Completes when of all adopted work in doubt it was asked once what became of it.</summary>
    public Task WhenAskedAsync()
    {
        lock (_gate)
            return _certain.WaitAsync(_inDoubt.Count == 0);
    }

    /// <summary>Completes when nothing is under way and nothing could start at this instant.</summary>
    public Task WhenIdleAsync()
    {
        // What is due at this instant starts, also where its timer has not come round yet.
        Pump();
        lock (_gate)
            return _idle.WaitAsync(IsIdle());
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Starts nothing new; what is under way may end until <paramref name="cancellationToken"/> says otherwise.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            _isStopping = true;
        Pump();
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

    private void Add(IReadOnlyList<WorkItem> items)
    {
        lock (_gate)
        {
            foreach (var item in items)
            {
                CountOpen(item, 1);
                _later.Enqueue(item, (item.Due, item.Number));
            }

            _queue.Forget();
            Pump();
        }
    }

    /// <summary>Starts whatever may start now, and arms the timer for the next instant that matters.</summary>
    private void Pump()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_isStopping)
                _later.Clear();
            while (_later.TryPeek(out var item, out _) && item.Due <= now)
            {
                _later.Dequeue();
                _due[item.Number] = item;
                if (_targets.TryTake(item))
                    AskForPermit(item);
            }

            _timer.WakeAt(_later.TryPeek(out var first, out _) ? first.Due : null, now);
            if (IsIdle())
                _idle.Release();
        }
    }

    private void AskForPermit(WorkItem item)
    {
        var kind = KindOf(item);
        if (kind.Handler.PermitFor(item) is { } permit)
            _budget.Request(permit, item.Due, now => TryStart(kind, item, permit, now));
        else
            TryStart(kind, item, permit: null, _time.GetUtcNow());
    }

    /// <returns>Whether it has started; else it waits for a slot, or nothing is to be started any more.</returns>
    private bool TryStart(WorkSlots kind, WorkItem item, WorkPermit? permit, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_isStopping)
            {
                _due.Remove(item.Number);
                return false;
            }

            var slots = kind.Of(item);
            if (kind.Handler.TakesSlot)
            {
                if (_slotsTaken >= _options.MostUnderWay || slots.UnderWay >= _options.MostOfAKind)
                {
                    slots.Waiting.Enqueue(item);
                    return false;
                }

                _slotsTaken++;
                slots.UnderWay++;
            }

            var leased = item with { LeaseUntil = now + Lease };
            _due.Remove(item.Number);
            _running.Add(item.Number, leased);
            _ = Task.Run(() => RunAsync(kind, leased, permit, now));
            return true;
        }
    }

    private async Task RunAsync(WorkSlots kind, WorkItem item, WorkPermit? permit, DateTimeOffset start)
    {
        var ending = await _runner.CarryOutAsync(kind.Handler, item, permit, start, Lease, _stopping.Token);
        var next = ending.Outcome == WorkOutcome.Again ? ending.Item : null;
        lock (_gate)
        {
            if (kind.Handler.TakesSlot)
            {
                _slotsTaken--;
                kind.Of(item).UnderWay--;
            }

            _running.Remove(item.Number);
            if (next is not null)
            {
                // It keeps its target: what was asked for after it must not overtake it, whether it took effect, is to be looked up, or was refused for now.
                _later.Enqueue(next, (next.Due, next.Number));
            }
            else
            {
                kind.Open--;
                if (_targets.Free(item) is { } freed)
                    AskForPermit(freed);
            }

            if (_inDoubt.Remove(item.Number) && _inDoubt.Count == 0)
                _certain.Release();
            FillSlots();
            // In one go: in between, what may start now would look like nothing to do.
            Pump();
        }
    }

    /// <summary>Those who waited for a slot ask for a permit anew.</summary>
    private void FillSlots()
    {
        foreach (var slots in _kinds.Values.SelectMany(kind => kind.Stages))
        {
            for (var free = _options.MostOfAKind - slots.UnderWay; free > 0 && slots.Waiting.TryDequeue(out var item); free--)
                AskForPermit(item);
        }
    }

    private bool IsIdle() => _queue.Held == 0 && _running.Count == 0 && !(_later.TryPeek(out var next, out _) && next.Due <= _time.GetUtcNow());

    private int OpenOf(string kind)
    {
        lock (_gate)
            return _kinds.TryGetValue(kind, out var slots) ? slots.Open : 0;
    }

    private void CountOpen(WorkItem item, int change)
    {
        if (_kinds.TryGetValue(item.Kind, out var kind))
            kind.Open += change;
    }

    private WorkSlots KindOf(WorkItem item) => _kinds.TryGetValue(item.Kind, out var kind)
        ? kind
        : throw new InvalidOperationException($"No handler carries out work of the kind {item.Kind}.");
}
