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
    /// <summary>So many are tried again in one turn: what others have to tell must not wait for all.</summary>
    private const int Page = 50;

    /// <returns>The delivery that is tried, or in one sentence why it is not; neither: there is none of that number.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<(StoredDelivery? Delivery, string? Refusal)> RetryAsync(long number, Doer doer, CancellationToken cancellationToken) => turn.AloneAsync(
        async Task<(StoredDelivery?, string?)> () =>
        {
            if (await store.FindAsync(number, cancellationToken) is not { } delivery)
                return (null, null);
            // Its call may be erased meanwhile.
            if (await OfTargetAsync(delivery, cancellationToken) is not [.., var newest] all)
                return (null, null);
            if (RefusalOf(delivery, all) is { } refusal)
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
    /// <returns>How many are tried.</returns>
    /// <inheritdoc cref="RetryAsync" path="/exception"/>
    public async Task<int> RetryAllAsync(string target, DateTimeOffset? from, DateTimeOffset? to, Doer doer, CancellationToken cancellationToken)
    {
        var dead = await DeadAsync(new() { Target = target, State = DeliveryState.Dead, From = from, To = to }, cancellationToken);
        await TellAsync(doer, AuditActions.DeliveriesRetried, target, new(target, dead.Count));
        var retried = 0;
        foreach (var page in dead.Chunk(Page))
            retried += await turn.AloneAsync(() => AgainAsync(page, cancellationToken), cancellationToken);
        return retried;
    }

    /// <returns>The numbers of those that can be tried again, the oldest first.</returns>
    private async Task<List<long>> DeadAsync(DeliveryQuery query, CancellationToken cancellationToken)
    {
        var dead = new List<long>();
        query = query with { Limit = DeliveryQuery.MaxLimit };
        while (await store.ListAsync(query, cancellationToken) is { Items: [.., var last] items })
        {
            foreach (var delivery in items)
            {
                if (RefusalOf(delivery, await OfTargetAsync(delivery, cancellationToken)) is null)
                    dead.Add(delivery.Number);
            }

            query = query with { Below = last.Number };
        }

        dead.Reverse();
        return dead;
    }

    private async Task<int> AgainAsync(long[] numbers, CancellationToken cancellationToken)
    {
        var retried = 0;
        foreach (var number in numbers)
        {
            // Others have had their turn since.
            if (await store.FindAsync(number, cancellationToken) is not { State: DeliveryState.Dead } delivery)
                continue;
            if (await OfTargetAsync(delivery, cancellationToken) is not [.., var newest] all || RefusalOf(delivery, all) is not null)
                continue;
            await AgainAsync(delivery, newest, cancellationToken);
            retried++;
        }

        return retried;
    }

    /// <returns>All that the target is told of the call, by revision.</returns>
    private async Task<List<StoredDelivery>> OfTargetAsync(StoredDelivery delivery, CancellationToken cancellationToken) =>
    [
        .. (await store.OfCallAsync(delivery.Call, cancellationToken))
            .Where(other => string.Equals(other.Target, delivery.Target, StringComparison.OrdinalIgnoreCase)),
    ];

    private string? RefusalOf(StoredDelivery delivery, List<StoredDelivery> ofTarget)
    {
        if (delivery.IsOpen)
            return "It is still being tried.";
        if (settings.Find(delivery.Target) is null)
            return $"There is no target {delivery.Target} in the settings any more.";
        if (ofTarget.FindLast(other => delivery.IsBefore(other) && other.MayBeThere) is { } newer)
            return $"A newer revision of the call went there: delivery {DeliveryWork.KeyOf(newer.Number)}.";
        return delivery is { Error: DeliveryErrors.BodyLost, TriedAt: not null }
            ? "What was sent can be read no more, so that it cannot be repeated."
            : null;
    }

    private async Task<StoredDelivery> AgainAsync(StoredDelivery delivery, StoredDelivery newest, CancellationToken cancellationToken)
    {
        var wasSent = delivery.TriedAt is not null;
        var body = wasSent ? await store.ReadBodyAsync(delivery.Number, cancellationToken) : null;
        // What was accepted, what was given up so long ago that nobody knows what was sent, and what told of more than the target may know is told anew.
        var isOther = wasSent && delivery.Error == DeliveryErrors.OtherDepartment;
        if (delivery.State == DeliveryState.Accepted || isOther || (wasSent && body is null))
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
