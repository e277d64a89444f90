using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

public enum WorkOutcome
{
    Done,

    /// <summary>Nothing was sent, because nobody wants it any more.</summary>
    Dropped,

    /// <summary>To be tried again.</summary>
    Again,

    /// <summary>Not to be tried again: it is kept as a dead letter.</summary>
    Dead,

    /// <summary>Broken off because the process ends; it goes on after the next start.</summary>
    Interrupted,
}

/// <summary>
/// How an attempt ended: a row write that the handler's feature joins to its own commit. One that was not joined is committed
/// alone.
/// </summary>
public sealed class WorkEnding
{
    private int _removed;

    internal WorkEnding(WorkOutcome outcome, WorkItem item) => (Outcome, Item) = (outcome, item);

    public WorkOutcome Outcome { get; }

    /// <summary>The item as it is from now on: to be tried again, or given up.</summary>
    public WorkItem Item { get; }

    /// <summary>Of a dead letter: when it was given up.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Whether the item is to be kept no more.</summary>
    public bool IsEnd => Outcome is WorkOutcome.Done or WorkOutcome.Dropped;

    /// <summary>Whether a feature has joined it to a commit that is durable.</summary>
    public bool IsSaved { get; private set; }

    internal IDeadLetters? DeadLetters { get; init; }

    /// <summary>The same ending of an item with another payload.</summary>
    internal WorkEnding With(byte[] payload) => new(Outcome, Item with { Payload = payload }) { At = At, DeadLetters = DeadLetters };

    /// <summary>Writes the row. On the commit thread, within the transaction at hand.</summary>
    public void Write(RowWriter rows)
    {
        switch (Outcome)
        {
            case WorkOutcome.Done or WorkOutcome.Dropped:
                WorkRows.Delete(rows, Item);
                break;
            case WorkOutcome.Again:
                WorkRows.Update(rows, Item);
                break;
            case WorkOutcome.Dead:
                _removed = WorkRows.Bury(rows, Item, At);
                break;
            case WorkOutcome.Interrupted:
                break;
        }
    }

    /// <summary>The commit that it was joined to is durable.</summary>
    public void Committed()
    {
        IsSaved = true;
        if (Outcome != WorkOutcome.Dead)
            return;
        DeadLetters?.Buried(new(Item, At));
        DeadLetters?.Removed(_removed);
    }
}
