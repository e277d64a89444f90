using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Looks whether a recording has come that is expected. One that the platform tells of later is brought in all the same.</summary>
internal sealed class MissingRecordingHandler(
    ICallStore calls, IRecordingIndex index, RecordingEndings endings, RecordingsSettings settings, TimeProvider time)
    : RecordingWorkHandler(WorkKind, RecordingState.Expected, index, endings)
{
    private const string WorkKind = "missingRecording";

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        var call = await calls.ReadAsync(new(recording.Call));
        var now = time.GetUtcNow();
        // It lasts as long as the call: before the end nothing is late.
        var wait = call is null ? TimeSpan.Zero : (call.Caller.EndedAt ?? now) + settings.ExpectWithin - now;
        if (wait > TimeSpan.Zero)
            return scope.Again(WorkStage.Send, "the recording may still come", wait, isFree: true);
        var missing = recording with { State = RecordingState.Missing, Reason = "the platform has told of no recording" };
        return await Endings.EndAsync(scope, recording, missing, further: null, cancellationToken);
    }
}
