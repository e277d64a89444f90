namespace ContactCenter.Foundation.Work;

/// <summary>A kind of work: its handler, and how much of it is under way. Not thread-safe.</summary>
/// <remarks>What is looked up has slots of its own: however slowly the other side tells, what is to be sent does not wait for it.</remarks>
internal sealed class WorkSlots(IWorkHandler handler)
{
    private readonly SlotQueue[] _stages = [.. Enum.GetValues<WorkStage>().Select(_ => new SlotQueue())];

    public IWorkHandler Handler => handler;

    /// <summary>Items that are still to be done, those included that an earlier process has left.</summary>
    public int Open { get; set; }

    public IReadOnlyList<SlotQueue> Stages => _stages;

    public SlotQueue Of(WorkItem item) => _stages[(int)item.Stage];
}

/// <summary>The items of one kind at one stage. Not thread-safe.</summary>
internal sealed class SlotQueue
{
    /// <summary>Items that have a slot.</summary>
    public int UnderWay { get; set; }

    /// <summary>Items that are due and wait for a slot.</summary>
    public Queue<WorkItem> Waiting { get; } = new();
}
