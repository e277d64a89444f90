namespace ContactCenter.Foundation.Work;

/// <summary>Keeps items of one target apart: the first has it, the others wait in the order of asking. Not thread-safe.</summary>
internal sealed class TargetQueue
{
    private readonly Dictionary<string, Queue<WorkItem>> _held = new(StringComparer.Ordinal);

    /// <returns>Whether the item has its target now; else it waits here.</returns>
    public bool TryTake(WorkItem item)
    {
        if (item is not { Target: { } target, Stage: WorkStage.Send })
            return true;
        if (_held.TryGetValue(target, out var behind))
        {
            behind.Enqueue(item);
            return false;
        }

        _held.Add(target, new());
        return true;
    }

    /// <summary>Something may still be on its way to that target: what comes for it waits.</summary>
    public void Hold(string? target)
    {
        if (target is not null)
            _held.TryAdd(target, new());
    }

    /// <summary>Nothing is on its way to that target any more.</summary>
    /// <returns>The item that has it now; <c>null</c>: none waited.</returns>
    public WorkItem? Free(string? target)
    {
        if (target is null || !_held.TryGetValue(target, out var behind))
            return null;
        if (behind.TryDequeue(out var next))
            return next;
        _held.Remove(target);
        return null;
    }
}
