using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Ends work of a call that is about its recordings, in one commit with what is known of them from then on.</summary>
internal sealed class RecordingEndings(CallEngine engine, ICommitter committer, IRecordingIndex index, BackgroundWork background)
{
    /// <summary>Ends work of a recording, which is done.</summary>
    /// <param name="scope">The attempt.</param>
    /// <param name="recording">As it is from now on.</param>
    /// <param name="further">The work that goes on with it; <c>null</c>: nothing more is to come.</param>
    /// <param name="cancellationToken">Breaks off what waits for the disk.</param>
    public Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, WorkItem? further, CancellationToken cancellationToken)
    {
        var work = further is null ? [] : (WorkItem[])[further];
        return EndAsync(scope, new RecordingChange(index, recording, background, work), cancellationToken);
    }

    /// <summary>Ends work of a recording, which is done, by taking its sound away.</summary>
    /// <inheritdoc cref="RecordingRemoval.Of"/>
    public Task<WorkEnding> RemoveAsync(WorkScope scope, Recording recording, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(scope, RecordingRemoval.Of(index, background, recording, reason, now), cancellationToken);

    /// <param name="call">The call of the work; it may have left for the history by now.</param>
    /// <param name="ending">How the attempt ended.</param>
    /// <param name="change">What is known from then on; <c>null</c>: nothing new.</param>
    /// <exception cref="StorageUnavailableException">Nothing was saved.</exception>
    public async ValueTask EndAsync(LegId call, WorkEnding ending, StorageChange? change = null)
    {
        await engine.EndAsync(call, [], ending, change);
        if (!ending.IsSaved && change is not null)
            await EndAsync(ending, change);
    }

    private Task<WorkEnding> EndAsync(WorkScope scope, RecordingChange change, CancellationToken cancellationToken) =>
        scope.SaveAsync(scope.Done(), saved => EndAsync(saved, change), cancellationToken);

    private async ValueTask EndAsync(WorkEnding ending, StorageChange change)
    {
        var end = new End(ending, change);
        committer.Append(end);
        await end.Settled;
    }

    private sealed class End(WorkEnding ending, StorageChange change) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            change.Write(rows);
            ending.Write(rows);
        }

        protected override void OnCommitted()
        {
            change.Commit();
            ending.Committed();
        }

        protected override void OnUndone() => change.TakeBack();
    }
}
