namespace ContactCenter.Foundation.Work;

/// <summary>A kind of work: its handler, and how much of it is under way. Not thread-safe.</summary>
internal sealed class WorkSlots(IWorkHandler handler)
{
    public IWorkHandler Handler => handler;

    /// <summary>Items that are still to be done, those included that an earlier process has left.</summary>
    public int Open { get; set; }

    /// <summary>Items that have a slot.</summary>
    public int UnderWay { get; set; }

    /// <summary>Items that are due and wait for a slot.</summary>
    public Queue<WorkItem> Waiting { get; } = new();
}
