namespace ContactCenter.Simulator.Platform;

/// <summary>At most so many in any one second; what is refused does not count.</summary>
internal sealed class RollingLimit(TimeProvider time, Func<int> limit)
{
    private readonly Queue<long> _taken = new();

    public bool TryTake()
    {
        while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(1))
            _taken.Dequeue();
        if (_taken.Count >= limit())
            return false;
        _taken.Enqueue(time.GetTimestamp());
        return true;
    }
}
