using System.Collections.Immutable;
using ContactCenter.Foundation.Work;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>A change of one call on its way to the disk; knows how the call was before.</summary>
internal sealed class CallChange(SqliteCallStore store, CallEntry entry, bool isWhole) : JournalChange
{
    private readonly CallSession? _session = entry.Session;
    private readonly ImmutableArray<WorkItem> _work = entry.Work;

    public DeliveryId? Delivery { get; init; }

    /// <summary>What whoever made the change is going to have done.</summary>
    public ImmutableArray<WorkItem> Work { get; init; } = [];

    /// <summary>What else belongs into the same transaction.</summary>
    public JournalChange? Along { get; init; }

    /// <summary>Completes when it is durable.</summary>
    public Task? Durable { get; set; }

    public override bool Writes => Along is not null;

    public override void Write(SqliteConnection connection) => Along?.Write(connection);

    public override void Committed(long row)
    {
        Along?.Committed(row);
        if (!isWhole)
            return;
        lock (entry.Gate)
        {
            entry.WholeIn = row;
            entry.WholesUnderWay--;
        }
    }

    public override void CommittedLate()
    {
        lock (entry.Gate)
        {
            // That it failed is no longer true.
            if (ReferenceEquals(entry.Newest, Durable))
                entry.Newest = null;
        }

        if (!Work.IsEmpty)
            store.LeaveOver(Work);
    }

    public override void Undo()
    {
        lock (entry.Gate)
        {
            if (isWhole)
                entry.WholesUnderWay--;
            if (entry.IsForgotten)
                return;
            entry.Work = _work;
            if (Delivery is { } delivery)
                entry.Answers = entry.Answers.RemoveAll(answer => answer.Delivery == delivery);
            store.TakeBack(entry, _session);
        }
    }
}
