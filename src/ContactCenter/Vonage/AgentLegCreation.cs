using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Vonage;

/// <summary>
/// Asks for agents' legs. A request whose outcome is unknown is looked up before anybody is rung twice: first by the events
/// that came meanwhile, then by the list of calls.
/// </summary>
public sealed class AgentLegCreation(ICallStore store, CallEngine engine, ICallsApi api, LegSearch search, CallPlan plan, OutboxOptions options)
{
    public async Task<WorkResult> SendAsync(WorkItem item, CallSession call, CallEffect.CreateAgentLeg create, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, create))
        {
            await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegRefused(create.Agent, "no longer wanted"));
            return WorkResult.Dropped.Instance;
        }

        var reply = await api.CreateAsync(call.Region, AgentScript.Request(plan, call, call.Agent(create.Agent)!), cancellationToken);
        if (reply is { Outcome: ApiOutcome.Accepted, Value: { } created })
        {
            await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegCreated(create.Agent, created.Leg));
            return WorkResult.Done.Instance;
        }

        if (reply.Outcome == ApiOutcome.Unknown)
            return Patience.LookUpFirst(reply.Reason);
        if (reply.Outcome == ApiOutcome.RefusedForNow && item.Attempts + 1 < options.MostAttempts)
            return Patience.Again(WorkStage.Send, reply.Reason);
        await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegRefused(create.Agent, reply.Reason));
        return new WorkResult.Dead(reply.Reason);
    }

    public async Task<WorkResult> LookUpAsync(WorkItem item, CallSession call, CallEffect.CreateAgentLeg create, CancellationToken cancellationToken)
    {
        if (call.Agent(create.Agent) is not { Leg: null, IsOver: false } leg)
            return WorkResult.Done.Instance;

        var reply = await search.FindAsync(call.Region, item.SentAt, record => IsItAsync(record, leg), cancellationToken);
        if (reply.Outcome != ApiOutcome.Accepted)
            return await NotToldAsync(item, call, create, reply.Outcome, reply.Reason);
        if (reply.Value is not { } record)
        {
            await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegMissing(create.Agent));
            return WorkResult.Done.Instance;
        }

        await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegCreated(leg.Ordinal, record.Leg));
        await engine.TellAsync(call.CallerLeg, LegRequests.FactOf(record));
        return WorkResult.Done.Instance;
    }

    private async Task<WorkResult> NotToldAsync(WorkItem item, CallSession call, CallEffect.CreateAgentLeg create, ApiOutcome outcome, string reason)
    {
        if (outcome is ApiOutcome.RefusedForNow or ApiOutcome.Unknown && item.Attempts + 1 < options.MostAttempts)
            return Patience.Again(WorkStage.LookUp, reason);
        await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegMissing(create.Agent));
        return new WorkResult.Dead(reason);
    }

    /// <summary>
    /// An outbound leg to the same phone, made since the request was sent, that belongs to no call is the one that was asked
    /// for: while it is not known what became of a request, the outbox sends no other to that phone.
    /// </summary>
    private async ValueTask<bool> IsItAsync(CallRecord record, AgentLeg leg) =>
        record.Direction == CallDirection.Outbound && IsTo(record, leg.Endpoint) && await store.CallOfAsync(record.Leg) is null;

    private static bool IsTo(CallRecord record, DepartmentEndpoint endpoint) =>
        string.Equals(record.To?.Address, endpoint.Address, StringComparison.OrdinalIgnoreCase);
}
