using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Looks whether all of a call is there, and then has targets told.</summary>
internal sealed class CompleteCallHandler(
    ICallStore calls, IRecordingIndex index, CallAnalyses analyses, Deliveries deliveries, RecordingsSettings recordings, TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "completeCall";

    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(15);

    /// <summary>The payload of work after a repair; other work has none.</summary>
    private static ReadOnlySpan<byte> RepairMark => "repaired"u8;

    public string Kind => WorkKind;

    /// <param name="background">Gives the number of the item.</param>
    /// <param name="call">Our id of the call.</param>
    /// <param name="due">Not before this instant.</param>
    /// <param name="isRepaired">Whether something that had failed was made after all, which is a change.</param>
    public static WorkItem Work(BackgroundWork background, string call, DateTimeOffset due, bool isRepaired = false) =>
        background.New(WorkKind, call, due) with { Payload = isRepaired ? RepairMark.ToArray() : null };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        // The end of a call brings another item, and so does that of a recording.
        if (await calls.ReadAsync(new(scope.Item.Key)) is not { IsOver: true } call)
            return scope.Dropped();
        var known = await index.OfCallAsync(scope.Item.Key, cancellationToken);
        if (CallCompletion.Awaits(call, known, recordings.ExpectWithin, time.GetUtcNow()) is { } reason)
            return scope.Again(WorkStage.Send, reason, UntilNextLook, isFree: true);
        if (known.Any(recording => !recording.IsEnd()))
            return scope.Dropped();
        // The end of its analysis brings another item.
        if (await analyses.IsAwaitedAsync(scope.Item.Key, cancellationToken))
            return scope.Dropped();
        await deliveries.CompleteAsync(scope.Item.Key, cancellationToken);
        if (scope.Item.Payload is not null)
            await deliveries.CallChangedAsync(scope.Item.Key, due: null, cancellationToken);
        return scope.Done();
    }
}
