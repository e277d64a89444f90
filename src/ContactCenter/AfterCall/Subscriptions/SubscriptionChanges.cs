using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Makes subscriptions, renews their secrets, resumes and removes them; each change is one commit with its line in the audit.</summary>
internal sealed class SubscriptionChanges(
    SubscriptionStore subscriptions, SignedPosts posts, MasterKeySource master, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    public const int Most = 20;

    /// <summary>So long the secret before the newest one counts.</summary>
    private static readonly TimeSpan OldSecretCounts = TimeSpan.FromDays(1);

    /// <param name="asked">Checked.</param>
    /// <returns><c>null</c>: there are as many as there may be.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<SubscriptionSecretResource?> AddAsync(AskedSubscription asked, HttpContext http)
    {
        var number = numbers.Take();
        using var secret = DataKey.New();
        var added = new Subscription(number, asked.Url, asked.Events, MakerRights.Of(http), time.GetUtcNow())
        {
            Read = asked.Read,
            Hear = asked.Hear,
            Key = [.. master.Key.Wrap(secret, Subscription.PurposeOf(SubscriptionWork.IdOf(number)))],
        };
        return await subscriptions.AddAsync(added, Line(http, AuditActions.SubscriptionAdded, added), Most)
            ? new(SubscriptionResource.IdOf(added), SubscriptionSender.TextOf(secret))
            : null;
    }

    /// <returns><c>null</c>: there is no such subscription.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<SubscriptionSecretResource?> RenewAsync(long number, HttpContext http)
    {
        using var secret = DataKey.New();
        var renewed = await subscriptions.ChangeAsync(
            number,
            each => each with
            {
                Key = [.. master.Key.Wrap(secret, each.Purpose)],
                OldKey = each.Key,
                OldKeyUntil = time.GetUtcNow() + OldSecretCounts,
            },
            each => Line(http, AuditActions.SubscriptionSecretRenewed, each));
        return renewed is null ? null : new(SubscriptionResource.IdOf(renewed), SubscriptionSender.TextOf(secret));
    }

    /// <summary>It is told of events again.</summary>
    /// <returns>It as it is from now on; <c>null</c>: there is no such subscription.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<Subscription?> ResumeAsync(long number, HttpContext http) => subscriptions.ChangeAsync(
        number,
        each => each.State == SubscriptionState.Paused
            ? each with { State = SubscriptionState.Active, Reason = null, FailingSince = null, LastError = null }
            : each,
        each => Line(http, AuditActions.SubscriptionResumed, each));

    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<bool> RemoveAsync(Subscription subscription, HttpContext http)
    {
        var was = await subscriptions.RemoveAsync(subscription.Number, Line(http, AuditActions.SubscriptionRemoved, subscription));
        posts.Forget(SubscriptionWork.TargetOf(subscription.Number));
        return was;
    }

    private AuditLine Line(HttpContext http, string action, Subscription subscription)
    {
        var doer = Doer.Of(http);
        return audit.Line(
            doer.Name, action, SubscriptionResource.IdOf(subscription), after: SubscriptionResource.Words(subscription), address: doer.Address);
    }
}
