namespace ContactCenter.Simulator.Phones;

/// <summary>Those who wait for something to happen on one phone; each is woken when it has, and not before. Thread-safe.</summary>
internal sealed class ConditionVariable(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private TaskCompletionSource? _changed;

    /// <summary>Completes at the next change of anything that somebody may wait for.</summary>
    public Task Changed
    {
        get
        {
            lock (_gate)
                return (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Something has changed.</summary>
    public void Touch()
    {
        TaskCompletionSource? changed;
        lock (_gate)
        {
            (changed, _changed) = (_changed, null);
            _waiting.RemoveAll(static waiting => waiting.TryEnd());
        }

        changed?.TrySetResult();
    }

    /// <summary>Waits until it is so, but not longer than this.</summary>
    /// <param name="isSo">Asked at once, and at each change, from any thread.</param>
    /// <param name="limit">From now; when none is left, it is asked once.</param>
    /// <returns>Whether it is so.</returns>
    public async Task<bool> UntilAsync(Func<bool> isSo, TimeSpan limit)
    {
        var waiting = new Waiting(isSo);
        lock (_gate)
        {
            if (isSo())
                return true;
            if (limit <= TimeSpan.Zero)
                return false;
            _waiting.Add(waiting);
        }

        await using var timer = time.CreateTimer(GiveUp, waiting, limit, Timeout.InfiniteTimeSpan);
        return await waiting.Task;
    }

    private void GiveUp(object? state)
    {
        var waiting = (Waiting)state!;
        lock (_gate)
            _waiting.Remove(waiting);
        waiting.TrySetResult(false);
    }

    private sealed class Waiting(Func<bool> isSo) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public bool TryEnd()
        {
            var isOver = isSo();
            if (isOver)
                TrySetResult(true);
            return isOver;
        }
    }
}
