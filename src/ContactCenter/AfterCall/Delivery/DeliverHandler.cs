using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Tells a target of a call, until it accepts that or a day is over.</summary>
internal sealed partial class DeliverHandler(
    DeliverySettings settings,
    IDeliveryStore store,
    DeliveryAttempts attempts,
    DeliveryLimits limits,
    TargetStates states,
    CallAnalyses analyses,
    IEnumerable<IDeliverySender> senders,
    ErasedCalls erased,
    TimeProvider time,
    ILogger<DeliverHandler> logger) : IBackgroundWorkHandler
{
    private static readonly TimeSpan UntilAnalysed = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UntilErased = TimeSpan.FromSeconds(30);

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
            return UntilGone(scope);
        if (settings.Find(delivery.Target) is not { } target)
            return await EndAsync(scope, delivery, new(DeliveryErrors.NoTarget), isLasting: true, cancellationToken);
        if (!await limits.AdmitAsync(target, delivery, cancellationToken))
            return await EndAsync(scope, delivery, new(DeliveryErrors.OtherDepartment), isLasting: true, cancellationToken);
        if (states.WaitOf(target.Name, delivery.Number, time.GetUtcNow()) is { } wait)
            return Waiting(scope, new(TargetStates.Probed, wait));
        // What is not made yet is made of the newest transcripts.
        if (delivery.State == DeliveryState.Waiting && await analyses.IsAwaitedAsync(delivery.Call, cancellationToken))
            return Waiting(scope, new("the call is still being analysed", UntilAnalysed));
        return await attempts.BeginAsync(delivery.Number, target, cancellationToken) switch
        {
            null => scope.Dropped(),
            { Wait: { } first } => Waiting(scope, first),
            { Body: { } body } begun => await SendAsync(scope, begun.Delivery, target, body, cancellationToken),
            var unread => await EndAsync(scope, unread.Delivery, new(DeliveryErrors.BodyLost), isLasting: true, cancellationToken),
        };
    }

    private async Task<WorkEnding> SendAsync(
        WorkScope scope, StoredDelivery delivery, DeliveryTarget target, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // Directly before: the call may have been moved, or been erased, and that may even be over.
        if (await store.FindAsync(delivery.Number, cancellationToken) is null)
            return scope.Dropped();
        if (IsErased(delivery))
            return UntilGone(scope);
        if (!await limits.AdmitAsync(target, delivery, cancellationToken))
            return await EndAsync(scope, delivery, new(DeliveryErrors.OtherDepartment), isLasting: true, cancellationToken);
        var sender = senders.First(each => each.Kind == target.Kind);
        var outcome = await sender.SendAsync(target, new(delivery.Call, delivery.Revision, body), cancellationToken);
        return await EndAsync(scope, delivery, outcome, outcome.IsLasting, cancellationToken);
    }

    private bool IsErased(StoredDelivery delivery) => erased.IsErased(new LegId(delivery.Call));

    /// <summary>It goes with its call; where the erasure was not accepted, after all, it is still to be told.</summary>
    private static WorkEnding UntilGone(WorkScope scope) => Waiting(scope, new("its call is being erased", UntilErased));

    private static WorkEnding Waiting(WorkScope scope, DeliveryWait wait) => scope.Again(WorkStage.Send, wait.Reason, wait.Time, isFree: true);

    private async Task<WorkEnding> EndAsync(
        WorkScope scope, StoredDelivery delivery, DeliveryOutcome outcome, bool isLasting, CancellationToken cancellationToken)
    {
        var ended = await attempts.EndAsync(delivery.Number, outcome, isLasting, cancellationToken);
        var now = time.GetUtcNow();
        if (outcome.IsOfTarget || !isLasting || outcome.Status is not null)
            states.Ended(delivery.Target, delivery.Number, outcome, now, ended?.NextAt);
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
