using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Ends work of a call that is about its recordings, in one commit with what is known of them from then on.</summary>
internal sealed class RecordingEndings(CallEngine engine, ICommitter committer)
{
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

    /// <summary>Ends work that is no call's.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was saved.</exception>
    public async ValueTask EndAsync(WorkEnding ending, StorageChange change)
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
