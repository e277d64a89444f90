using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>What was told of a recording waits no more. Where its call was erased, also the recording goes, which was not known to be of that call.</summary>
/// <param name="change">Of the recording; <c>null</c>: none.</param>
/// <param name="waiting">Where it waited.</param>
/// <param name="recording">The number of the recording.</param>
internal sealed class AnnouncementEnd(RecordingChange? change, WaitingAnnouncements waiting, long recording) : StorageChange
{
    /// <summary>Whether the call is known to be erased.</summary>
    public bool IsErased { get; init; }

    public override void Write(RowWriter rows)
    {
        change?.Write(rows);
        WaitingAnnouncements.Remove(rows, recording);
        if (IsErased || change is { IsErased: true })
            RecordingRows.Remove(rows, recording);
    }

    protected override void OnCommitted()
    {
        change?.Commit();
        waiting.Removed(recording);
    }
}
