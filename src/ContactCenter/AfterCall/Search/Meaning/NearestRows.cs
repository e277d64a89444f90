namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Keeps the nearest of many passages, and what is needed to tell whether they stand out.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class NearestRows(int most)
{
    /// <summary>Of fewer it cannot be told what is usual.</summary>
    private const int EnoughToTell = 100;

    /// <summary>So many standard deviations above the mean a passage is nearer than passages that have nothing to do with the question.</summary>
    private const double OutstandingFrom = 2;

    private readonly PriorityQueue<PassageRow, float> _kept = new(most + 1);
    private long _count;
    private double _sum;
    private double _squares;

    /// <param name="cosine">−1 to 1.</param>
    public void Add(in PassageRow row, float cosine)
    {
        _count++;
        _sum += cosine;
        _squares += cosine * (double)cosine;
        if (_kept.Count < most)
            _kept.Enqueue(row, cosine);
        else if (_kept.TryPeek(out _, out var least) && cosine > least)
            _kept.EnqueueDequeue(row, cosine);
    }

    /// <summary>The nearest first. Models differ in what is near, so that those count which are nearer than most that were compared.</summary>
    public IReadOnlyList<PassageRow> Outstanding()
    {
        var least = Least();
        return [.. _kept.UnorderedItems.Where(kept => kept.Priority >= least).OrderByDescending(kept => kept.Priority).Select(kept => kept.Element)];
    }

    private double Least()
    {
        if (_count < EnoughToTell)
            return double.NegativeInfinity;
        var mean = _sum / _count;
        return mean + (OutstandingFrom * Math.Sqrt(Math.Max(0, (_squares / _count) - (mean * mean))));
    }
}
