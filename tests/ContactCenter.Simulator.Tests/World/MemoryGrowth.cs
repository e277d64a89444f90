namespace ContactCenter.Simulator.Tests.World;

/// <summary>
/// How fast memory grows, from many samples. What happens once while a test runs, such as code that is compiled or a pool that another
/// test has filled, is a step in a few samples; a leak is a slope in all of them.
/// </summary>
internal sealed class MemoryGrowth
{
    private readonly List<(double At, long Bytes)> _samples = [];

    /// <param name="at">When, in the test's own time, in any unit.</param>
    public void Sample(double at) => Add(at, GC.GetTotalMemory(forceFullCollection: true));

    public void Add(double at, long bytes) => _samples.Add((at, bytes));

    /// <summary>Bytes per unit of time: the median of the slopes between all pairs of samples, which a third of them may fall out of.</summary>
    public double Slope()
    {
        var slopes = _samples
            .SelectMany((from, i) => _samples.Skip(i + 1).Select(to => (to.Bytes - from.Bytes) / (to.At - from.At)))
            .Order()
            .ToList();
        return slopes[slopes.Count / 2];
    }
}
