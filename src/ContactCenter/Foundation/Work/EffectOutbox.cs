using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>
/// Carries effects out: each when it is due, within the platform's limits, again until it is done or a dead letter.
/// Nothing here waits on a thread; one timer wakes it at the next instant that matters.
/// </summary>
public sealed partial class EffectOutbox : IHostedService, IAsyncDisposable
{
    /// <summary>The platform counts what arrives within a second; what leaves us evenly may arrive bunched.</summary>
    private static readonly TimeSpan LimitWindow = TimeSpan.FromSeconds(1.05);

    /// <summary>Longer than any request of ours takes; whoever has an item longer than this has lost it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan JournalPatience = TimeSpan.FromSeconds(1);

    /// <summary>How long events get, after a start, to tell what became of requests that were under way.</summary>
    private static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(0.5);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<WorkItem, (DateTimeOffset Due, long Number)> _later = new();
    private readonly Dictionary<long, WorkItem> _running = [];
    private readonly Waiters _forIdle = new();
    private readonly HashSet<long> _inDoubt = [];
    private readonly Waiters _forCertainty = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lane _timers = new(limit: null);
    private readonly Lane _searches = new(limit: null);
    private readonly Lane _creations;
    private readonly Lane _requests;
    private readonly Lane[] _lanes;
    private readonly IWorkStore _store;
    private readonly OutboxOptions _options;
    private readonly Lazy<IEffectExecutor> _executor;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger<EffectOutbox> _logger;
    private readonly ITimer _timer;
    private int _held;
    private bool _isStopping;

    /// <param name="executor">Made at first use: what it needs needs this outbox.</param>
    public EffectOutbox(IWorkStore store, OutboxOptions options, Lazy<IEffectExecutor> executor, TimeProvider time, Random random, ILogger<EffectOutbox> logger)
    {
        _store = store;
        _options = options;
        _executor = executor;
        _time = time;
        _random = random;
        _logger = logger;
        _creations = new(new(options.CallsPerSecond, LimitWindow));
        _requests = new(new(options.RequestsPerSecond, LimitWindow));
        _lanes = [_timers, _searches, _requests, _creations];
        _timer = time.CreateTimer(static self => ((EffectOutbox)self!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        store.WhenLeftOver(Adopt);
    }

    /// <summary>All that is still to be done, in the order of asking.</summary>
    public IReadOnlyList<WorkItem> Open
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _later.UnorderedItems.Select(later => later.Element)
                        .Concat(_lanes.SelectMany(lane => lane.Items)).Concat(_running.Values)
                        .OrderBy(item => item.Number),
                ];
            }
        }
    }

    /// <summary>How it is now.</summary>
    public OutboxState State
    {
        get
        {
            lock (_gate)
            {
                var now = _time.GetUtcNow();
                var due = _lanes.Sum(lane => lane.Count);
                var oldest = _lanes.Min(lane => lane.OldestDue) ?? now;
                return new(_later.Count + due, due, now - oldest, _running.Count, _store.DeadLetterCount);
            }
        }
    }

    /// <summary>Takes over the work of a transition. It starts when the returned hold is released: after the webhook's answer has left.</summary>
    public EffectHold Add(IReadOnlyList<WorkItem> items)
    {
        if (items.Count == 0)
            return default;
        lock (_gate)
            _held++;
        return new(this, items);
    }

    /// <summary>
    /// An earlier process has left these: where it is not known what became of one, nothing goes to its leg or phone until it
    /// was adopted and looked up.
    /// </summary>
    public void Hold(IReadOnlyList<WorkItem> items)
    {
        lock (_gate)
        {
            foreach (var item in items.Where(item => item.Stage == WorkStage.LookUp))
                LaneOf(item with { Stage = WorkStage.Send }).Hold(item.Target);
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
                var isInDoubt = left.Stage == WorkStage.LookUp;
                if (isInDoubt)
                    _inDoubt.Add(left.Number);
                var item = isInDoubt && left.Due < soon ? left with { Due = soon } : left;
                _later.Enqueue(item, (item.Due, item.Number));
            }
        }

        Pump();
    }

    /// <summary>Completes when of all adopted work in doubt the platform was asked once what became of it.</summary>
    public Task WhenAskedAsync()
    {
        lock (_gate)
            return _forCertainty.UntilAsync(_inDoubt.Count == 0);
    }

    /// <summary>Completes when nothing is under way and nothing could start at this instant.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
            return _forIdle.UntilAsync(IsIdle());
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

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _stopping.Dispose();
    }

    internal void Release(IReadOnlyList<WorkItem> items)
    {
        lock (_gate)
        {
            _held--;
            foreach (var item in items)
                _later.Enqueue(item, (item.Due, item.Number));
        }

        Pump();
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
                LaneOf(_later.Dequeue()).Add(item);
            var wake = _later.TryPeek(out var first, out _) ? first.Due : (DateTimeOffset?)null;
            foreach (var lane in _lanes)
                wake = Earlier(wake, Start(lane, now));
            _timer.Change(wake is { } due ? TimeSpan.FromTicks(Math.Max(0, (due - now).Ticks)) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (IsIdle())
                _forIdle.Release();
        }
    }

    private DateTimeOffset? Start(Lane lane, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        while (!_isStopping && _running.Count < _options.MostUnderWay && lane.UnderWay < _options.MostOfAKind && lane.Take(now, out next) is { } item)
        {
            var leased = item with { SentAt = item.Stage == WorkStage.Send ? now : item.SentAt, LeaseUntil = now + Lease };
            _running.Add(item.Number, leased);
            _ = Task.Run(() => RunAsync(lane, leased, now));
        }

        return next;
    }

    private async Task RunAsync(Lane lane, WorkItem item, DateTimeOffset start)
    {
        using var scope = LogScope.Of(_logger, item.Call, item.Leg);
        var result = await CarryOutAsync(item);
        var next = result is WorkResult.Again again ? Next(item, again) : null;
        Keep(item, result, next);
        lock (_gate)
        {
            lane.End();
            if (result is WorkResult.Dropped)
                lane.GiveBack(start);
            // While it is unknown whether a request took effect, nothing else may go to the same leg or phone.
            if (next is not { Stage: WorkStage.LookUp })
                LaneOf(item with { Stage = WorkStage.Send }).Free(item.Target);
            if (next is not null)
                _later.Enqueue(next, (next.Due, next.Number));
            _running.Remove(item.Number);
            Asked(item);
            // In one go: in between, what may start now would look like nothing to do.
            Pump();
        }
    }

    private void Asked(WorkItem item)
    {
        if (_inDoubt.Remove(item.Number) && _inDoubt.Count == 0)
            _forCertainty.Release();
    }

    private async Task<WorkResult> CarryOutAsync(WorkItem item)
    {
        using var lease = new CancellationTokenSource(Lease, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, _stopping.Token);
        var isMarked = false;
        try
        {
            if (item.IsMarkedBeforeSending && !await _store.SaveAsync(item with { Stage = WorkStage.LookUp }))
                return WorkResult.Dropped.Instance;
            isMarked = item.IsMarkedBeforeSending;
            return await _executor.Value.ExecuteAsync(item, either.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return WorkResult.Interrupted.Instance;
        }
        catch (OperationCanceledException)
        {
            return new WorkResult.Again(isMarked ? WorkStage.LookUp : item.Stage, TimeSpan.Zero, "the lease ran out");
        }
        catch (JournalUnavailableException fault)
        {
            return new WorkResult.Again(isMarked ? WorkStage.LookUp : item.Stage, JournalPatience, $"nothing can be made durable: {fault.Message}") { IsFree = true };
        }
        catch (Exception fault)
        {
            // One effect that fails in an unforeseen way must not stop the others.
            Log.Failed(_logger, fault, item.Effect, item.Call);
            return new WorkResult.Dead(fault.Message);
        }
    }

    private WorkItem Next(WorkItem item, WorkResult.Again again)
    {
        var delay = again.Delay > TimeSpan.Zero ? again.Delay : RetryDelay.After(item.Attempts + 1, _random.NextDouble());
        var next = item with
        {
            Due = _time.GetUtcNow() + delay,
            Stage = again.Stage,
            Attempts = item.Attempts + (again.IsFree ? 0 : 1),
            LastError = again.Error,
            LeaseUntil = null,
        };
        Log.Again(_logger, item.Effect, item.Call, next.Attempts, again.Error);
        return next;
    }

    private void Keep(WorkItem item, WorkResult result, WorkItem? next)
    {
        try
        {
            if (next is not null)
                _ = _store.SaveAsync(next).AsTask().ContinueWith(static saved => saved.Exception, TaskScheduler.Default);
            else if (result is WorkResult.Done or WorkResult.Dropped)
                _store.Complete(item);
            else if (result is WorkResult.Dead dead)
                Bury(item with { LastError = dead.Error, Attempts = item.Attempts + 1, LeaseUntil = null });
        }
        catch (JournalUnavailableException fault)
        {
            // On disk the item stays open: after a start it is judged once more, and found to be done.
            Log.NotKept(_logger, item.Effect, item.Call, fault.Message);
        }
    }

    private void Bury(WorkItem item)
    {
        Log.Dead(_logger, item.Effect, item.Call, item.Attempts, item.LastError);
        _store.Bury(item, _time.GetUtcNow());
    }

    private bool IsIdle() => _held == 0 && _running.Count == 0 && !(_later.TryPeek(out var next, out _) && next.Due <= _time.GetUtcNow());

    private Lane LaneOf(WorkItem item) => item.Effect switch
    {
        CallEffect.StartTimer => _timers,
        CallEffect.CreateAgentLeg when item.Stage == WorkStage.Send => _creations,
        // They wait for one reading of the platform's list together.
        CallEffect.CreateAgentLeg => _searches,
        _ => _requests,
    };

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Effect} of call {Call} failed in an unforeseen way")]
        public static partial void Failed(ILogger logger, Exception fault, CallEffect effect, LegId call);

        [LoggerMessage(2, LogLevel.Information, "{Effect} of call {Call} will be tried again after attempt {Attempts}: {Error}")]
        public static partial void Again(ILogger logger, CallEffect effect, LegId call, int attempts, string error);

        [LoggerMessage(3, LogLevel.Error, "{Effect} of call {Call} is given up after {Attempts} attempts: {Error}")]
        public static partial void Dead(ILogger logger, CallEffect effect, LegId call, int attempts, string? error);

        [LoggerMessage(4, LogLevel.Warning, "What became of {Effect} of call {Call} could not be saved: {Error}")]
        public static partial void NotKept(ILogger logger, CallEffect effect, LegId call, string error);
    }
}
