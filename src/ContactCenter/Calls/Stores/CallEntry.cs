using System.Collections.Immutable;
using ContactCenter.Foundation.Work;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>One call in memory. Everything but <see cref="Session"/> is read and changed under <see cref="Gate"/> alone.</summary>
internal sealed class CallEntry(LegId call, SqliteCallStore? keeper = null) : IJournalAnchor
{
    /// <summary>Deliveries of one call that are known again; a platform repeats within minutes.</summary>
    private const int MostAnswers = 256;

    private volatile CallSession? _session;

    public LegId Call => call;

    public Lock Gate { get; } = new();

    public CallSession? Session
    {
        get => _session;
        set => _session = value;
    }

    /// <summary>Whether it is in the image no more; who holds it must look again.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>What each delivery was answered, the oldest first.</summary>
    public ImmutableArray<StoredAnswer> Answers { get; set; } = [];

    /// <summary>What is still to be done for the call.</summary>
    public ImmutableArray<WorkItem> Work { get; set; } = [];

    /// <summary>The row of the journal in which the call stands whole; 0: in none.</summary>
    public long WholeIn { get; set; }

    /// <summary>Entries on their way to the disk in which the call stands whole.</summary>
    public int WholesUnderWay { get; set; }

    /// <summary>Whether nothing is to be found of it in the journal.</summary>
    public bool IsUnwritten => WholeIn == 0 && WholesUnderWay == 0;

    /// <summary>The newest change that may not be durable yet.</summary>
    public Task? Newest { get; set; }

    /// <summary>Whether it is on its way to the history.</summary>
    public bool IsMoving { get; set; }

    /// <summary>Whether the history has it, too: something was heard of it after it had been moved there.</summary>
    public bool IsInHistory { get; set; }

    /// <summary>Whether it waits for its move.</summary>
    public bool IsQueued { get; set; }

    public bool TryAnswer(DeliveryId delivery, out byte[]? answer)
    {
        foreach (var stored in Answers)
        {
            if (stored.Delivery != delivery)
                continue;
            answer = stored.Answer;
            return true;
        }

        answer = null;
        return false;
    }

    public void Remember(StoredAnswer answer)
    {
        Answers = (Answers.Length < MostAnswers ? Answers : Answers.RemoveAt(0)).Add(answer);
    }

    /// <summary>Adds the item, in the place of an older form of it.</summary>
    public void Put(WorkItem item) => Work = Work.RemoveAll(other => other.Number == item.Number).Add(item);

    public void Remove(WorkItem item) => Work = Work.RemoveAll(other => other.Number == item.Number);

    public void CarryForward(long row) => keeper?.CarryForward(this, row);
}
