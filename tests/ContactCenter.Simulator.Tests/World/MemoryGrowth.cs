namespace ContactCenter.Simulator.Tests.World;

/// <summary>
/// How fast memory grows, from many samples. What happens once while a test runs, such as code that is compiled or a pool that another
/// test has filled, is a few large steps; a leak is a growth between all samples.
/// </summary>
internal sealed class MemoryGrowth
{
    private readonly List<(double At, long Bytes)> _samples = [];

    /// <summary>Bytes from the first sample to the last, the steps with them.</summary>
    public long Total => _samples[^1].Bytes - _samples[0].Bytes;

    /// <param name="at">When, in the test's own time, in any unit.</param>
    public void Sample(double at) => Add(at, GC.GetTotalMemory(forceFullCollection: true));

    public void Add(double at, long bytes) => _samples.Add((at, bytes));

    /// <summary>Bytes per unit of time: the mean of the slopes from sample to sample, without the largest and the smallest fifth of them.</summary>
    public double Slope()
    {
        var slopes = _samples.Zip(_samples.Skip(1), (from, to) => (to.Bytes - from.Bytes) / (to.At - from.At)).Order().ToList();
        var aside = slopes.Count / 5;
        return slopes.Skip(aside).SkipLast(aside).Average();
    }
}
