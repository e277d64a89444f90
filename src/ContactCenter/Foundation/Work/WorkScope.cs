using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>One attempt at an item: what the handler may do with it, and the ways in which it may end.</summary>
/// <param name="betweenCheckpoints">An item commits no more often than this while it is under way.</param>
public sealed class WorkScope(
    WorkItem item, ICommitter committer, IDeadLetters deadLetters, TimeProvider time, Random random, TimeSpan betweenCheckpoints = default)
{
    /// <summary>How long to wait while nothing can be made durable.</summary>
    internal static readonly TimeSpan UntilStorageIsBack = TimeSpan.FromSeconds(1);

    private DateTimeOffset _nextCheckpoint;

    /// <summary>The item, as it stands on disk.</summary>
    public WorkItem Item { get; private set; } = item;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The process ends. Until then what has taken effect elsewhere is saved, although the lease is over.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt => Item.Attempts + 1;

    public WorkEnding Done() => new(WorkOutcome.Done, Item);

    public WorkEnding Dropped() => new(WorkOutcome.Dropped, Item);

    public WorkEnding Dead(string error) => new(WorkOutcome.Dead, Item with { LastError = error, Attempts = Attempt, LeaseUntil = null })
    {
        At = time.GetUtcNow(),
        DeadLetters = deadLetters,
    };

    /// <param name="delay"><c>null</c>: it grows with the attempts.</param>
    /// <param name="isFree">Whether it was no attempt: what was in the way is ours, not the other side's.</param>
    public WorkEnding Again(WorkStage stage, string error, TimeSpan? delay = null, bool isFree = false) => new(WorkOutcome.Again, Item with
    {
        Stage = stage,
        Due = time.GetUtcNow() + (delay ?? RetryDelay.After(Attempt, random.NextDouble())),
        Attempts = isFree ? Item.Attempts : Attempt,
        LastError = error,
        LeaseUntil = null,
    });

    /// <summary>The request was sent, its outcome is unknown, and it is to be looked up.</summary>
    /// <param name="isAnswered">As <see cref="WorkItem.IsAnswered"/>.</param>
    public WorkEnding InDoubt(string error, TimeSpan delay, bool isAnswered) => new(
        WorkOutcome.Again, Again(WorkStage.LookUp, error, delay).Item with { IsAnswered = isAnswered });

    /// <summary>Makes durable that the request is being sent, before it is: a second one would be felt.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task MarkSentAsync()
    {
        await CheckpointAsync(Item with { Stage = WorkStage.LookUp, SentAt = time.GetUtcNow(), IsAnswered = false }, CancellationToken.None);
        // A slow disk was waited for.
        Item = Item with { SentAt = time.GetUtcNow() };
    }

    /// <summary>
    /// Makes durable how far an attempt has come: an attempt after this one begins there. Of background work it waits until a second has
    /// passed since the last one, so that long work does not keep the disk busy.
    /// </summary>
    /// <param name="payload">As <see cref="WorkItem.Payload"/>.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task CheckpointAsync(byte[] payload, CancellationToken cancellationToken) => CheckpointAsync(Item with { Payload = payload }, cancellationToken);

    private async Task CheckpointAsync(WorkItem progress, CancellationToken cancellationToken)
    {
        var wait = _nextCheckpoint - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
        var change = new Checkpoint(progress);
        await committer.SettleAsync(change);
        Item = progress;
        _nextCheckpoint = time.GetUtcNow() + betweenCheckpoints;
    }

    /// <summary>Saves what an attempt has led to, again and again until it is durable: what was done cannot be undone.</summary>
    public async Task<WorkEnding> SaveAsync(WorkEnding ending, Func<WorkEnding, ValueTask> save, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await save(ending);
                return ending;
            }
            catch (StorageUnavailableException)
            {
                await Task.Delay(UntilStorageIsBack, time, cancellationToken);
            }
        }
    }

    /// <summary>Saves an ending with what a feature has to say beside it, and nothing else.</summary>
    /// <param name="along"><c>null</c>: nothing.</param>
    internal async ValueTask SaveAloneAsync(WorkEnding ending, StorageChange? along)
    {
        var change = new End(ending, along);
        await committer.SettleAsync(change);
    }

    private sealed class Checkpoint(WorkItem item) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.Update(rows, item);
    }

    private sealed class End(WorkEnding ending, StorageChange? along) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            along?.Write(rows);
            ending.Write(rows);
        }

        protected override void OnCommitted()
        {
            along?.Commit();
            ending.Committed();
        }

        protected override void OnUndone() => along?.TakeBack();
    }
}
