namespace ContactCenter.Load.Throughput;

/// <summary>When calls begin: in the warm-up ever more of them in each second, and then as many in each.</summary>
/// <remarks>Both programs are compiled while they run. A line that is busy from its first second would measure that.</remarks>
/// <param name="rate">Calls that begin in each second once the warm-up is over.</param>
/// <param name="warmUp">From the first call on.</param>
/// <param name="length">After that.</param>
public sealed class Timetable(int rate, TimeSpan warmUp, TimeSpan length)
{
    private readonly double _warmUp = rate * warmUp.TotalSeconds / 2;

    /// <summary>All calls.</summary>
    public int Count => (int)(_warmUp + (rate * length.TotalSeconds));

    /// <summary>How many have begun after so long.</summary>
    public int DueAt(TimeSpan elapsed) => Math.Min(Count, (int)(elapsed < warmUp
        ? _warmUp * Math.Pow(elapsed / warmUp, 2)
        : _warmUp + (rate * (elapsed - warmUp).TotalSeconds)));

    /// <summary>When one begins, from 0.</summary>
    public TimeSpan TimeOf(int call) => call < _warmUp
        ? warmUp * Math.Sqrt(call / _warmUp)
        : warmUp + TimeSpan.FromSeconds((call - _warmUp) / rate);
}
