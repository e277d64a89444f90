namespace ContactCenter.Foundation.Work;

/// <summary>Work is lost when the process ends; the newest dead letters are kept for people to see.</summary>
public sealed class MemoryWorkStore(int keptDeadLetters = MemoryWorkStore.DefaultKept) : IWorkStore
{
    public const int DefaultKept = 1_000;

    private readonly Lock _gate = new();
    private readonly LinkedList<DeadLetter> _dead = [];

    public long LargestNumber => 0;

    public int DeadLetterCount
    {
        get
        {
            lock (_gate)
                return _dead.Count;
        }
    }

    public IReadOnlyList<WorkItem> Open() => [];

    public ValueTask<bool> SaveAsync(WorkItem item) => new(true);

    public void Complete(WorkItem item)
    {
    }

    public void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take)
    {
    }

    public void Bury(WorkItem item, DateTimeOffset now)
    {
        lock (_gate)
        {
            _dead.AddFirst(new DeadLetter(item, now));
            if (_dead.Count > keptDeadLetters)
                _dead.RemoveLast();
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit)
    {
        lock (_gate)
            return new([.. _dead.Take(limit)]);
    }

    public ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_dead.FirstOrDefault(letter => letter.Item.Number == number) is not { } found)
                return new((WorkItem?)null);
            _dead.Remove(found);
            return new(found.Item with { Due = now, Attempts = 0 });
        }
    }
}
