using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Background work for one recording, which is wanted as long as the recording is in a certain state.</summary>
/// <param name="kind">As <see cref="IWorkHandler.Kind"/>.</param>
/// <param name="state">In which the recording waits for this work; in any other nobody wants it any more.</param>
/// <param name="index">All recordings.</param>
/// <param name="endings">Ends their work.</param>
internal abstract class RecordingWorkHandler(string kind, RecordingState state, IRecordingIndex index, RecordingEndings endings) : IBackgroundWorkHandler
{
    private static readonly TimeSpan UntilDiskIsFree = TimeSpan.FromMinutes(1);

    public string Kind => kind;

    /// <summary>All recordings.</summary>
    protected IRecordingIndex Index => index;

    protected RecordingEndings Endings => endings;

    public virtual int MostAtOnce => 1;

    public virtual bool HasOwnSlots => false;

    public virtual TimeSpan Lease => TimeSpan.FromMinutes(10);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public virtual async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var recording = await index.FindAsync(RecordingWork.NumberOf(scope.Item), cancellationToken);
        if (recording is null || !Awaits(recording))
            return await DropAsync(scope, recording);
        try
        {
            return await AttemptAsync(scope, recording with { GivenUpIn = null }, cancellationToken);
        }
        catch (CallErasedException)
        {
            return scope.Dropped();
        }
        catch (DiskFullException full)
        {
            return scope.Again(WorkStage.Send, full.Message, UntilDiskIsFree, isFree: true);
        }
        catch (EncryptionException)
        {
            // Where a file was changed the recording is flagged by now; anything else is tried again as what went wrong.
            var now = await index.FindAsync(recording.Number, cancellationToken);
            if (now is not null && Awaits(now))
                throw;
            return await DropAsync(scope, now);
        }
    }

    public async ValueTask<StorageChange?> WhenGivenUpAsync(WorkItem item) =>
        await index.FindAsync(RecordingWork.NumberOf(item), CancellationToken.None) is { } recording && Awaits(recording)
            ? await GivenUpAsync(recording, item)
            : null;

    public virtual ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new(letter.Anew(now));

    /// <summary>Whether the recording still waits for this work.</summary>
    protected virtual bool Awaits(Recording recording) => recording.State == state;

    /// <param name="recording">Awaits the work.</param>
    /// <param name="item">The work that is given up, with the reason as its error.</param>
    /// <returns>What becomes of the recording.</returns>
    protected virtual ValueTask<StorageChange> GivenUpAsync(Recording recording, WorkItem item) => new(endings.GivenUp(recording));

    /// <summary>An attempt that was broken off may have left files of a sound that was taken away.</summary>
    private async Task<WorkEnding> DropAsync(WorkScope scope, Recording? recording)
    {
        if (recording is { State: RecordingState.Deleted })
            await endings.RemoveLeftoversAsync(recording);
        return scope.Dropped();
    }

    /// <summary>Carries the work out once.</summary>
    /// <exception cref="HistoryUnavailableException">It is tried again, and this was no attempt.</exception>
    /// <exception cref="DiskFullException">As before.</exception>
    protected abstract Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken);
}
