namespace ContactCenter.Foundation.Work;

/// <summary>Where features put work that their commits ask for; the dispatcher takes it from here.</summary>
public sealed class ReleasedWork
{
    private int _held;

    /// <summary>How many changes have asked for work that must not start yet.</summary>
    internal int Held => Volatile.Read(ref _held);

    /// <summary>Who takes what is released, and then has the queue forget that it was held.</summary>
    internal Action<IReadOnlyList<WorkItem>> OnReleased { get; set; } = static _ => { };

    /// <summary>Who knows how many items of a kind are still to be done.</summary>
    internal Func<string, int> OpenOf { get; set; } = static _ => 0;

    /// <summary>How many items of that kind are still to be done, those included that an earlier process has left.</summary>
    public int CountOf(string kind) => OpenOf(kind);

    /// <summary>Work of a change that is on its way to the disk. It starts once the change is durable and its answer has left.</summary>
    public WorkHold Hold(IReadOnlyList<WorkItem> items)
    {
        Interlocked.Increment(ref _held);
        return new(this, items);
    }

    internal void Release(IReadOnlyList<WorkItem> items) => OnReleased(items);

    internal void Forget() => Interlocked.Decrement(ref _held);
}

/// <summary>
/// Work that waits for two things: that it is durable, and that the answer of the webhook that led to it has left or is not waited
/// for any longer.
/// </summary>
public sealed class WorkHold(ReleasedWork queue, IReadOnlyList<WorkItem> items)
{
    private const int IsCancelled = int.MaxValue / 2;

    private int _missing = 2;

    /// <summary>One of the two has happened.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
            queue.Release(items);
    }

    /// <summary>The change was undone: nobody wants the work.</summary>
    public void Cancel()
    {
        Interlocked.Exchange(ref _missing, IsCancelled);
        queue.Release([]);
    }
}
