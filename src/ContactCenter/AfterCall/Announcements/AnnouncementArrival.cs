using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>What was told of a recording begins to wait, in one commit with the recording and the work that is to be done.</summary>
/// <param name="change">Of the recording.</param>
/// <param name="waiting">Where it waits.</param>
/// <param name="told">What was told.</param>
internal sealed class AnnouncementArrival(RecordingChange change, WaitingAnnouncements waiting, WaitingAnnouncement told) : StorageChange
{
    /// <summary>Whether it waits, once it is durable; <c>false</c>: the recording is another by now, or its call is erased.</summary>
    public bool IsMade => change.IsMade;

    public override void Write(RowWriter rows)
    {
        change.Write(rows);
        if (change.IsWritten)
            WaitingAnnouncements.Put(rows, told);
    }

    protected override void OnCommitted()
    {
        // Before the work is told of: it may begin at once.
        if (change.IsWritten)
            waiting.Saved(told);
        change.Commit();
        // Where nothing is stored that shows only now.
        if (!change.IsMade)
            waiting.Removed(told.Recording);
    }
}
