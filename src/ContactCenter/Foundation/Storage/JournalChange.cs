using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>A change of the state in memory that waits to become durable.</summary>
public abstract class JournalChange
{
    /// <summary>Whether <see cref="Write"/> has something to do.</summary>
    public virtual bool Writes => false;

    /// <summary>What else belongs into the same transaction. On the commit thread.</summary>
    public virtual void Write(SqliteConnection connection)
    {
    }

    /// <summary>It is durable now, in that row. On the commit thread.</summary>
    public virtual void Committed(long row)
    {
    }

    /// <summary>Called after <see cref="Committed"/> when those who waited for it had been told that it failed: it took too long.</summary>
    public virtual void CommittedLate()
    {
    }

    /// <summary>It could not be made durable: the state in memory goes back to what it was before. Called in reverse order of appending.</summary>
    public virtual void Undo()
    {
    }
}

/// <summary>A part of the state that stands whole in one row, on which later rows build.</summary>
public interface IJournalAnchor
{
    /// <summary>If it still stands in that row alone, writes it again, so that the row can go. On the commit thread.</summary>
    void CarryForward(long row);
}
