using ContactCenter.AfterCall.Delivery;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Retention;

/// <summary>
/// Removes the transcripts of a call with every word of them that was indexed, and then the key that they were encrypted with. Where its notes need it, it
/// goes with the call; where a target has not accepted yet what it is told, later.
/// </summary>
internal sealed class AgedTranscripts(
    HistoryDatabase history,
    Transcripts transcripts,
    DeliveryBodies bodies,
    IEnumerable<IGoneTexts> gone,
    BackgroundWork background,
    ICommitter committer,
    TimeProvider time)
{
    /// <summary>May be repeated, so that one that was broken off is begun anew.</summary>
    /// <returns>Whether there was anything to be removed.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The live file cannot be written.</exception>
    public async Task<bool> RemoveAsync(string call, CancellationToken cancellationToken)
    {
        var isRemoved = false;
        await transcripts.AloneAsync(async () => isRemoved = await RemoveAloneAsync(call, cancellationToken));
        return isRemoved;
    }

    private async Task<bool> RemoveAloneAsync(string call, CancellationToken cancellationToken)
    {
        var session = await history.ReadAsync(connection => HistoryTables.Find(connection, new(call)), cancellationToken);
        var hasNotes = session is { Attached.Notes.SealedLength: not null };
        var isNeeded = hasNotes || await bodies.AreKeptAsync(call, cancellationToken);
        if (isNeeded && !await transcripts.AreThereAsync(call, cancellationToken))
            return false;
        var texts = new TextRemoval(call, gone, await transcripts.RemovalOfAsync(call, cancellationToken));
        await history.WriteAsync([texts]);
        transcripts.Removed(call);
        var rebuild = texts.IsWhole ? [] : (WorkItem[])[RebuildIndexHandler.Work(background, time.GetUtcNow())];
        WorkItem[] further = [.. rebuild, .. texts.Work];
        await committer.SettleAsync(new KeyRemoval(isNeeded ? null : call, further));
        background.Committed(further);
        return true;
    }

    /// <param name="call">Whose key goes; <c>null</c>: none does.</param>
    /// <param name="further">The work that is to be done then.</param>
    private sealed class KeyRemoval(string? call, WorkItem[] further) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (call is not null)
                CallKeys.Remove(rows, call);
            foreach (var item in further)
                WorkRows.Insert(rows, item);
        }
    }
}
