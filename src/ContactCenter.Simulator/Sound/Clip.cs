namespace ContactCenter.Simulator.Sound;

/// <summary>A sound at its place on the timeline. Thread-safe.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="samples">What it sounds like; shared and never written to.</param>
/// <param name="level">-1 to 1: 12 dB softer to 12 dB louder.</param>
/// <param name="loops">Whether it begins again at its end, until it is cut.</param>
internal sealed class Clip(long start, short[] samples, double level = 0, bool loops = false)
{
    private readonly double _gain = Math.Pow(4, level);
    private long _end = loops && samples.Length > 0 ? long.MaxValue : start + samples.Length;

    public long Start => start;

    /// <summary>Where it ends, or was cut.</summary>
    public long End => Interlocked.Read(ref _end);

    public void Cut(long at)
    {
        var end = End;
        while (at < end)
            end = Interlocked.CompareExchange(ref _end, at, end) is var before && before == end ? at : before;
    }

    /// <summary>Adds what of it sounds from <paramref name="from"/> up to <paramref name="until"/>.</summary>
    /// <param name="mix">A stretch of the timeline.</param>
    /// <param name="at">Where that stretch begins.</param>
    /// <param name="from">Where this begins to be heard.</param>
    /// <param name="until">Where it ceases to be.</param>
    public void AddTo(Span<int> mix, long at, long from, long until)
    {
        var first = Math.Max(Math.Max(from, start), at);
        var last = Math.Min(Math.Min(until, End), at + mix.Length);
        for (var position = first; position < last; position++)
            mix[(int)(position - at)] += (int)(samples[(int)((position - start) % samples.Length)] * _gain);
    }
}
