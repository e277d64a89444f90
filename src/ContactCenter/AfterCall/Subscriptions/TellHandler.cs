using ContactCenter.AfterCall.Delivery;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Tells one subscription of an event, until it accepts that or the event is a day old.</summary>
internal sealed class TellHandler(
    SubscriptionStore subscriptions,
    MakerRights rights,
    EventBodies bodies,
    SubscriptionSender sender,
    SubscriptionStates states,
    ErasedCalls erased,
    TimeProvider time,
    Random random) : IBackgroundWorkHandler
{
    public string Kind => SubscriptionWork.Tell;

    /// <summary>Of one subscription never two: the work's target keeps them apart.</summary>
    public int MostAtOnce => 4;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var told = SubscriptionWork.EventOf(scope.Item);
        if (subscriptions.Find(told.Subscription!.Value) is not { } subscription)
            return scope.Dropped();
        var now = time.GetUtcNow();
        if (!subscription.IsActive || now - told.At >= RetrySchedule.Longest)
            return await DropAsync(scope, subscription);
        if (rights.FaultOf(subscription) is { } lost)
        {
            await states.StopAsync(subscription, lost);
            return scope.Dropped();
        }

        try
        {
            return await AttemptAsync(scope, subscription, told, cancellationToken);
        }
        catch (EncryptionException fault)
        {
            return scope.Dead(fault.Message);
        }
    }

    private async Task<WorkEnding> AttemptAsync(
        WorkScope scope, Subscription subscription, SubscribedEvent told, CancellationToken cancellationToken)
    {
        if (states.WaitOf(subscription.Number, scope.Item.Number) is { } wait)
            return scope.Again(WorkStage.Send, "the subscription fails, and another event probes it", wait, isFree: true);
        if (await bodies.MakeAsync(subscription, told, cancellationToken) is not var (id, body))
            return scope.Dropped();
        // Directly before: the call may have been erased.
        if (told.Type != EventTypes.CallErased && erased.IsErased(new LegId(told.Call)))
            return scope.Dropped();
        var outcome = await sender.SendAsync(subscription, id, body, cancellationToken);
        var now = time.GetUtcNow();
        if (outcome.Error is not { } error)
        {
            await states.AcceptedAsync(subscription.Number, scope.Item.Number);
            return scope.Done();
        }

        var next = RetrySchedule.Next(scope.Attempt, told.At, now, outcome.RetryAfter, random.NextDouble());
        var probe = outcome.IsOfTarget ? new FailedProbe(scope.Item.Number, now, next, outcome.MayBeOfBody) : null;
        await states.FailedAsync(subscription.Number, error, probe);
        return next is { } due ? scope.Again(WorkStage.Send, error, due - now) : await DropAsync(scope, subscription);
    }

    private async Task<WorkEnding> DropAsync(WorkScope scope, Subscription subscription)
    {
        await states.DroppedAsync(subscription.Number);
        return scope.Dropped();
    }
}
