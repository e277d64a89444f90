using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Work that is asked for in the commit of something else.</summary>
internal sealed class AddedWork(BackgroundWork background, IReadOnlyList<WorkItem> items) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        foreach (var item in items)
            WorkRows.Insert(rows, item);
    }

    protected override void OnCommitted() => background.Committed(items);
}
