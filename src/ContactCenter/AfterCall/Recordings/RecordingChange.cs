using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A recording as it is from now on, and the work that is to be done for it then; nothing, if its call is erased by now.</summary>
internal sealed class RecordingChange(IRecordingIndex index, Recording recording, BackgroundWork background, params WorkItem[] further) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        if (!index.MayWrite(rows, recording.Call))
            return;
        RecordingRows.Put(rows, recording);
        foreach (var item in further)
            WorkRows.Insert(rows, item);
    }

    protected override void OnCommitted()
    {
        index.Saved(recording);
        if (further.Length > 0)
            background.Committed(further);
    }
}
