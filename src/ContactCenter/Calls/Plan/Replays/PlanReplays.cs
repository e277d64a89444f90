using System.Globalization;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>Replays of calls, one at a time. The newest is kept, in memory alone, until the next.</summary>
internal sealed class PlanReplays(ICallStore store, NumberBlocks numbers, TimeProvider time, ILogger<PlanReplays> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private volatile ReplayRun? _newest;

    public bool IsRunning => _newest is { Progress.State: ReplayState.Running };

    /// <returns><c>null</c>: another one runs.</returns>
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    public ReplayRun? TryStart(CallPlan plan, ReplayRange range)
    {
        lock (_gate)
        {
            if (IsRunning)
                return null;
            var id = numbers.Take().ToString(CultureInfo.InvariantCulture);
            _newest?.Dispose();
            _newest = new(id, plan, range, time.GetUtcNow(), store, logger);
            _newest.Start();
            return _newest;
        }
    }

    public ReplayRun? Find(string id) => _newest is { } newest && newest.Id == id ? newest : null;

    public void Dispose()
    {
        lock (_gate)
            _newest?.Dispose();
    }
}
