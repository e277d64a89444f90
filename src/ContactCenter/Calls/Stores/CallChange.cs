using System.Collections.Immutable;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>A change of one call on its way to the disk; knows how the call was before.</summary>
internal sealed class CallChange(CallImage image, CallEntry entry) : StorageChange
{
    private readonly CallSession? _sessionBefore = entry.Session;
    private readonly CallRows _rowsBefore = entry.Rows;

    /// <summary>The newest change before this one.</summary>
    public StorageChange? Before { get; } = entry.Newest;

    /// <summary>The call as it is from now on, and its rows.</summary>
    public required CallSession Session { get; init; }

    public required CallRows Rows { get; init; }

    public StoredAnswer? Answer { get; init; }

    /// <summary>An answer that is too old to be asked for again.</summary>
    public StoredAnswer? OldAnswer { get; init; }

    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <summary>Numbers of work that nobody wants any more.</summary>
    public ImmutableArray<long> Unwanted { get; init; } = [];

    /// <summary>How the work item ended that led to the change.</summary>
    public WorkEnding? Ending { get; init; }

    /// <summary>A dead letter that is to be tried again.</summary>
    public WorkItem? Revived { get; init; }

    /// <summary>Lets the work start once it is durable and the answer has left.</summary>
    public WorkHold? Hold { get; init; }

    /// <summary>What else is saved with it.</summary>
    public StorageChange? Along { get; init; }

    /// <summary>What is saved because nothing more is to come for the call.</summary>
    public ImmutableArray<StorageChange> WhenSettled { get; init; } = [];

    public override void Write(RowWriter rows)
    {
        if (_rowsBefore.Number == 0)
            CallTables.Insert(rows, Rows, Session);
        else if (Rows.Version != _rowsBefore.Version)
            CallTables.Update(rows, Rows, Session);
        for (var line = _rowsBefore.Lines; line < Rows.Lines; line++)
            CallTables.InsertLine(rows, Rows.First + line, Session.Timeline[line]);
        if (Answer is { } answer)
            CallTables.InsertAnswer(rows, answer);
        if (OldAnswer is { } old)
            CallTables.DeleteAnswer(rows, old.Number);
        foreach (var item in Work)
            WorkRows.Insert(rows, item);
        foreach (var number in Unwanted)
            WorkRows.DeleteLive(rows, number);
        if (Revived is { } revived)
            WorkRows.Revive(rows, revived);
        Ending?.Write(rows);
        Along?.Write(rows);
        foreach (var change in WhenSettled)
            change.Write(rows);
    }

    protected override void OnCommitted()
    {
        lock (entry.Gate)
        {
            entry.Durable = Session;
            entry.DurableVersion = Rows.Version;
            if (ReferenceEquals(entry.Newest, this))
                entry.Newest = null;
        }

        // What other systems have led was never live.
        if (Rows.Version != _rowsBefore.Version && Session.Foreign is null)
            image.Notifier.Committed(Session, Rows.Version);
        Ending?.Committed();
        Along?.Commit();
        foreach (var change in WhenSettled)
            change.Commit();
        Hold?.Release();
    }

    protected override void OnUndone()
    {
        lock (entry.Gate)
        {
            if (ReferenceEquals(entry.Newest, this))
                entry.Newest = null;
            if (!entry.IsForgotten)
            {
                entry.Rows = _rowsBefore;
                if (_rowsBefore.Number == 0)
                    image.Forget(entry);
                else
                    image.Set(entry, _sessionBefore);
            }
        }

        Along?.TakeBack();
        foreach (var change in WhenSettled.Reverse())
            change.TakeBack();
        Hold?.Cancel();
    }
}
