namespace ContactCenter.Foundation.Work;

/// <summary>A kind of background work: its handler, what was read of it, and how much is under way. Not thread-safe.</summary>
internal sealed class BackgroundKind(IBackgroundWorkHandler handler)
{
    /// <summary>So many are read at once, and lie in memory at most; so many more of each target that is busy.</summary>
    private const int Page = 100;

    private readonly List<WorkItem> _read = [];
    private readonly HashSet<long> _taken = [];

    /// <summary>Targets that were busy at a reading: items of theirs may be due and lie in the table only.</summary>
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);

    public IBackgroundWorkHandler Handler => handler;

    public int UnderWay { get; private set; }

    /// <summary>Items that ask the budget for a permit; they hold no slot.</summary>
    public int Asking { get; private set; }

    /// <summary>Grows with each start of any kind: who was served longest ago is served first.</summary>
    public long ServedAt { get; private set; }

    /// <summary>When there may be something to read; <c>null</c>: nothing lies there.</summary>
    public DateTimeOffset? Next { get; private set; } = DateTimeOffset.MinValue;

    public bool HasSlot => UnderWay < Math.Max(1, handler.MostAtOnce);

    /// <summary>Whether another item may ask for its permit.</summary>
    public bool MayAsk => UnderWay + Asking < Math.Max(1, handler.MostAtOnce);

    /// <summary>Something of this kind is due at that instant.</summary>
    public void Expect(DateTimeOffset due) => Next = Next is { } next && next < due ? next : due;

    /// <returns>The item that is due longest and whose target is free, now taken; <c>null</c>: none.</returns>
    public WorkItem? Take(IBackgroundRows rows, DateTimeOffset now, HashSet<string> targets)
    {
        var at = FindFree(targets);
        if (at < 0 && Next <= now)
        {
            ReadPage(rows, now, targets);
            at = FindFree(targets);
        }

        if (at < 0)
            return null;
        var found = _read[at];
        _read.RemoveAt(at);
        return found;
    }

    public void Ask() => Asking++;

    /// <summary>Its permit came.</summary>
    public void Asked() => Asking--;

    public void Start(long served)
    {
        UnderWay++;
        ServedAt = served;
    }

    /// <summary>It was taken and cannot start now: it is the next of its kind.</summary>
    public void PutBack(WorkItem item) => _read.Insert(0, item);

    /// <summary>It has ended.</summary>
    public void End(WorkItem item)
    {
        UnderWay--;
        _taken.Remove(item.Number);
    }

    /// <summary>Nothing of that target is under way any more, of whatever kind.</summary>
    public void Freed(string target)
    {
        // As long as some of it are in memory, these are next, and nothing is to be read.
        if (!_read.Exists(item => item.Target == target) && _passedOver.Remove(target))
            Expect(DateTimeOffset.MinValue);
    }

    private int FindFree(HashSet<string> targets) => _read.FindIndex(item => item.Target is not { } target || !targets.Contains(target));

    private void ReadPage(IBackgroundRows rows, DateTimeOffset now, HashSet<string> busy)
    {
        _passedOver.UnionWith(busy);
        // Those that are under way are still in the table.
        var due = rows.Due(handler.Kind, now, busy, Page + _taken.Count).Where(item => !_taken.Contains(item.Number)).Take(Page).ToList();
        _read.AddRange(due);
        _taken.UnionWith(due.Select(item => item.Number));
        if (due.Count < Page)
            Next = rows.NextAfter(handler.Kind, now);
    }
}
