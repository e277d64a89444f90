using ContactCenter.Outbox;

namespace ContactCenter.Tests.Outbox;

/// <summary>Remembers what becomes of work; saving goes as a test says.</summary>
internal sealed class ScriptedWorkStore : IWorkStore
{
    public Func<WorkItem, ValueTask<bool>> Script { get; set; } = _ => new(true);

    /// <summary>What was asked of it, in order.</summary>
    public List<(string What, WorkItem Item)> Story { get; } = [];

    public long LargestNumber => 0;

    public int DeadLetterCount => Story.Count(line => line.What == "buried");

    public IReadOnlyList<WorkItem> Open() => [];

    public ValueTask<bool> SaveAsync(WorkItem item)
    {
        Story.Add(("saved", item));
        return Script(item);
    }

    public void Complete(WorkItem item) => Story.Add(("completed", item));

    public void Bury(WorkItem item, DateTimeOffset now) => Story.Add(("buried", item));

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit) => new([]);

    public ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now) => new((WorkItem?)null);

    public void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take)
    {
        // Nothing is saved late here.
    }
}
