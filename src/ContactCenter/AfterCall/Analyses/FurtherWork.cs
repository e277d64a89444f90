using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Work that follows, asked for in one commit with what it follows; none, if the call is erased by now.</summary>
internal sealed class FurtherWork(IRecordingIndex index, string call, BackgroundWork background, params WorkItem[] items) : StorageChange
{
    private bool _isErased;

    public override void Write(RowWriter rows)
    {
        _isErased = !index.MayWrite(rows, call);
        if (_isErased)
            return;
        foreach (var item in items)
            WorkRows.Insert(rows, item);
    }

    protected override void OnCommitted()
    {
        if (!_isErased && items.Length > 0)
            background.Committed(items);
    }
}
