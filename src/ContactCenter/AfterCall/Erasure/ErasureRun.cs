using ContactCenter.AfterCall.Announcements;
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
    ICallStore calls,
    AwaitedCalls awaited)
{
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The live file cannot be written, or sounds cannot be removed.</exception>
    /// <exception cref="IOException">The file of erasures cannot be written.</exception>
    public async Task<ErasureProgress> ContinueAsync(long number, CancellationToken cancellationToken)
    {
        if (await folder.Live.ReadAsync(connection => ErasureRows.Find(connection, number), cancellationToken) is not { } erasure)
            return ErasureProgress.Unknown;
        var left = await folder.Live.ReadAsync(connection => ErasureRows.Calls(connection, number), cancellationToken);
        if (left.Any(each => IsAtHand(new(each.Call))))
            return ErasureProgress.AtHand;
        if (erasure.Kind != ErasureKinds.Age)
            await NoteAsync(erasure, left.Select(each => each.Call), cancellationToken);
        var removed = erasure.Removed;
        foreach (var (call, counts) in left)
        {
            removed += counts;
            await RemoveAsync(erasure, call, removed, cancellationToken);
        }

        return await history.TryForgetAsync() && await committer.TryForgetAsync() ? ErasureProgress.Gone : ErasureProgress.StillRead;
    }

    /// <summary>
    /// What waits for the history leaves the live file once the history has been asked to take it, which takes nothing of a call that is blocked.
    /// </summary>
    private bool IsAtHand(LegId call) => calls.Find(call) is not null || calls.WaitsForHistory(call);

    private async Task RemoveAsync(AskedErasure erasure, string call, RemovedCounts removed, CancellationToken cancellationToken)
    {
        var lifted = erasure.Kind == ErasureKinds.Age ? await LiftedAsync(call, cancellationToken) : [];
        var removal = new Removal(erasure.Number, call, removed, lifted);
        await eraser.RemoveAsync(new(call), erasure.Kind == ErasureKinds.Age ? null : erasure.Id, removal, cancellationToken);
        if (lifted.Count == 0 || !removal.WasOurs)
            return;
        await history.WriteAsync([new BlocksLifted(lifted)]);
        erased.Forget(lifted);
    }

    /// <summary>
    /// What blocks a call that goes because of its age, and blocks it only until it is gone; but not of one of another system, which may tell of it and
    /// list it for years.
    /// </summary>
    private async Task<IReadOnlyList<byte[]>> LiftedAsync(string call, CancellationToken cancellationToken) =>
        await history.ReadAsync(connection => HistoryTables.Find(connection, new(call)), cancellationToken) switch
        {
            null => [erased.MarkOf(call)],
            { Foreign: not null } => [],
            var session => [.. erased.MarksOf(session)],
        };

    /// <summary>Before anything is removed, so that the marks of all its calls are known.</summary>
    private async Task NoteAsync(AskedErasure erasure, IEnumerable<string> left, CancellationToken cancellationToken)
    {
        if (ErasureFile.Read(settings.Path).Lines.Any(line => line.Id == erasure.Id))
            return;
        var marks = new List<byte[]>();
        foreach (var call in left)
            marks.AddRange(await MarksOfAsync(call, cancellationToken));
        ErasureFile.Add(settings.Path, erased.Key.Wrapped, new(erasure.Id, erasure.At, erasure.Kind, erasure.Hash, [.. marks]));
    }

    private async Task<IEnumerable<byte[]>> MarksOfAsync(string call, CancellationToken cancellationToken)
    {
        if (await history.ReadAsync(connection => HistoryTables.Find(connection, new(call)), cancellationToken) is { } session)
            return erased.MarksOf(session);
        var waiting = await awaited.OfCallAsync(call, cancellationToken);
        return waiting.FirstOrDefault(each => each.Call == call) is { } told ? erased.MarksOf(call, told.Source, told.Told) : [erased.MarkOf(call)];
    }

    private sealed class Removal(long erasure, string call, RemovedCounts removed, IReadOnlyList<byte[]> lifted) : StorageChange
    {
        /// <summary>Whether nobody has asked for the call meanwhile, so that it went because of its age.</summary>
        public bool WasOurs { get; private set; }

        public override void Write(RowWriter rows)
        {
            WasOurs = ErasureRows.CallRemoved(rows, erasure, call, removed);
            if (WasOurs)
                ErasedCalls.Unblock(rows, lifted);
        }
    }
}
