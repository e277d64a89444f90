namespace ContactCenter.Foundation.Work;

/// <summary>Background work that is lost when the process ends.</summary>
internal sealed class MemoryBackgroundRows : IBackgroundRows
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, WorkItem> _items = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _items.Count;
        }
    }

    public IReadOnlyList<WorkItem> Due(string kind, DateTimeOffset now, IReadOnlyCollection<string> busy, int limit)
    {
        lock (_gate)
        {
            var due = _items.Values.Where(item => item.Kind == kind && item.Due <= now);
            var free = due.Where(item => item.Target is not { } target || !busy.Contains(target, StringComparer.Ordinal));
            return [.. free.OrderBy(item => item.Due).ThenBy(item => item.Number).Take(limit)];
        }
    }

    public DateTimeOffset? NextAfter(string kind, DateTimeOffset now)
    {
        lock (_gate)
            return _items.Values.Where(item => item.Kind == kind && item.Due > now).Min(item => (DateTimeOffset?)item.Due);
    }

    public IReadOnlyList<WorkItem> Others(WorkItem item, IReadOnlyCollection<string> kinds)
    {
        lock (_gate)
        {
            var others = _items.Values.Where(other => other.Key == item.Key && other.Number != item.Number);
            return [.. others.Where(other => kinds.Contains(other.Kind, StringComparer.Ordinal))];
        }
    }

    public int CountOf(string kind, string error, DateTimeOffset after, int most)
    {
        lock (_gate)
            return _items.Values.Where(item => IsAfter(item, kind, error, after)).Take(most).Count();
    }

    public IReadOnlyList<WaitingKind> Waiting()
    {
        lock (_gate)
        {
            return
            [
                .. _items.Values.GroupBy(item => item.Kind, StringComparer.Ordinal)
                    .Select(kind => new WaitingKind(kind.Key, kind.Count(), kind.Min(item => item.Due))),
            ];
        }
    }

    public IReadOnlyList<WorkItem> List(long below, int limit)
    {
        lock (_gate)
            return [.. _items.Values.Where(item => item.Number < below).OrderByDescending(item => item.Number).Take(limit)];
    }

    public void Put(WorkItem item)
    {
        lock (_gate)
            _items[item.Number] = item;
    }

    public void Hasten(string kind, string error, DateTimeOffset due)
    {
        lock (_gate)
        {
            foreach (var item in _items.Values.Where(item => IsAfter(item, kind, error, due)).ToList())
                _items[item.Number] = item with { Due = due };
        }
    }

    public void Remove(WorkItem item)
    {
        lock (_gate)
            _items.Remove(item.Number);
    }

    private static bool IsAfter(WorkItem item, string kind, string error, DateTimeOffset after) =>
        item.Kind == kind && item.LastError == error && item.Due > after;
}
