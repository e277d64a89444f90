using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// In which language a recording is heard is read when it begins to be put into words; one that waits for a model, or for its turn, has not begun.
/// </summary>
internal sealed class LanguageAttributes(ICallStore calls, IRecordingIndex index, IBackgroundRows rows, BackgroundDispatcher dispatcher)
    : StepAttributeGuard(calls)
{
    protected override bool Guards(string name) => PostcallAttributes.IsOfLanguage(name);

    protected override async ValueTask<string?> WhyReadAsync(string callId, string name, CancellationToken cancellationToken)
    {
        var recordings = await index.OfCallAsync(callId, cancellationToken);
        return recordings.FirstOrDefault(each => each is { IsBroughtIn: true, AwaitsCompletion: false } && !Waits(each)) is { } begun
            ? $"recording {begun.Number} of the call has begun to be put into words, or is to have none"
            : null;
    }

    private bool Waits(Recording recording) => rows.Others(new(Number: 0, TranscribeHandler.WorkKind, recording.Call, default), [TranscribeHandler.WorkKind])
        .Where(item => RecordingWork.NumberOf(item) == recording.Number)
        .Any(item => dispatcher.WithLease(item) is { LeaseUntil: null, Attempts: 0, Stage: WorkStage.Send });
}
