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
    public string Kind => kind;

    /// <summary>All recordings.</summary>
    protected IRecordingIndex Index => index;

    protected RecordingEndings Endings => endings;

    public virtual int MostAtOnce => 1;

    public virtual TimeSpan Lease => TimeSpan.FromMinutes(10);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var recording = await index.FindAsync(RecordingWork.NumberOf(scope.Item), cancellationToken);
        if (recording is null || recording.State != state)
            return scope.Dropped();
        try
        {
            return await AttemptAsync(scope, recording with { GivenUpIn = null }, cancellationToken);
        }
        catch (CallErasedException)
        {
            return scope.Dropped();
        }
        catch (EncryptionException)
        {
            // Where a file was changed the recording is flagged by now; anything else is tried again as what went wrong.
            if (await index.FindAsync(recording.Number, cancellationToken) is { } now && now.State == state)
                throw;
            return scope.Dropped();
        }
    }

    public async ValueTask<StorageChange?> WhenGivenUpAsync(WorkItem item) =>
        await index.FindAsync(RecordingWork.NumberOf(item), CancellationToken.None) is { } recording && recording.State == state
            ? endings.GivenUp(recording)
            : null;

    /// <summary>Carries the work out once.</summary>
    /// <exception cref="HistoryUnavailableException">It is tried again, and this was no attempt.</exception>
    protected abstract Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken);
}
