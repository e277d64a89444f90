using System.Text.Json;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Calls.Effects;

/// <summary>
/// Applies webhooks about calls that have left for the history, has stray legs hung up that they tell of, and recordings brought in.
/// </summary>
internal sealed class LateFactHandler(
    ICallHistory history,
    ICallStore store,
    CallEngine engine,
    ErasedCalls erased,
    PlanSource plans,
    ICommitter committer,
    NumberBlocks numbers,
    ReleasedWork queue,
    UnmatchedWebhooks unmatched,
    TimeProvider time)
    : IWorkHandler
{
    public string Kind => LateFacts.Kind;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var late = JsonSerializer.Deserialize(scope.Item.Payload, StoredJson.Default.StoredLateFact)!;
        var further = await ApplyAsync(late);
        return await scope.SaveAsync(scope.Done(), ending => EndAsync(ending, further), cancellationToken);
    }

    /// <summary>A webhook that was applied before all the same changes nothing: its delivery is known.</summary>
    public async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => await RevivedWork.SaveAsync(committer, letter, now);

    /// <returns>What is to be done because of it.</returns>
    private async Task<IReadOnlyList<WorkItem>> ApplyAsync(StoredLateFact late)
    {
        var route = Enum.Parse<WebhookRoute>(late.Route);
        if (LateFacts.Parse(route, late) is not { } webhook)
            return [];
        var query = CorrelationQuery.Read(late.Query);
        if (erased.IsErased(webhook.Leg) || erased.IsErased(query.Call))
            return [];
        if (await FindAsync(webhook, query) is not { } call)
        {
            unmatched.Keep(route, webhook, "the leg is not known");
            return [];
        }

        // A call that goes on may have found the leg by a look-up. It is told first: what may fail comes before what asks for work.
        if (query.IsOf(call) && webhook.Leg is { } leg && store.FindByLeg(leg) is { } other && other.CallerLeg != call.CallerLeg)
            await engine.TellAsync(other.CallerLeg, new CallEvent.LegOfAnotherCall(leg));
        var trusted = query.IsOf(call) ? query : query with { LegNumber = null, Message = null };
        var now = time.GetUtcNow();
        var transition = await history.UpdateAsync(
            call.CallerLeg,
            held => WebhookInbox.FactOf(route, webhook, trusted, held) is { } fact ? CallFlow.Apply(new(plans.Current, held, now), fact) : null,
            DeliveryId.Read(Convert.FromHexString(late.Delivery)),
            now);
        return [.. (transition?.Effects ?? []).Select(effect => WorkOf(transition!.Session, effect, now)).OfType<WorkItem>()];
    }

    /// <returns><c>null</c>: what would have to be done on the line of a caller who has gone is done by nobody.</returns>
    private WorkItem? WorkOf(CallSession call, CallEffect effect, DateTimeOffset now) => effect.Match(
        createAgentLeg: static _ => null,
        transferCaller: static _ => null,
        hangUp: hangUp => StrayLegHandler.Work(NextNumber(), hangUp.Leg, call.Addresses.Region, ClaimedFor(call, hangUp.Leg), now),
        lookUp: static _ => null,
        askService: static _ => null,
        announceRecording: static _ => null,
        recordLeg: static _ => null,
        playMusic: static _ => null,
        stopMusic: static _ => null,
        expectRecording: static _ => null,
        importRecording: import => (WorkItem?)EffectMapper.Of(NextNumber(), call, import, now),
        importTranscript: import => EffectMapper.Of(NextNumber(), call, import, now),
        startTimer: static _ => null);

    private static string? ClaimedFor(CallSession call, LegId leg) => call.Legs.FirstOrDefault(other => other.DoubleId == leg)?.Endpoint.Address;

    private long NextNumber() => numbers.Take() * CallRows.RowsOfACall;

    private async Task<CallSession?> FindAsync(Webhook webhook, CorrelationQuery query)
    {
        var claimed = query.Call is { } hinted && await history.FindAsync(hinted) is { } candidate && query.IsOf(candidate) ? candidate : null;
        return claimed ?? (webhook.Leg is { } leg && await history.CallOfAsync(leg) is { } id ? await history.FindAsync(id) : null);
    }

    private async ValueTask EndAsync(WorkEnding ending, IReadOnlyList<WorkItem> further)
    {
        var change = new LateEnd(ending, further, further.Count > 0 ? queue.Hold(further) : null);
        committer.Append(change, change.Hold);
        await change.Settled;
        change.Hold?.Release();
    }

    private sealed class LateEnd(WorkEnding ending, IReadOnlyList<WorkItem> further, WorkHold? hold) : StorageChange
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
