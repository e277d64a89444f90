using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>Live work that was given up and is to be tried again, in a commit of its own.</summary>
internal sealed class RevivedWork : StorageChange
{
    private readonly WorkItem _item;

    private RevivedWork(WorkItem item) => _item = item;

    /// <summary>Takes a dead letter back as if it had never been tried; completes when that is durable.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public static async ValueTask<WorkItem> SaveAsync(ICommitter committer, DeadLetter letter, DateTimeOffset now)
    {
        var item = letter.Anew(now);
        await committer.SettleAsync(new RevivedWork(item));
        return item;
    }

    public override void Write(RowWriter rows) => WorkRows.Revive(rows, _item);
}
