using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>A back-fill as it is from now on, with the work that carries it on and its line in the audit.</summary>
/// <param name="import">The back-fill.</param>
/// <param name="forgotten">The number of one that ended long ago and is kept no more; <c>null</c>: none is.</param>
/// <param name="work">The work; <c>null</c>: none is asked for.</param>
/// <param name="line">The line; <c>null</c>: none is written.</param>
/// <param name="background">Is told of the work.</param>
/// <param name="saved">Is told when it is durable, on the thread that commits.</param>
internal sealed class ImportChange(
    Import import, long? forgotten, WorkItem? work, StorageChange? line, BackgroundWork background, Action<Import, long?> saved) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        ImportRows.Put(rows, import);
        if (forgotten is { } number)
            ImportRows.Remove(rows, number);
        if (work is not null)
            WorkRows.Insert(rows, work);
        line?.Write(rows);
    }

    protected override void OnCommitted()
    {
        saved(import, forgotten);
        line?.Commit();
        if (work is not null)
            background.Committed([work]);
    }

    protected override void OnUndone() => line?.TakeBack();
}
