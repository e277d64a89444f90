using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>
/// Removes all that is kept of a call that is blocked: first from the history, then its sounds, then from the live file. Each part may be repeated, so
/// that one that was broken off is begun anew.
/// </summary>
internal sealed class CallEraser(
    HistoryDatabase history,
    Transcripts transcripts,
    IRecordingIndex index,
    SealedSounds sounds,
    IEnumerable<ICopiesElsewhere> elsewhere,
    IEnumerable<IGoneTexts> gone,
    WorkRunner running,
    BackgroundWork background,
    ICommitter committer,
    IDeadLetters deadLetters,
    TimeProvider time)
{
    /// <param name="call">Its caller is gone, and it is in the history or nowhere.</param>
    /// <param name="erasure">The id of the erasure, for who tells where copies are; <c>null</c>: it goes because of its age.</param>
    /// <param name="along">What is told in the commit with which the last of it goes.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The live file cannot be written, or sounds cannot be removed.</exception>
    public async Task RemoveAsync(LegId call, string? erasure, StorageChange along, CancellationToken cancellationToken)
    {
        running.Cancel(call.Value);
        var session = await history.ReadAsync(connection => HistoryTables.Find(connection, call), cancellationToken);
        var texts = new TextRemoval(call.Value, gone, await transcripts.RemovalOfAsync(call.Value, cancellationToken));
        var copies = new List<CopiesRemoval>();
        foreach (var each in elsewhere)
            copies.Add(await each.RemovalOfAsync(call.Value, session, erasure, cancellationToken));
        await history.WriteAsync([texts, .. copies.Select(copy => copy.Rows), new HistoryRemoval(call.Value)]);
        transcripts.Removed(call.Value);
        foreach (var recording in await index.OfCallAsync(call.Value, cancellationToken))
            await sounds.DeleteAllAsync(recording, cancellationToken);
        var ids = session is null ? (string[])[call.Value] : [.. ErasureSubject.IdsOf(session)];
        var rebuild = texts.IsWhole ? [] : (WorkItem[])[RebuildIndexHandler.Work(background, time.GetUtcNow())];
        WorkItem[] further = [.. rebuild, .. texts.Work, .. copies.SelectMany(copy => copy.Work)];
        var change = new LiveRemoval(call.Value, ids, further, along);
        await committer.SettleAsync(change);
        deadLetters.Removed(change.DeadLetters);
        background.Committed(further);
    }

    private sealed class HistoryRemoval(string call) : StorageChange
    {
        public override void Write(RowWriter rows) => HistoryTables.Remove(rows, call);
    }

    /// <summary>Out of the live file.</summary>
    private sealed class LiveRemoval(string call, string[] ids, WorkItem[] further, StorageChange along) : StorageChange
    {
        public int DeadLetters { get; private set; }

        public override void Write(RowWriter rows)
        {
            WaitingAnnouncements.RemoveOf(rows, call);
            RecordingRows.RemoveOf(rows, call);
            CallKeys.Remove(rows, call);
            rows.Statement("DELETE FROM holds WHERE call = ?").With(call).Run();
            rows.Statement("DELETE FROM moved_calls WHERE call = ?").With(call).Run();
            DeadLetters = ids.Sum(id => WorkRows.DeleteOf(rows, id));
            foreach (var item in further)
                WorkRows.Insert(rows, item);
            along.Write(rows);
        }

        protected override void OnCommitted() => along.Commit();

        protected override void OnUndone() => along.TakeBack();
    }
}
