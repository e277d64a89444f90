using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>
/// Asks for agents' legs. A request whose outcome is unknown is looked up before anybody is rung twice: first by the events
/// that came meanwhile, then by the list of calls.
/// </summary>
internal sealed class CreateAgentLegHandler(ICallStore store, CallEngine engine, ICallsApi api, LegSearch search, PlanSource plans, WorkOptions options)
    : CallWorkHandler<CallEffect.CreateAgentLeg>(EffectMapper.CreateAgentLeg, store, engine)
{
    private readonly ICallStore _store = store;
    private readonly CallEngine _engine = engine;

    /// <remarks>Look-ups wait for one reading of the platform's list together: they share the permit of its first page.</remarks>
    public override WorkPermit? PermitFor(WorkItem item) => item.Stage == WorkStage.Send
        ? new(RequestBudget.Creations, Priority.Callers)
        : new(RequestBudget.Others, Priority.LookUps) { IsShared = true };

    protected override Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.CreateAgentLeg effect, CancellationToken cancellationToken) =>
        scope.Item.Stage == WorkStage.Send ? SendAsync(scope, call, effect, cancellationToken) : LookUpAsync(scope, call, effect, cancellationToken);

    /// <remarks>A request that may have been sent may have rung the phone.</remarks>
    protected override CallEvent OwedWhenGivenUp(WorkScope scope, CallEffect.CreateAgentLeg effect, string reason) => scope.Item.Stage == WorkStage.Send
        ? new CallEvent.AgentLegRefused(effect.Number, reason)
        : new CallEvent.AgentLegMissing(effect.Number);

    private async Task<Attempt> SendAsync(WorkScope scope, CallSession before, CallEffect.CreateAgentLeg effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(before, effect))
            return new(scope.Dropped(), new CallEvent.AgentLegRefused(effect.Number, "no longer wanted"));
        await scope.MarkSentAsync();
        if (_store.Find(before.CallerLeg) is not { } call || !CallFlow.Wants(call, effect))
            return new(scope.Dropped(), new CallEvent.AgentLegRefused(effect.Number, "no longer wanted"));
        if (Build(() => new AgentScript(plans.Current, call, _engine.Unset).Request(call.Leg(effect.Number)!), out var fault) is not { } request)
            return new(scope.Dead(fault!), new CallEvent.AgentLegRefused(effect.Number, fault!));

        var reply = await api.CreateAsync(call.Addresses.Region, request, cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted when reply.Value is { } created => new(scope.Done(), new CallEvent.AgentLegCreated(effect.Number, created.Leg)),
            ApiOutcome.Accepted or ApiOutcome.Unknown => InDoubt(scope, effect, reply),
            ApiOutcome.RefusedForNow when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason), new CallEvent.AgentLegRefused(effect.Number, reply.Reason)),
        };
    }

    private async Task<Attempt> LookUpAsync(WorkScope scope, CallSession call, CallEffect.CreateAgentLeg effect, CancellationToken cancellationToken)
    {
        if (call.Leg(effect.Number) is not { Id: null, IsOver: false } leg)
            return new(scope.Done());
        var reply = await search.FindAsync(call.Addresses.Region, scope.Item.SentAt, record => new(IsIt(record, leg)), cancellationToken);
        if (reply.Outcome is ApiOutcome.RefusedForNow or ApiOutcome.Unknown && scope.Attempt < options.MostAttempts)
            return Again(scope, effect, WorkStage.LookUp, reply.Reason);
        if (reply.Outcome != ApiOutcome.Accepted)
            return new(scope.Dead(reply.Reason), new CallEvent.AgentLegMissing(effect.Number));
        if (reply.Value is { } record)
            return new(scope.Done(), [new CallEvent.AgentLegCreated(leg.Number, record.Leg) { IsFound = true }, RecordFacts.Of(record)]);
        return RequestTimes.UntilNextLookUp(scope.Item, scope.Now) is { } wait
            ? Again(scope, effect, WorkStage.LookUp, MayTakeEffect, wait)
            : new(scope.Done(), new CallEvent.AgentLegMissing(effect.Number));
    }

    /// <summary>
    /// An outbound leg to the same phone, made since the request was sent, that belongs to no call is taken for the one that was asked
    /// for, until the platform tells otherwise: for this call no other goes to that phone while it is not known what became of a request.
    /// </summary>
    private bool IsIt(CallRecord record, CallLeg leg) =>
        RecordFacts.IsRingOf(record, leg.Endpoint.Address) && _store.CallOf(record.Leg) is null && !_store.WasOfEndedCall(record.Leg);
}
