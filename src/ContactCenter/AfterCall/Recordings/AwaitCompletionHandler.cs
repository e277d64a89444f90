using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A recording that is here waits until the record of its call is complete; then what is made of it begins.</summary>
internal sealed class AwaitCompletionHandler(
    ICallStore calls, IRecordingIndex index, IRecordingPipeline pipeline, RecordingEndings endings, RecordingsSettings settings, TimeProvider time)
    : RecordingWorkHandler(WorkKind, RecordingState.Stored, index, endings)
{
    public const string WorkKind = "awaitCompletion";

    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(15);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        if (!recording.AwaitsCompletion)
            return scope.Dropped();
        var call = await calls.ReadAsync(new(recording.Call));
        var all = await Index.OfCallAsync(recording.Call, cancellationToken);
        var now = time.GetUtcNow();
        if (CallCompletion.Awaits(call, all, settings.ExpectWithin, now) is { } reason)
            return scope.Again(WorkStage.Send, reason, UntilNextLook, isFree: true);
        var begun = recording with { AwaitsCompletion = false };
        // Attributes may have been set since it was brought in.
        if (!pipeline.Wants(begun, call))
        {
            var unwanted = pipeline.WithoutWords(begun, call);
            return await Endings.RemoveAsync(scope, recording, unwanted, RecordingRemoval.NotKept, now, cancellationToken);
        }

        var (stored, work) = pipeline.Begin(begun, call);
        return await Endings.EndAsync(scope, recording, stored, work, cancellationToken);
    }
}
