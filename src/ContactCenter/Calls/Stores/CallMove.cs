using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>An ended call leaves the memory for the history, in one transaction.</summary>
internal sealed class CallMove(CallMover mover, CallEntry entry, CallSession session) : JournalChange
{
    public override bool Writes => true;

    public override void Write(SqliteConnection connection) => CallHistoryStore.Write(connection, session, replace: entry.IsInHistory);

    public override void Committed(long row)
    {
        lock (entry.Gate)
            mover.Moved(entry, session);
    }

    public override void Undo()
    {
        lock (entry.Gate)
            mover.NotMoved(entry);
    }
}
