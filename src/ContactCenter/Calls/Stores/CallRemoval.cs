using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>A call that the history has leaves the live file; the ids of its legs stay for an hour.</summary>
internal sealed class CallRemoval(CallRows of, long moved, DateTimeOffset at, CallSession call, Action undone) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        CallTables.Delete(rows, of);
        MovedCalls.Insert(rows, moved, at, call);
        rows.Statement("UPDATE store SET has_history = 1 WHERE has_history = 0").Run();
    }

    protected override void OnUndone() => undone();
}

/// <summary>The ids of legs are forgotten.</summary>
internal sealed class MovedCallsExpiry(long through) : StorageChange
{
    public override void Write(RowWriter rows) => rows.Statement("DELETE FROM moved_calls WHERE id <= ?").With(through).Run();
}

/// <summary>A call of the history is written again because of a late delivery, once, unless it was erased meanwhile.</summary>
internal sealed class LateWrite(CallSession call, DeliveryId delivery, DateTimeOffset at, ErasedCalls erased) : StorageChange
{
    public override void Write(RowWriter rows)
    {
        if (!erased.IsBlocked(rows, call.CallerLeg.Value)
            && rows.Statement("INSERT OR IGNORE INTO late_deliveries (delivery, at) VALUES (?, ?)").With(delivery.ToBytes()).With(at).Run() > 0)
        {
            HistoryTables.Write(rows, call);
        }
    }
}

/// <summary>A call is written to the history, unless it was erased there.</summary>
internal sealed class HistoryWrite(CallSession call, ErasedCalls erased) : StorageChange
{
    public LegId Call => call.CallerLeg;

    /// <summary>Whether the history has another call of that id, which it keeps.</summary>
    public bool IsOfAnother { get; private set; }

    public override void Write(RowWriter rows) => IsOfAnother = !erased.IsBlocked(rows, call.CallerLeg.Value) && !HistoryTables.Write(rows, call);
}
