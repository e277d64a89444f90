using ContactCenter.Calls;
using ContactCenter.Departments;
using ContactCenter.Outbox;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Vonage;

/// <summary>
/// Asks for agents' legs. A request whose outcome is unknown is looked up before anybody is rung twice: first by the events
/// that came meanwhile, then by the list of calls.
/// </summary>
public sealed class AgentLegCreation(ICallStore store, CallEngine engine, ICallsApi api, CallPlan plan, OutboxOptions options)
{
    private const int PageSize = 100;

    /// <summary>The leg that is looked for began when it was asked for, or moments later: it is among the oldest.</summary>
    private const int MostPages = 10;

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

        var filter = new CallFilter { From = item.SentAt - Patience.ClockSkew, PageSize = PageSize };
        for (var page = 0; page < MostPages; page++)
        {
            var reply = await api.ListAsync(call.Region, filter with { RecordIndex = page * PageSize }, cancellationToken);
            if (reply is not { Outcome: ApiOutcome.Accepted, Value: { } found })
                return await NotToldAsync(item, call, create, reply);
            if (await AdoptAsync(call, leg, found))
                return WorkResult.Done.Instance;
            if (found.Calls.Count < PageSize)
                break;
        }

        await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegMissing(create.Agent));
        return WorkResult.Done.Instance;
    }

    private async Task<WorkResult> NotToldAsync(WorkItem item, CallSession call, CallEffect.CreateAgentLeg create, ApiReply<CallPage> reply)
    {
        if (reply.Outcome is ApiOutcome.RefusedForNow or ApiOutcome.Unknown && item.Attempts + 1 < options.MostAttempts)
            return Patience.Again(WorkStage.LookUp, reply.Reason);
        await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegMissing(create.Agent));
        return new WorkResult.Dead(reply.Reason);
    }

    /// <summary>
    /// An outbound leg to the same phone, made since the request was sent, that belongs to no call is the one that was asked
    /// for: while it is not known what became of a request, the outbox sends no other to that phone.
    /// </summary>
    private async Task<bool> AdoptAsync(CallSession call, AgentLeg leg, CallPage page)
    {
        foreach (var record in page.Calls.Where(record => record.Direction == CallDirection.Outbound && IsTo(record, leg.Endpoint)))
        {
            if (await store.CallOfAsync(record.Leg) is not null)
                continue;
            await engine.TellAsync(call.CallerLeg, new CallEvent.AgentLegCreated(leg.Ordinal, record.Leg));
            await engine.TellAsync(call.CallerLeg, LegRequests.FactOf(record));
            return true;
        }

        return false;
    }

    private static bool IsTo(CallRecord record, DepartmentEndpoint endpoint) =>
        string.Equals(record.To?.Address, endpoint.Address, StringComparison.OrdinalIgnoreCase);
}
