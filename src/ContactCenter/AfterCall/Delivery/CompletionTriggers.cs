using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Has it looked whether all of a call is there, whenever its last leg, one of its recordings or its analysis has ended, and has changed notes told.
/// </summary>
internal sealed class CompletionTriggers(DeliverySettings settings, BackgroundWork background, TimeProvider time)
    : ISettledCalls, IEditedCalls, IEndedRecordings, IEndedAnalyses
{
    public WorkItem? WorkFor(Recording recording) => WorkFor(recording.Call, isRepaired: false);

    public WorkItem? WorkFor(string call, bool isRepaired) =>
        settings.Targets.IsEmpty ? null : CompleteCallHandler.Work(background, call, time.GetUtcNow(), isRepaired);

    /// <remarks>What is written before the end is told with the call.</remarks>
    public WorkItem? WorkFor(CallSession call, CallEdit edit) => edit is CallEdit.Notes && call.IsOver && !settings.Targets.IsEmpty
        ? TellChangeHandler.Work(background, call.CallerLeg.Value, time.GetUtcNow())
        : null;

    /// <remarks>Another system tells of its recordings after the call.</remarks>
    public StorageChange? ChangeFor(CallSession call)
    {
        if (settings.Targets.IsEmpty)
            return null;
        var wait = call.Foreign is null ? TimeSpan.Zero : Deliveries.Quiet;
        return new Addition(background, CompleteCallHandler.Work(background, call.CallerLeg.Value, time.GetUtcNow() + wait));
    }

    private sealed class Addition(BackgroundWork background, WorkItem item) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.Insert(rows, item);

        protected override void OnCommitted() => background.Committed([item]);
    }
}
