using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>A change, and the work that is asked for in one commit with it.</summary>
internal sealed class ChangeWithWork(StorageChange change, BackgroundWork background, IReadOnlyList<WorkItem> items) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        change.Write(rows);
        foreach (var item in items)
            WorkRows.Insert(rows, item);
    }

    protected override void OnCommitted()
    {
        change.Commit();
        if (items.Count > 0)
            background.Committed(items);
    }

    protected override void OnUndone() => change.TakeBack();
}
