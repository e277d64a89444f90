namespace ContactCenter.Benchmarks.Load;

/// <summary>Lets so many requests go a second, whatever became of those before; what is late goes at once.</summary>
internal sealed class Pace : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    private readonly SemaphoreSlim _turns = new(0);
    private readonly TimeProvider _time;
    private readonly double _perSecond;
    private readonly long _start;
    private readonly ITimer _timer;
    private long _given;

    public Pace(double perSecond, TimeProvider time)
    {
        _perSecond = perSecond;
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static self => ((Pace)self!).Give(), this, Step, Step);
    }

    public Task WaitForTurnAsync() => _turns.WaitAsync();

    /// <summary>Whoever still waits may go.</summary>
    public void End(int waiting)
    {
        _timer.Dispose();
        _turns.Release(waiting);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _turns.Dispose();
    }

    private void Give()
    {
        lock (_turns)
        {
            var due = (long)(_time.GetElapsedTime(_start).TotalSeconds * _perSecond) - _given;
            if (due <= 0)
                return;
            _given += due;
            _turns.Release((int)due);
        }
    }
}
