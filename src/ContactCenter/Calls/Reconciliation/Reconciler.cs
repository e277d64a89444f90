using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Reconciliation;

/// <summary>
/// Makes what we know of legs agree with the platform. At start: what happened to our legs while we were away is asked for, then the work that was left
/// goes on. Later: many silent legs are compared page by page, where asking for each would exceed the platform's limits.
/// </summary>
internal sealed partial class Reconciler(
    ICallStore store,
    WorkDispatcher dispatcher,
    LegComparison comparison,
    PlanSource plans,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Reconciler> logger) : BackgroundService
{
    /// <summary>Fewer silent legs than this are left to the question that each call asks for itself.</summary>
    private const int WorthAPage = 50;

    /// <summary>After so long callers are served without knowing what happened meanwhile.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    /// <summary>A caller is served as well while a request of an earlier process is still in doubt.</summary>
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    /// <summary>Once callers are served, nothing hurries as much.</summary>
    private static readonly TimeSpan BetweenLateTries = TimeSpan.FromSeconds(30);

    private IReadOnlyList<WorkItem> _work = [];
    private IReadOnlyList<CallSession> _calls = [];
    private volatile bool _isReady;
    private bool _isSilenceTold;

    /// <summary>Whether what was left from before has been looked at.</summary>
    public bool IsReady => _isReady;

    /// <summary>Notes what an earlier process has left, before the first webhook of this one adds to it.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        FindLeft();
        return base.StartAsync(cancellationToken);
    }

    public void FindLeft()
    {
        _work = store.OpenWork();
        _calls = store.Unsettled();
        dispatcher.Hold(_work);
        _isReady = _calls.Count + _work.Count == 0;
    }

    /// <summary>Catches up, then watches over silent legs until <paramref name="stoppingToken"/> says otherwise.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var isWhole = await CatchUpAsync(stoppingToken);
        await GoOnAsync(stoppingToken);
        _isReady = true;
        if (_calls.Count + _work.Count > 0)
            Log.CaughtUp(logger, _calls.Count, _work.Count);
        while (!isWhole)
        {
            await Task.Delay(BetweenLateTries, time, stoppingToken);
            isWhole = await CompareWithLeftAsync(stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            // Before the calls themselves begin to ask.
            var silence = plans.Current.Silence;
            await Task.Delay(silence * 2, time, stoppingToken);
            var silentSince = time.GetUtcNow() - silence;
            var silent = store.Unsettled().Where(call => call.Caller.HeardAt <= silentSince).ToList();
            if (silent.Count >= WorthAPage)
                await comparison.CompareAsync(silent, stoppingToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server could not listen: there is nothing to compare for, and no fault of ours to report.
            return;
        }

        await RunAsync(stoppingToken);
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>Asks until the platform has told of all, or for as long as callers can be kept waiting.</summary>
    private async Task<bool> CatchUpAsync(CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(LongestStart, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
        try
        {
            while (!await CompareWithLeftAsync(either.Token))
                await Task.Delay(BetweenTries, time, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            Log.GaveUp(logger, LongestStart.TotalSeconds);
            return false;
        }
    }

    /// <summary>Lets the work go on that was left, and waits a while until it is known what became of requests that were under way.</summary>
    private async Task GoOnAsync(CancellationToken stoppingToken)
    {
        dispatcher.Adopt(_work);
        try
        {
            await dispatcher.WhenAskedAsync().WaitAsync(LongestDoubt, time, stoppingToken);
        }
        catch (TimeoutException)
        {
            Log.InDoubt(logger, LongestDoubt.TotalSeconds);
        }
    }

    /// <summary>Asks how the legs of the calls are that were left, as far as they are not known to be over by now.</summary>
    private async Task<bool> CompareWithLeftAsync(CancellationToken cancellationToken)
    {
        var left = _calls.Select(call => call.CallerLeg).ToHashSet();
        var calls = left.Count == 0 ? [] : store.Unsettled().Where(call => left.Contains(call.CallerLeg)).ToList();
        if (await comparison.CompareAsync(calls, cancellationToken))
            return true;
        if (!_isSilenceTold)
            Log.NotTold(logger, calls.Count);
        _isSilenceTold = true;
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Caught up: {Calls} calls compared with the platform, {Work} work items go on")]
        public static partial void CaughtUp(ILogger logger, int calls, int work);

        [LoggerMessage(2, LogLevel.Warning, "The platform did not tell how the legs of {Calls} calls are; asking on")]
        public static partial void NotTold(ILogger logger, int calls);

        [LoggerMessage(4, LogLevel.Warning, "What became of some requests is not known after {Seconds} s; calls go on, and it is asked on")]
        public static partial void InDoubt(ILogger logger, double seconds);

        [LoggerMessage(3, LogLevel.Error, "The platform did not tell for {Seconds} s how our legs are; calls go on with what is known, and it is asked on")]
        public static partial void GaveUp(ILogger logger, double seconds);
    }
}
