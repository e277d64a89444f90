namespace ContactCenter.Foundation.Work;

/// <summary>Keeps items of one target apart and in the order of asking: the first has it until it is done with, the others wait. Not thread-safe.</summary>
internal sealed class TargetQueue
{
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <returns>Whether the item has its target now, or had it before; else it waits here.</returns>
    public bool TryTake(WorkItem item)
    {
        if (item is not { Target: { } target, Stage: WorkStage.Send })
            return true;
        if (!_lines.TryGetValue(target, out var line))
        {
            _lines.Add(target, new(item.Number));
            return true;
        }

        if (line.First == item.Number)
            return true;
        line.Behind.Enqueue(item);
        return false;
    }

    /// <summary>The item was tried and is not done with: what comes for its target waits.</summary>
    public void Hold(WorkItem item)
    {
        if (item.Target is { } target)
            _lines.TryAdd(target, new(item.Number));
    }

    /// <summary>The item is done with.</summary>
    /// <returns>The item that has the target now; <c>null</c>: none waited.</returns>
    public WorkItem? Free(WorkItem item)
    {
        if (item.Target is not { } target || !_lines.TryGetValue(target, out var line) || line.First != item.Number)
            return null;
        if (!line.Behind.TryDequeue(out var next))
        {
            _lines.Remove(target);
            return null;
        }

        line.First = next.Number;
        return next;
    }

    /// <param name="first">The number of the item that has the target.</param>
    private sealed class Line(long first)
    {
        public long First { get; set; } = first;

        /// <summary>In the order of asking.</summary>
        public Queue<WorkItem> Behind { get; } = new();
    }
}
