using ContactCenter.Outbox;
using ContactCenter.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>A change of one call on its way to the disk; knows how the call was before.</summary>
internal sealed class CallChange(SqliteCallStore store, CallEntry entry, bool isWhole) : JournalChange
{
    private readonly CallSession? _session = entry.Session;
    private readonly WorkItem[] _work = [.. entry.Work];
    private readonly long _wholeIn = entry.WholeIn;

    public DeliveryId? Delivery { get; init; }

    public override void Committed(long row)
    {
        if (!isWhole)
            return;
        lock (entry.Gate)
            entry.WholeIn = row;
    }

    public override void Undo()
    {
        lock (entry.Gate)
        {
            entry.Work.Clear();
            entry.Work.AddRange(_work);
            entry.WholeIn = _wholeIn;
            if (Delivery is { } delivery)
                entry.Answers.RemoveAll(answer => answer.Delivery == delivery);
            store.TakeBack(entry, _session);
        }
    }
}
