using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Ends work that is about recordings, in one commit with what is known of them from then on. Where a recording was changed while the work was under way,
/// because it became too old or a file of it was found to be changed, the work ends and changes nothing.
/// </summary>
internal sealed class RecordingEndings(
    CallEngine engine,
    IRecordingIndex index,
    DecodedSounds decoded,
    IEnumerable<IEndedRecordings> ended,
    BackgroundWork background,
    ICommitter committer,
    TimeProvider time)
{
    /// <summary>Ends work of a recording, which is done.</summary>
    /// <param name="scope">The attempt.</param>
    /// <param name="before">As it was when the attempt began.</param>
    /// <param name="recording">As it is from now on.</param>
    /// <param name="further">The work that goes on with it; <c>null</c>: nothing more is to come.</param>
    /// <param name="cancellationToken">Breaks off what waits for the disk.</param>
    public Task<WorkEnding> EndAsync(WorkScope scope, Recording before, Recording recording, WorkItem? further, CancellationToken cancellationToken)
    {
        ForgetDecoded(recording);
        var work = further is null ? [] : (WorkItem[])[further];
        var change = Changed(before, recording, [.. work, .. ended.WorkFor(recording)]);
        return EndAsync(scope, scope.Done(), change, cancellationToken);
    }

    /// <summary>Ends an attempt at work of a recording that is to be tried again, and tells meanwhile what has become of the recording.</summary>
    /// <inheritdoc cref="EndAsync(WorkScope, Recording, Recording, WorkItem?, CancellationToken)"/>
    /// <param name="ending">When it is tried again.</param>
    public Task<WorkEnding> WaitAsync(WorkScope scope, WorkEnding ending, Recording before, Recording recording, CancellationToken cancellationToken)
    {
        ForgetDecoded(recording);
        return EndAsync(scope, ending, Changed(before, recording, [.. ended.WorkFor(before, recording)]), cancellationToken);
    }

    /// <summary>Ends work of a recording, which is given up.</summary>
    /// <inheritdoc cref="EndAsync(WorkScope, Recording, Recording, WorkItem?, CancellationToken)"/>
    /// <param name="reason">Why, for whoever may have it tried again.</param>
    public Task<WorkEnding> GiveUpAsync(WorkScope scope, Recording before, Recording recording, string reason, CancellationToken cancellationToken) =>
        EndAsync(scope, scope.Dead(reason), Changed(before, recording, [.. ended.WorkFor(recording)]), cancellationToken);

    /// <summary>Ends work of a recording, which is done, by taking its sound away.</summary>
    /// <inheritdoc cref="RecordingRemoval.Of"/>
    public Task<WorkEnding> RemoveAsync(
        WorkScope scope, Recording before, Recording recording, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndAsync(scope, scope.Done(), RecordingRemoval.Of(index, background, before, recording, reason, now, ended), cancellationToken);

    /// <summary>What is committed with work of a recording that is given up: until somebody has it tried again nothing more is made of the recording.</summary>
    public StorageChange GivenUp(Recording recording) => GivenUp(recording, recording with { GivenUpIn = recording.State });

    /// <inheritdoc cref="GivenUp(Recording)"/>
    /// <param name="before">As it was until now.</param>
    /// <param name="recording">As it is from now on.</param>
    public StorageChange GivenUp(Recording before, Recording recording)
    {
        ForgetDecoded(recording);
        return Changed(before, recording, [.. ended.WorkFor(before, recording)]);
    }

    /// <summary>What is committed with work of a recording that is given up, and whose sound nobody wants to keep.</summary>
    public StorageChange Removed(Recording recording, string reason) =>
        RecordingRemoval.Of(index, background, recording, recording, reason, time.GetUtcNow(), ended);

    /// <summary>Has removed what work has written of a recording whose sound was taken away meanwhile; completes when that is asked for.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public ValueTask RemoveLeftoversAsync(Recording recording) =>
        background.AddAsync([.. SoundParts.All.Select(part => Removal(recording, SealedSounds.NameOf(recording, part)))]);

    /// <inheritdoc cref="CallEngine.GiveUpAsync"/>
    public ValueTask<WorkEnding> GiveUpAsync(WorkScope scope, string reason) => engine.GiveUpAsync(scope, reason);

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

    /// <summary>Has an effect tried again that was given up, of a call that has left for the history.</summary>
    /// <returns>The item as it is to be tried again, durable.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public ValueTask<WorkItem> ReviveAsync(DeadLetter letter, DateTimeOffset now) => RevivedWork.SaveAsync(committer, letter, now);

    private void ForgetDecoded(Recording recording)
    {
        if (recording is { State: RecordingState.Ready, Sound: not null })
            decoded.Forget(SealedSounds.NameOf(recording, SoundParts.Sound));
    }

    private RecordingChange Changed(Recording before, Recording recording, params WorkItem[] further) =>
        new(index, recording, background, further)
        {
            Before = before,
            // No row names what was written meanwhile.
            Otherwise =
            [
                .. recording.Files.Except(before.Files, StringComparer.Ordinal).Select(name => Removal(recording, name)),
            ],
        };

    private WorkItem Removal(Recording recording, string name) => RemoveSoundHandler.Work(background, recording, name, time.GetUtcNow());

    private static Task<WorkEnding> EndAsync(WorkScope scope, WorkEnding ending, RecordingChange change, CancellationToken cancellationToken) =>
        scope.SaveAsync(ending, end => scope.SaveAloneAsync(end, change), cancellationToken);
}
