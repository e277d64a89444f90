using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Ends work that is about recordings, in one commit with what is known of them from then on.</summary>
internal sealed class RecordingEndings(
    CallEngine engine, IRecordingIndex index, DecodedSounds decoded, IEnumerable<IEndedRecordings> ended, BackgroundWork background)
{
    /// <summary>Ends work of a recording, which is done.</summary>
    /// <param name="scope">The attempt.</param>
    /// <param name="recording">As it is from now on.</param>
    /// <param name="further">The work that goes on with it; <c>null</c>: nothing more is to come.</param>
    /// <param name="cancellationToken">Breaks off what waits for the disk.</param>
    public Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, WorkItem? further, CancellationToken cancellationToken)
    {
        if (recording is { State: RecordingState.Ready, Sound: not null })
            decoded.Forget(SealedSounds.NameOf(recording, SoundParts.Sound));
        var work = further is null ? [] : (WorkItem[])[further];
        return EndAsync(scope, new RecordingChange(index, recording, background, [.. work, .. ended.WorkFor(recording)]), cancellationToken);
    }

    /// <summary>Ends work of a recording, which is done, by taking its sound away.</summary>
    /// <inheritdoc cref="RecordingRemoval.Of"/>
    public Task<WorkEnding> RemoveAsync(WorkScope scope, Recording recording, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(scope, RecordingRemoval.Of(index, background, recording, reason, now, ended), cancellationToken);

    /// <summary>What is committed with work of a recording that is given up: until somebody has it tried again nothing more is made of the recording.</summary>
    public StorageChange GivenUp(Recording recording)
    {
        var given = recording with { GivenUpIn = recording.State };
        return new RecordingChange(index, given, background, [.. ended.WorkFor(recording, given)]);
    }

    /// <summary>Ends an effect of a call, which may have left for the history by now.</summary>
    /// <param name="scope">The attempt.</param>
    /// <param name="call">The call.</param>
    /// <param name="change">What is committed with it; <c>null</c>: nothing was to be done.</param>
    /// <param name="cancellationToken">Breaks off what waits for the disk.</param>
    public Task<WorkEnding> EndAsync(WorkScope scope, CallSession call, StorageChange? change, CancellationToken cancellationToken) => scope.SaveAsync(
        change is null ? scope.Dropped() : scope.Done(),
        async ending =>
        {
            await engine.EndAsync(call.CallerLeg, [], ending, change);
            // Of a call that is not at hand the engine has saved nothing.
            if (!ending.IsSaved)
                await scope.SaveAloneAsync(ending, change);
        },
        cancellationToken);

    private static Task<WorkEnding> EndAsync(WorkScope scope, RecordingChange change, CancellationToken cancellationToken) =>
        scope.SaveAsync(scope.Done(), ending => scope.SaveAloneAsync(ending, change), cancellationToken);
}
