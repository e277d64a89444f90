using ContactCenter.Calls;

namespace ContactCenter.Outbox;

/// <summary>
/// Carries effects out: each when it is due, within the platform's limits, again until it is done or a dead letter.
/// Nothing here waits on a thread; one timer wakes it at the next instant that matters.
/// </summary>
public sealed partial class EffectOutbox : IHostedService, IAsyncDisposable
{
    /// <summary>The platform counts what arrives within a second; what leaves us evenly may arrive bunched.</summary>
    private static readonly TimeSpan LimitWindow = TimeSpan.FromSeconds(1.05);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<WorkItem, (DateTimeOffset Due, long Number)> _later = new();
    private readonly Queue<WorkItem> _deadLetters = new();
    private readonly List<TaskCompletionSource> _waitingForIdle = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lane _timers = new(limit: null);
    private readonly Lane _creations;
    private readonly Lane _requests;
    private readonly OutboxOptions _options;
    private readonly Lazy<IEffectExecutor> _executor;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger<EffectOutbox> _logger;
    private readonly ITimer _timer;
    private long _numbers;
    private int _underWay;
    private int _held;
    private bool _isStopping;

    /// <param name="executor">Made at first use: what it needs needs this outbox.</param>
    public EffectOutbox(OutboxOptions options, Lazy<IEffectExecutor> executor, TimeProvider time, Random random, ILogger<EffectOutbox> logger)
    {
        _options = options;
        _executor = executor;
        _time = time;
        _random = random;
        _logger = logger;
        _creations = new(new(options.CallsPerSecond, LimitWindow));
        _requests = new(new(options.RequestsPerSecond, LimitWindow));
        _timer = time.CreateTimer(static self => ((EffectOutbox)self!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was given up, the oldest first.</summary>
    public IReadOnlyList<WorkItem> DeadLetters
    {
        get
        {
            lock (_gate)
                return [.. _deadLetters];
        }
    }

    /// <summary>Takes over the effects of a transition. They start when the returned hold is released: after the webhook's answer has left.</summary>
    public EffectHold Add(CallSession session, IReadOnlyList<CallEffect> effects)
    {
        if (effects.Count == 0)
            return default;
        var now = _time.GetUtcNow();
        var items = new WorkItem[effects.Count];
        lock (_gate)
        {
            for (var i = 0; i < items.Length; i++)
                items[i] = ItemFor(session, effects[i], now);
            _held++;
        }

        return new(this, items);
    }

    /// <summary>Completes when nothing is under way and nothing could start at this instant.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            if (IsIdle())
                return Task.CompletedTask;
            var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waitingForIdle.Add(idle);
            return idle.Task;
        }
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

    private WorkItem ItemFor(CallSession session, CallEffect effect, DateTimeOffset now) =>
        new(++_numbers, session.CallerLeg, effect, effect is CallEffect.StartTimer timer ? timer.Due : now)
        {
            Target = effect switch
            {
                CallEffect.CreateAgentLeg create => session.Agent(create.Agent)?.Endpoint.Label,
                CallEffect.TransferCaller => session.CallerLeg.Value,
                CallEffect.HangUp hangUp => hangUp.Leg.Value,
                _ => null,
            },
        };

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
            foreach (var lane in (ReadOnlySpan<Lane>)[_timers, _requests, _creations])
                wake = Earlier(wake, Start(lane, now));
            _timer.Change(wake is { } due ? TimeSpan.FromTicks(Math.Max(0, (due - now).Ticks)) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (!IsIdle())
                return;
            foreach (var waiting in _waitingForIdle)
                waiting.TrySetResult();
            _waitingForIdle.Clear();
        }
    }

    private DateTimeOffset? Start(Lane lane, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        while (!_isStopping && _underWay < _options.MostUnderWay && lane.Take(now, out next) is { } item)
        {
            _underWay++;
            _ = Task.Run(() => RunAsync(lane, item, now));
        }

        return next;
    }

    private async Task RunAsync(Lane lane, WorkItem item, DateTimeOffset start)
    {
        var sent = item with { SentAt = item.Stage == WorkStage.Send ? start : item.SentAt };
        var result = await CarryOutAsync(sent);
        lock (_gate)
        {
            if (result is WorkResult.Dropped)
                lane.GiveBack(start);
            // While it is unknown whether a request took effect, nothing else may go to the same leg or phone.
            if (result is not WorkResult.Again { Stage: WorkStage.LookUp })
                LaneOf(item with { Stage = WorkStage.Send }).Free(item.Target);
            if (result is WorkResult.Again again)
                Repeat(sent, again);
            else if (result is WorkResult.Dead dead)
                Bury(sent with { LastError = dead.Error, Attempts = sent.Attempts + 1 });
            _underWay--;
            // In one go: in between, what may start now would look like nothing to do.
            Pump();
        }
    }

    private async Task<WorkResult> CarryOutAsync(WorkItem item)
    {
        try
        {
            return await _executor.Value.ExecuteAsync(item, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return WorkResult.Dropped.Instance;
        }
        catch (Exception fault)
        {
            // One effect that fails in an unforeseen way must not stop the others.
            Log.Failed(_logger, fault, item.Effect, item.Call);
            return new WorkResult.Dead(fault.Message);
        }
    }

    private void Repeat(WorkItem item, WorkResult.Again again)
    {
        var spread = again.Delay > TimeSpan.Zero ? again.Delay : RetryDelay.After(item.Attempts + 1, _random.NextDouble());
        var next = item with { Due = _time.GetUtcNow() + spread, Stage = again.Stage, Attempts = item.Attempts + 1, LastError = again.Error };
        Log.Again(_logger, item.Effect, item.Call, next.Attempts, again.Error);
        _later.Enqueue(next, (next.Due, next.Number));
    }

    private void Bury(WorkItem item)
    {
        Log.Dead(_logger, item.Effect, item.Call, item.Attempts, item.LastError);
        _deadLetters.Enqueue(item);
        if (_deadLetters.Count > _options.KeptDeadLetters)
            _deadLetters.Dequeue();
    }

    private bool IsIdle() => _held == 0 && _underWay == 0 && !(_later.TryPeek(out var next, out _) && next.Due <= _time.GetUtcNow());

    private Lane LaneOf(WorkItem item) => item.Effect switch
    {
        CallEffect.StartTimer => _timers,
        CallEffect.CreateAgentLeg when item.Stage == WorkStage.Send => _creations,
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
    }
}
