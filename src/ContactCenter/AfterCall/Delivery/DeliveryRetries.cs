using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// People have a delivery tried again: one that was given up as it was, one that was accepted as the next revision. The audit tells of it before it is done.
/// </summary>
internal sealed class DeliveryRetries(
    DeliverySettings settings, IDeliveryStore store, Deliveries deliveries, DeliveryTurn turn, AuditLog audit, TimeProvider time)
{
    /// <returns>The delivery that is tried, or in one sentence why it is not; neither: there is none of that number.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<(StoredDelivery? Delivery, string? Refusal)> RetryAsync(long number, Doer doer, CancellationToken cancellationToken) => turn.AloneAsync(
        async Task<(StoredDelivery?, string?)> () =>
        {
            if (await store.FindAsync(number, cancellationToken) is not { } delivery)
                return (null, null);
            var newest = await NewestAsync(delivery, cancellationToken);
            if (RefusalOf(delivery, newest) is { } refusal)
                return (null, refusal);
            await TellAsync(doer, AuditActions.DeliveryRetried, DeliveryWork.KeyOf(number), new(delivery.Target, Count: 1));
            return (await AgainAsync(delivery, newest, cancellationToken), null);
        },
        cancellationToken);

    /// <summary>Has all tried again that were given up, those first that were made first.</summary>
    /// <param name="target">Its name.</param>
    /// <param name="from">Only those that were made then or later; <c>null</c>: from the beginning.</param>
    /// <param name="to">Only those that were made earlier; <c>null</c>: up to now.</param>
    /// <param name="doer">Who wants it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>How many there are.</returns>
    /// <inheritdoc cref="RetryAsync" path="/exception"/>
    public Task<int> RetryAllAsync(string target, DateTimeOffset? from, DateTimeOffset? to, Doer doer, CancellationToken cancellationToken) => turn.AloneAsync(
        async () =>
        {
            var dead = new List<StoredDelivery>();
            var query = new DeliveryQuery { Target = target, State = DeliveryState.Dead, From = from, To = to, Limit = DeliveryQuery.MaxLimit };
            while (await store.ListAsync(query, cancellationToken) is { Items: [.., var last] items })
            {
                foreach (var delivery in items)
                {
                    if (RefusalOf(delivery, await NewestAsync(delivery, cancellationToken)) is null)
                        dead.Add(delivery);
                }

                query = query with { Below = last.Number };
            }

            await TellAsync(doer, AuditActions.DeliveriesRetried, target, new(target, dead.Count));
            dead.Reverse();
            foreach (var delivery in dead)
                await AgainAsync(delivery, await NewestAsync(delivery, cancellationToken), cancellationToken);
            return dead.Count;
        },
        cancellationToken);

    private async Task<StoredDelivery> NewestAsync(StoredDelivery delivery, CancellationToken cancellationToken) =>
        (await store.OfCallAsync(delivery.Call, cancellationToken))
            .Last(other => string.Equals(other.Target, delivery.Target, StringComparison.OrdinalIgnoreCase));

    private string? RefusalOf(StoredDelivery delivery, StoredDelivery newest)
    {
        if (delivery.IsOpen)
            return "It is still being tried.";
        if (settings.Find(delivery.Target) is null)
            return $"There is no target {delivery.Target} in the settings any more.";
        if (newest.Number == delivery.Number || !newest.MayBeThere)
            return null;
        return $"A newer revision of the call went there: delivery {DeliveryWork.KeyOf(newest.Number)}.";
    }

    private async Task<StoredDelivery> AgainAsync(StoredDelivery delivery, StoredDelivery newest, CancellationToken cancellationToken)
    {
        var wasSent = delivery.TriedAt is not null;
        var body = wasSent ? await store.ReadBodyAsync(delivery.Number, cancellationToken) : null;
        // What was accepted, or was given up so long ago that nobody knows what was sent, is told anew.
        if (delivery.State == DeliveryState.Accepted || (wasSent && body is null))
            return newest.IsOpen ? newest : await deliveries.AddAgainAsync(newest);
        var again = delivery with
        {
            State = wasSent ? DeliveryState.Trying : DeliveryState.Waiting,
            Attempts = 0,
            FirstAt = null,
            NextAt = time.GetUtcNow(),
            EndedAt = null,
        };
        await store.UpdateAsync(again);
        await deliveries.AddWorkAsync([again]);
        return again;
    }

    private Task TellAsync(Doer doer, string action, string subject, RetriedWords words) =>
        audit.TellAsync(audit.Line(doer.Name, action, subject, after: AuditWords.Of(words), address: doer.Address));
}
