using System.Collections.Concurrent;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Outbox;

/// <summary>Remembers what becomes of work; saving goes as a test says.</summary>
internal sealed class ScriptedWorkStore : IWorkStore
{
    private readonly ConcurrentQueue<(string What, WorkItem Item)> _story = new();

    public Func<WorkItem, ValueTask<bool>> Script { get; set; } = _ => new(true);

    /// <summary>What was asked of it, in order.</summary>
    public IReadOnlyList<(string What, WorkItem Item)> Story => [.. _story];

    /// <summary>What an earlier process left.</summary>
    public IReadOnlyList<WorkItem> Left { get; set; } = [];

    public long LargestNumber => 0;

    public int DeadLetterCount => Story.Count(line => line.What == "buried");

    public IReadOnlyList<WorkItem> Open() => Left;

    public ValueTask<bool> SaveAsync(WorkItem item)
    {
        _story.Enqueue(("saved", item));
        return Script(item);
    }

    public void Complete(WorkItem item) => _story.Enqueue(("completed", item));

    public void Bury(WorkItem item, DateTimeOffset now) => _story.Enqueue(("buried", item));

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit) => new([]);

    public ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now) => new((WorkItem?)null);

    public void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take)
    {
        // Nothing is saved late here.
    }
}
