using System.Text;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What is kept of an attempt: before it what is sent, and after it how it ended.</summary>
internal sealed class DeliveryAttempts(
    ICallReports reports, DeliveryBodies bodies, IDeliveryStore store, DeliveryTurn turn, TimeProvider time, Random random)
{
    private static readonly TimeSpan UntilEarlierEnds = TimeSpan.FromSeconds(10);

    /// <summary>Makes durable what is sent, and that it is. What is sent is made with the first attempt and is the same with each other.</summary>
    /// <returns><c>null</c>: it is gone, or tried no more.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The key of the call could not be saved.</exception>
    public Task<BegunDelivery?> BeginAsync(long number, DeliveryTarget target, CancellationToken cancellationToken) => turn.AloneAsync(
        async Task<BegunDelivery?> () =>
        {
            var now = time.GetUtcNow();
            if (await store.FindAsync(number, cancellationToken) is not { IsOpen: true } delivery)
                return null;
            // In the turn: until here it may have been changed, and an earlier one retried.
            if (await WaitOfAsync(delivery, now, cancellationToken) is { } wait)
                return new(delivery, Body: null) { Wait = wait };
            var begun = delivery with
            {
                State = DeliveryState.Trying,
                Attempts = delivery.Attempts + 1,
                FirstAt = delivery.FirstAt ?? now,
                TriedAt = now,
            };
            try
            {
                return delivery.State == DeliveryState.Waiting
                    ? await MakeAsync(begun, target, cancellationToken)
                    : await RepeatAsync(begun, cancellationToken);
            }
            catch (EncryptionException)
            {
                return new(begun, Body: null);
            }
        },
        cancellationToken);

    /// <summary>Keeps how an attempt ended.</summary>
    /// <returns>The delivery as it is from now on; <c>null</c>: it is gone by now.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    public Task<StoredDelivery?> EndAsync(long number, DeliveryOutcome outcome, bool isLasting, CancellationToken cancellationToken) => turn.AloneAsync(
        async () =>
        {
            if (await store.FindAsync(number, cancellationToken) is not { IsOpen: true } delivery)
                return null;
            var ended = Judged(delivery, outcome, isLasting) with
            {
                Status = outcome.Status,
                Error = outcome.Error,
                RequestId = outcome.RequestId,
                RemoteId = outcome.RemoteId ?? delivery.RemoteId,
            };
            await store.UpdateAsync(ended);
            return ended;
        },
        cancellationToken);

    private StoredDelivery Judged(StoredDelivery delivery, DeliveryOutcome outcome, bool isLasting)
    {
        var now = time.GetUtcNow();
        if (outcome.Error is null)
            return delivery with { State = DeliveryState.Accepted, NextAt = null, EndedAt = now };
        if (outcome.Pause is { } pause)
            return Paused(delivery, now + pause);
        var next = isLasting
            ? null
            : RetrySchedule.Next(Math.Max(1, delivery.Attempts), delivery.FirstAt ?? now, now, outcome.RetryAfter, random.NextDouble());
        return next is null
            ? delivery with { State = DeliveryState.Dead, NextAt = null, EndedAt = now }
            : delivery with { NextAt = next };
    }

    /// <summary>As if it had not been tried; what was tried before counts on.</summary>
    private static StoredDelivery Paused(StoredDelivery delivery, DateTimeOffset until) => delivery with
    {
        Attempts = Math.Max(0, delivery.Attempts - 1),
        FirstAt = delivery.Attempts <= 1 ? null : delivery.FirstAt,
        NextAt = until,
    };

    private async Task<DeliveryWait?> WaitOfAsync(StoredDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (delivery.NextAt > now)
            return new("the call may still change", delivery.NextAt.Value - now);
        var isBehind = (await store.OfCallAsync(delivery.Call, cancellationToken)).Any(other => other.IsOpen && other.IsBefore(delivery));
        return isBehind ? new("an earlier revision is not accepted yet", UntilEarlierEnds) : null;
    }

    private async Task<BegunDelivery?> MakeAsync(StoredDelivery begun, DeliveryTarget target, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(begun.Call, target.Takes, cancellationToken) is not { } report)
            return new(begun, Body: null);
        var body = target.BodyOf(report, begun.ToRevision());
        var named = begun with
        {
            Named = report.SourceId ?? report.Call,
            Basis = RecordedBasis.Telling(begun.Basis, report.Recordings),
        };
        await bodies.KeepAsync(named, body, cancellationToken);
        return new(named, Encoding.UTF8.GetBytes(body));
    }

    private async Task<BegunDelivery?> RepeatAsync(StoredDelivery begun, CancellationToken cancellationToken)
    {
        var body = await bodies.FindAsync(begun, cancellationToken);
        if (body is not null)
            await store.UpdateAsync(begun);
        return new(begun, body);
    }
}
