using ContactCenter.Access.Audit;
using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Keeps how it goes with each subscription: what was accepted, what fails, and what is told it no more.</summary>
internal sealed partial class SubscriptionStates(
    SubscriptionStore subscriptions, SubscriptionMetrics metrics, AuditLog audit, TimeProvider time, ILogger<SubscriptionStates> logger)
{
    /// <summary>What was not accepted for so long is not tried any more.</summary>
    public static readonly TimeSpan LongestFailure = TimeSpan.FromDays(3);

    private const string System = "system";

    /// <summary>When something was last accepted is written no more often.</summary>
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromMinutes(1);

    private readonly TargetStates _failing = new();

    /// <returns>How long an event waits for another to probe the subscription; <c>null</c>: it goes now.</returns>
    public TimeSpan? WaitOf(long subscription, long item) => _failing.WaitOf(SubscriptionWork.TargetOf(subscription), item, time.GetUtcNow());

    /// <param name="number">The subscription's.</param>
    /// <param name="item">That was accepted.</param>
    public async Task AcceptedAsync(long number, long item)
    {
        _failing.Answered(SubscriptionWork.TargetOf(number), isTriedAgain: false, item);
        var now = time.GetUtcNow();
        await subscriptions.ChangeAsync(number, each => each switch
        {
            { LastError: null, LastAcceptedAt: { } last } when last + BetweenMarks > now => each,
            _ => each with { LastError = null, FailingSince = null, LastAcceptedAt = now },
        });
    }

    /// <param name="number">The subscription's.</param>
    /// <param name="error">A word of <see cref="DeliveryErrors"/>.</param>
    /// <param name="probe">The item that it has failed at; <c>null</c>: others need not wait.</param>
    public async Task FailedAsync(long number, string error, FailedProbe? probe)
    {
        if (probe is not null)
            _failing.Failed(SubscriptionWork.TargetOf(number), probe);
        var now = time.GetUtcNow();
        var changed = await subscriptions.ChangeAsync(number, each => each switch
        {
            { IsActive: true, FailingSince: { } since } when now - since >= LongestFailure =>
                each with { State = SubscriptionState.Paused, Reason = SubscriptionReasons.Failing, LastError = error },
            { FailingSince: null } => each with { FailingSince = now, LastError = error },
            _ => each with { LastError = error },
        });
        if (changed is { State: SubscriptionState.Paused })
            Log.Paused(logger, number, error);
    }

    /// <summary>Who has made it may not give what it was given any more.</summary>
    public async Task StopAsync(Subscription subscription, string reason)
    {
        await subscriptions.ChangeAsync(
            subscription.Number,
            each => each.IsActive ? each with { State = SubscriptionState.Stopped, Reason = reason } : each,
            stopped => audit.Line(System, AuditActions.SubscriptionStopped, SubscriptionResource.IdOf(stopped), after: SubscriptionResource.Words(stopped)));
        Log.Stopped(logger, subscription.Number, reason);
    }

    /// <summary>It was not told of an event.</summary>
    public async Task DroppedAsync(long number)
    {
        metrics.Dropped();
        await subscriptions.ChangeAsync(number, each => each with { Dropped = each.Dropped + 1 });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Subscription {Subscription} has accepted nothing for three days ({Error}) and is paused")]
        public static partial void Paused(ILogger logger, long subscription, string error);

        [LoggerMessage(2, LogLevel.Warning, "Subscription {Subscription} is stopped: {Reason}")]
        public static partial void Stopped(ILogger logger, long subscription, string reason);
    }
}
