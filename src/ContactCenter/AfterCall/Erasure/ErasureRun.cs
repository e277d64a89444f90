using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>How far an erasure has come.</summary>
internal enum ErasureProgress
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>A call of it has not left for the history yet, as may be after a restore.</summary>
    AtHand,

    /// <summary>All is removed, and somebody still reads pages of before.</summary>
    StillRead,

    /// <summary>Nothing of it is in any file.</summary>
    Gone,
}

/// <summary>Carries an erasure out from where it was broken off.</summary>
internal sealed class ErasureRun(
    StorageFolder folder,
    StorageSettings settings,
    HistoryDatabase history,
    GroupCommitter committer,
    ErasedCalls erased,
    CallEraser eraser,
    ICallStore calls)
{
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The live file cannot be written, or sounds cannot be removed.</exception>
    /// <exception cref="IOException">The file of erasures cannot be written.</exception>
    public async Task<ErasureProgress> ContinueAsync(long number, CancellationToken cancellationToken)
    {
        if (await folder.Live.ReadAsync(connection => ErasureRows.Find(connection, number), cancellationToken) is not { } erasure)
            return ErasureProgress.Unknown;
        var left = await folder.Live.ReadAsync(connection => ErasureRows.Calls(connection, number), cancellationToken);
        if (left.Any(each => calls.Find(new(each.Call)) is not null))
            return ErasureProgress.AtHand;
        await NoteAsync(erasure, left.Select(each => each.Call), cancellationToken);
        var removed = erasure.Removed;
        foreach (var (call, counts) in left)
        {
            removed += counts;
            await eraser.RemoveAsync(new(call), new Removal(number, call, removed), cancellationToken);
        }

        return await history.TryForgetAsync() && await committer.TryForgetAsync() ? ErasureProgress.Gone : ErasureProgress.StillRead;
    }

    /// <summary>Before anything is removed, so that the marks of all its calls are known.</summary>
    private async Task NoteAsync(AskedErasure erasure, IEnumerable<string> left, CancellationToken cancellationToken)
    {
        if (ErasureFile.Read(settings.Path).Lines.Any(line => line.Id == erasure.Id))
            return;
        var marks = new List<byte[]>();
        foreach (var call in left)
        {
            var session = await history.ReadAsync(connection => HistoryTables.Find(connection, new(call)), cancellationToken);
            marks.AddRange(session is null ? [erased.MarkOf(call)] : erased.MarksOf(session));
        }

        ErasureFile.Add(settings.Path, erased.Key.Wrapped, new(erasure.Id, erasure.At, erasure.Kind, erasure.Hash, [.. marks]));
    }

    private sealed class Removal(long erasure, string call, RemovedCounts removed) : StorageChange
    {
        public override void Write(RowWriter rows) => ErasureRows.CallRemoved(rows, erasure, call, removed);
    }
}
