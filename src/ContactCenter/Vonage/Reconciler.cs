using ContactCenter.Calls;
using ContactCenter.Outbox;

namespace ContactCenter.Vonage;

/// <summary>
/// Makes the books balance. At start: what happened to our legs while we were away is asked for, then the work that was left
/// goes on. Later: many silent legs are compared page by page, where asking for each would exceed the platform's limits.
/// </summary>
public sealed partial class Reconciler(
    ICallStore store,
    IWorkStore work,
    EffectOutbox outbox,
    LegComparison comparison,
    CallPlan plan,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Reconciler> logger) : BackgroundService
{
    /// <summary>Fewer silent legs than this are left to the question that each call asks for itself.</summary>
    private const int WorthAPage = 50;

    /// <summary>After so long callers are served without knowing what happened meanwhile.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    private volatile bool _isReady;

    /// <summary>Whether what was left from before has been looked at.</summary>
    public bool IsReady => _isReady;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var left = work.Open();
        var calls = store.Unsettled();
        await CatchUpAsync(calls, stoppingToken);
        outbox.Adopt(left);
        _isReady = true;
        if (calls.Count + left.Count > 0)
            Log.CaughtUp(logger, calls.Count, left.Count);

        // Before the calls themselves begin to ask.
        var interval = plan.LongestSilence * 0.8;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(interval, time, stoppingToken);
            var silentSince = time.GetUtcNow() - (interval / 2);
            var silent = store.Unsettled().Where(call => call.HeardAt <= silentSince).ToList();
            if (silent.Count >= WorthAPage)
                await comparison.CompareAsync(silent, stoppingToken);
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    /// <summary>Asks until the platform has told of all, or for as long as callers can be kept waiting.</summary>
    private async Task CatchUpAsync(IReadOnlyList<CallSession> calls, CancellationToken stoppingToken)
    {
        if (calls.Count == 0)
            return;
        using var patience = new CancellationTokenSource(LongestStart, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stoppingToken);
        try
        {
            while (!await comparison.CompareAsync(calls, either.Token))
            {
                Log.NotTold(logger, calls.Count);
                await Task.Delay(BetweenTries, time, either.Token);
            }
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            Log.GaveUp(logger, LongestStart.TotalSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Caught up: {Calls} calls compared with the platform, {Work} work items go on")]
        public static partial void CaughtUp(ILogger logger, int calls, int work);

        [LoggerMessage(2, LogLevel.Warning, "The platform did not tell how the legs of {Calls} calls are; asking again")]
        public static partial void NotTold(ILogger logger, int calls);

        [LoggerMessage(3, LogLevel.Error, "The platform did not tell for {Seconds} s how our legs are; calls go on with what is known")]
        public static partial void GaveUp(ILogger logger, double seconds);
    }
}
