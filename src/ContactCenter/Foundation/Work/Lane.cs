namespace ContactCenter.Foundation.Work;

/// <summary>
/// Items that share a limit of the platform. Look-ups wait for the others. Two items with the same target are never under
/// way at once, so that their order on the wire is the order of asking. Not thread-safe.
/// </summary>
public sealed class Lane(RollingWindow? limit)
{
    private readonly Queue<WorkItem> _urgent = new();
    private readonly Queue<WorkItem> _others = new();
    private readonly Dictionary<string, Queue<WorkItem>> _parked = new(StringComparer.Ordinal);

    /// <summary>Items that were taken and have not ended.</summary>
    public int UnderWay { get; private set; }

    /// <summary>Items that wait: for the limit, or behind another with the same target.</summary>
    public int Count => _urgent.Count + _others.Count + _parked.Values.Sum(behind => behind.Count);

    /// <summary>
    /// Since when the item that waits longest for the limit alone has been due. What waits behind another is held up by the
    /// platform, not by us.
    /// </summary>
    public DateTimeOffset? OldestDue => Earliest(_others, Earliest(_urgent, null));

    public void Add(WorkItem item)
    {
        if (item is { Target: { } target, Stage: WorkStage.Send } && _parked.TryGetValue(target, out var behind))
            behind.Enqueue(item);
        else
            (item.Effect is CallEffect.LookUp ? _others : _urgent).Enqueue(item);
    }

    /// <summary>The next item that may start now.</summary>
    /// <param name="next">When there may be one, if only the limit is in the way.</param>
    public WorkItem? Take(DateTimeOffset now, out DateTimeOffset? next)
    {
        next = null;
        while (_urgent.Count + _others.Count > 0)
        {
            if (limit?.NextFree(now) is { } free && free > now)
            {
                next = free;
                return null;
            }

            var item = _urgent.Count > 0 ? _urgent.Dequeue() : _others.Dequeue();
            if (item is { Target: { } target, Stage: WorkStage.Send } && !_parked.TryAdd(target, new()))
            {
                _parked[target].Enqueue(item);
                continue;
            }

            limit?.Take(now);
            UnderWay++;
            return item;
        }

        return null;
    }

    /// <summary>One that was taken has ended.</summary>
    public void End() => UnderWay--;

    /// <summary>The item that was taken at <paramref name="start"/> did not send anything after all: it does not count against the limit.</summary>
    public void GiveBack(DateTimeOffset start) => limit?.GiveBack(start);

    /// <summary>Something may still be on its way to that target: what comes for it is held back.</summary>
    public void Hold(string? target)
    {
        if (target is not null)
            _parked.TryAdd(target, new());
    }

    /// <summary>All that waits here.</summary>
    public IEnumerable<WorkItem> Items => _urgent.Concat(_others).Concat(_parked.Values.SelectMany(behind => behind));

    /// <summary>Nothing is on its way to that target any more: what was held back for it may go.</summary>
    public void Free(string? target)
    {
        if (target is null || !_parked.Remove(target, out var behind))
            return;
        foreach (var waiting in behind)
            Add(waiting);
    }

    private static DateTimeOffset? Earliest(Queue<WorkItem> items, DateTimeOffset? earliest)
    {
        foreach (var item in items)
            earliest = item.Due < earliest || earliest is null ? item.Due : earliest;
        return earliest;
    }
}
