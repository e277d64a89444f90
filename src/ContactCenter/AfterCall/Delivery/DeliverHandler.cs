using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Tells a target of a call, until it accepts that or a day is over.</summary>
internal sealed partial class DeliverHandler(
    DeliverySettings settings,
    IDeliveryStore store,
    DeliveryAttempts attempts,
    TargetStates states,
    CallAnalyses analyses,
    IEnumerable<IDeliverySender> senders,
    ErasedCalls erased,
    TimeProvider time,
    ILogger<DeliverHandler> logger) : IBackgroundWorkHandler
{
    private static readonly TimeSpan UntilEarlierEnds = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UntilAnalysed = TimeSpan.FromSeconds(15);

    public string Kind => DeliveryWork.Deliver;

    /// <summary>Of one target never two: the work's target keeps them apart.</summary>
    public int MostAtOnce => 4;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        return await store.FindAsync(DeliveryWork.NumberOf(scope.Item), cancellationToken) is { IsOpen: true } delivery
            ? await AttemptAsync(scope, delivery, cancellationToken)
            : scope.Dropped();
    }

    private async Task<WorkEnding> AttemptAsync(WorkScope scope, StoredDelivery delivery, CancellationToken cancellationToken)
    {
        if (IsErased(delivery))
            return scope.Dropped();
        if (settings.Find(delivery.Target) is not { } target)
            return await EndAsync(scope, delivery, new(DeliveryErrors.NoTarget), isLasting: true, cancellationToken);
        if (await WaitOfAsync(delivery, target, cancellationToken) is var (reason, wait))
            return scope.Again(WorkStage.Send, reason, wait, isFree: true);
        if (await attempts.BeginAsync(delivery.Number, target, cancellationToken) is not var (begun, made))
            return scope.Dropped();
        if (made is not { } body)
            return await EndAsync(scope, begun, new(DeliveryErrors.BodyLost), isLasting: true, cancellationToken);
        // Directly before: the call may have been erased, and that may even be over.
        if (await store.FindAsync(begun.Number, cancellationToken) is null || IsErased(begun))
            return scope.Dropped();
        var sender = senders.First(each => each.Kind == target.Kind);
        var outcome = await sender.SendAsync(target, new(begun.Call, begun.Revision, body), cancellationToken);
        return await EndAsync(scope, begun, outcome, outcome.IsLasting, cancellationToken);
    }

    private bool IsErased(StoredDelivery delivery) => erased.IsErased(new LegId(delivery.Call));

    /// <returns>What it waits for and how long, which is no attempt; <c>null</c>: it goes now.</returns>
    private async Task<(string Reason, TimeSpan Wait)?> WaitOfAsync(StoredDelivery delivery, DeliveryTarget target, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (delivery.NextAt > now)
            return ("the call may still change", delivery.NextAt.Value - now);
        // What is not made yet is made of the newest transcripts.
        if (delivery.State == DeliveryState.Waiting && await analyses.IsAwaitedAsync(delivery.Call, cancellationToken))
            return ("the call is still being analysed", UntilAnalysed);
        if (states.WaitOf(target.Name, delivery.Number, now) is { } wait)
            return ("the target fails, and another delivery probes it", wait);
        var isBehind = (await store.OfCallAsync(delivery.Call, cancellationToken)).Any(other =>
            other.IsOpen && other.Revision < delivery.Revision && string.Equals(other.Target, delivery.Target, StringComparison.OrdinalIgnoreCase));
        return isBehind ? ("an earlier revision is not accepted yet", UntilEarlierEnds) : null;
    }

    private async Task<WorkEnding> EndAsync(
        WorkScope scope, StoredDelivery delivery, DeliveryOutcome outcome, bool isLasting, CancellationToken cancellationToken)
    {
        var ended = await attempts.EndAsync(delivery.Number, outcome, isLasting, cancellationToken);
        var now = time.GetUtcNow();
        if (outcome.IsOfTarget)
            states.Failed(delivery.Target, delivery.Number, ended?.NextAt ?? now);
        else if (!isLasting || outcome.Status is not null)
            states.Answered(delivery.Target);
        if (ended is { NextAt: { } next })
            return scope.Again(WorkStage.Send, outcome.Error!, next - now, isFree: outcome.Pause is not null);
        if (ended is { State: DeliveryState.Dead })
            Log.Dead(logger, delivery.Number, delivery.Target, outcome.Error!);
        return scope.Done();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Delivery {Delivery} to {Target} is given up: {Error}. It can be retried")]
        public static partial void Dead(ILogger logger, long delivery, string target, string error);
    }
}
