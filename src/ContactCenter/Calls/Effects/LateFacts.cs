using System.Text;
using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Effects;

/// <summary>
/// Webhooks about calls that have left for the history: they are saved as they came, answered, and applied later, so that no webhook
/// waits for the history.
/// </summary>
internal sealed class LateFacts(ICallStore store, ICommitter committer, NumberBlocks numbers, ReleasedWork queue, TimeProvider time)
{
    public const string Kind = "lateFact";

    /// <summary>So many wait at most; what comes on top belongs to no call.</summary>
    private const int MostWaiting = 10_000;

    private const int LongestPayload = 4 * 1024;
    private const int KeyDigits = 32;

    /// <summary>Whether the webhook may be about a call that has left: by its leg, or by an address that only we can have made.</summary>
    public bool IsLate(Webhook webhook, CorrelationQuery query) =>
        (webhook.Leg is { } leg && store.WasOfEndedCall(leg))
        || (query is { Call: { } call, Key.Length: KeyDigits } && store.Find(call) is null);

    /// <summary>Saves it; completes when it is durable.</summary>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask<bool> KeepAsync(WebhookRoute route, Webhook webhook, string? query, DeliveryId delivery)
    {
        if (queue.CountOf(Kind) >= MostWaiting)
            return false;
        var late = new StoredLateFact
        {
            Route = route.ToString(),
            Query = query,
            Body = Encoding.UTF8.GetString(webhook.Raw.Span),
            Delivery = Convert.ToHexStringLower(delivery.ToBytes()),
        };
        var payload = JsonSerializer.SerializeToUtf8Bytes(late, StoredJson.Default.StoredLateFact);
        if (payload.Length > LongestPayload)
            return false;
        var number = numbers.Take() * CallRows.RowsOfACall;
        var item = new WorkItem(number, Kind, webhook.Leg?.Value ?? "", time.GetUtcNow()) { Payload = payload, Target = TargetOf(webhook.Leg) };
        var change = new LateArrival(item, queue.Hold([item]));
        committer.Append(change, change.Hold);
        try
        {
            await change.Durable;
        }
        finally
        {
            change.Hold.Release();
        }

        return true;
    }

    /// <summary>Reads a webhook as it came.</summary>
    public static Webhook? Parse(WebhookRoute route, StoredLateFact late)
    {
        var body = Encoding.UTF8.GetBytes(late.Body);
        if (route == WebhookRoute.Answer)
            return WebhookReader.TryReadAnswer(body, out var answer) ? answer : null;
        return WebhookReader.TryReadEvent(body, out var webhook) ? webhook : null;
    }

    /// <summary>Those of a leg keep their order; what is asked of the leg itself, for a call that is there, does not wait for the history.</summary>
    private static string? TargetOf(LegId? leg) => leg is { } id ? $"late {id}" : null;

    private sealed class LateArrival(WorkItem item, WorkHold hold) : StorageChange
    {
        public WorkHold Hold => hold;

        public override void Write(RowWriter rows) => WorkRows.Insert(rows, item);

        protected override void OnCommitted() => hold.Release();

        protected override void OnUndone() => hold.Cancel();
    }
}
