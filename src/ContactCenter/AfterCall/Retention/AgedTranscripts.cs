using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Retention;

/// <summary>Removes the transcripts of a call with every word of them that was indexed, and then the key that they were encrypted with.</summary>
internal sealed class AgedTranscripts(
    HistoryDatabase history, Transcripts transcripts, BackgroundWork background, ICommitter committer, TimeProvider time)
{
    /// <summary>May be repeated, so that one that was broken off is begun anew.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The live file cannot be written.</exception>
    public Task RemoveAsync(string call, CancellationToken cancellationToken) => transcripts.AloneAsync(async () =>
    {
        var texts = new TextRemoval(await transcripts.RemovalOfAsync(call, cancellationToken));
        await history.WriteAsync([texts]);
        var rebuild = texts.IsWhole ? [] : (WorkItem[])[RebuildIndexHandler.Work(background, time.GetUtcNow())];
        var change = new KeyRemoval(call, rebuild);
        await committer.SettleAsync(change);
        background.Committed(rebuild);
    });

    private sealed class KeyRemoval(string call, WorkItem[] further) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            CallKeys.Remove(rows, call);
            foreach (var item in further)
                WorkRows.Insert(rows, item);
        }
    }
}
