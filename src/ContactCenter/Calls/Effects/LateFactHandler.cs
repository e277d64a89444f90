using System.Text.Json;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Effects;

/// <summary>Applies webhooks about calls that have left for the history, and has stray legs hung up that they tell of.</summary>
internal sealed class LateFactHandler(
    ICallHistory history, PlanSource plans, ICommitter committer, NumberBlocks numbers, ReleasedWork queue, UnmatchedWebhooks unmatched, TimeProvider time)
    : IWorkHandler
{
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(5);

    public string Kind => LateFacts.Kind;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var late = JsonSerializer.Deserialize(scope.Item.Payload, StoredJson.Default.StoredLateFact)!;
        try
        {
            var strays = await ApplyAsync(late);
            return await scope.SaveAsync(scope.Done(), ending => EndAsync(ending, strays), cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilHistoryIsBack, isFree: true);
        }
    }

    public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new((WorkItem?)null);

    /// <returns>Legs that are to be hung up.</returns>
    private async Task<IReadOnlyList<(LegId Leg, Uri? Region)>> ApplyAsync(StoredLateFact late)
    {
        var route = Enum.Parse<WebhookRoute>(late.Route);
        if (LateFacts.Parse(route, late) is not { } webhook)
            return [];
        var query = CorrelationQuery.Read(late.Query);
        if (await FindAsync(webhook, query) is not { } call)
        {
            unmatched.Keep(route, webhook, "the leg is not known");
            return [];
        }

        var trusted = query.IsOf(call) ? query : query with { LegNumber = null, Message = null };
        var now = time.GetUtcNow();
        var transition = await history.UpdateAsync(
            call.CallerLeg,
            held => WebhookInbox.FactOf(route, webhook, trusted, held) is { } fact ? CallFlow.Apply(new(plans.Current, held, now), fact) : null,
            DeliveryId.Read(Convert.FromHexString(late.Delivery)),
            now);
        return [.. (transition?.Effects ?? []).OfType<CallEffect.HangUp>().Select(hangUp => (hangUp.Leg, call.Region))];
    }

    private async Task<CallSession?> FindAsync(Webhook webhook, CorrelationQuery query)
    {
        var claimed = query.Call is { } hinted && await history.FindAsync(hinted) is { } candidate && query.IsOf(candidate) ? candidate : null;
        return claimed ?? (webhook.Leg is { } leg && await history.CallOfAsync(leg) is { } id ? await history.FindAsync(id) : null);
    }

    private async ValueTask EndAsync(WorkEnding ending, IReadOnlyList<(LegId Leg, Uri? Region)> strays)
    {
        var now = time.GetUtcNow();
        List<WorkItem> further = [.. strays.Select(stray => StrayLegHandler.Work(numbers.Take() * CallRows.RowsOfACall, stray.Leg, stray.Region, now))];
        var change = new LateEnd(ending, further, further.Count > 0 ? queue.Hold(further) : null);
        committer.Append(change, change.Hold);
        await change.Settled;
        change.Hold?.Release();
    }

    private sealed class LateEnd(WorkEnding ending, List<WorkItem> further, WorkHold? hold) : StorageChange
    {
        public WorkHold? Hold => hold;

        public override void Write(RowWriter rows)
        {
            ending.Write(rows);
            foreach (var item in further)
                WorkRows.Insert(rows, item);
        }

        protected override void OnCommitted()
        {
            ending.Committed();
            hold?.Release();
        }

        protected override void OnUndone() => hold?.Cancel();
    }
}
