using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Looks whether a recording has come that is expected. One that the platform tells of later is brought in all the same.</summary>
internal sealed class MissingRecordingHandler(
    ICallStore calls, IRecordingIndex index, RecordingEndings endings, BackgroundWork background, RecordingsSettings settings, TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "missingRecording";

    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var number = RecordingWork.NumberOf(scope.Item);
        if (await index.FindAsync(number, cancellationToken) is not { State: RecordingState.Expected } recording)
            return scope.Dropped();
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            var now = time.GetUtcNow();
            // It lasts as long as the call: before the end nothing is late.
            var wait = call is null ? TimeSpan.Zero : (call.Caller.EndedAt ?? now) + settings.ExpectWithin - now;
            if (wait > TimeSpan.Zero)
                return scope.Again(WorkStage.Send, "the recording may still come", wait, isFree: true);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }

        var missing = recording with { State = RecordingState.Missing, Reason = "the platform has told of no recording" };
        var change = new RecordingChange(index, missing, background);
        return await scope.SaveAsync(scope.Done(), saved => endings.EndAsync(saved, change), cancellationToken);
    }
}
