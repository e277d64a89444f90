namespace ContactCenter.Calls.Stores;

/// <summary>When ended calls are moved to the history: soon while many wait, and later and later while they cannot be moved.</summary>
internal sealed class MoveTimer : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IntervalOfMany = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private TimeSpan _pause = Interval;
    private bool _isAwake;

    /// <param name="move">Is to end with <see cref="Rearm"/>.</param>
    public MoveTimer(TimeProvider time, Func<Task> move)
    {
        _time = time;
        _timer = time.CreateTimer(static move => _ = ((Func<Task>)move!).Invoke(), move, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something waits for its move.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (!_isAwake)
                _timer.Change(_pause, Timeout.InfiniteTimeSpan);
            _isAwake = true;
        }
    }

    /// <summary>Waits for a move, and tells each minute that it is not over yet.</summary>
    public async Task<T> WatchAsync<T>(Task<T> moving, Action isSlow)
    {
        while (!moving.IsCompleted)
        {
            using var over = new CancellationTokenSource();
            if (await Task.WhenAny(moving, Task.Delay(LongestInterval, _time, over.Token)) != moving)
                isSlow();
            await over.CancelAsync();
        }

        return await moving;
    }

    /// <summary>What was due has moved.</summary>
    public void Succeeded() => _pause = Interval;

    public void Failed() => _pause = _pause * 2 < LongestInterval ? _pause * 2 : LongestInterval;

    /// <param name="isAwaited">Whether anything waits for its move.</param>
    /// <param name="isMore">Whether so much is due that the next move comes soon.</param>
    public void Rearm(Func<bool> isAwaited, bool isMore)
    {
        lock (_gate)
        {
            _isAwake = isAwaited();
            if (_isAwake)
                _timer.Change(isMore ? IntervalOfMany : _pause, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();
}
