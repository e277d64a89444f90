using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Vonage;

/// <summary>Ends legs and asks how they are. Both may be repeated without harm.</summary>
public sealed class LegRequests(CallEngine engine, ICallsApi api, OutboxOptions options)
{
    /// <summary>What a record of the calls API says about a leg.</summary>
    public static CallEvent.LegLookedUp FactOf(CallRecord record)
    {
        var isAnswered = record.Status.Kind == CallStatusKind.Answered || record.StartTime is not null || record.Duration > TimeSpan.Zero;
        var fact = (isAnswered ? AgentFact.Answered : AgentFact.None) | (record.Status.IsEnd ? AgentFact.Ended : AgentFact.None);
        return new(record.Leg, record.Status.Text, fact);
    }

    public async Task<WorkResult> HangUpAsync(WorkItem item, CallSession call, CallEffect.HangUp hangUp, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, hangUp))
            return WorkResult.Dropped.Instance;
        var reply = await api.ModifyAsync(call.Region, hangUp.Leg, new HangUp(), cancellationToken);
        switch (reply.Outcome)
        {
            case ApiOutcome.Accepted:
                return WorkResult.Done.Instance;
            case ApiOutcome.NotFound:
                await engine.TellAsync(call.CallerLeg, new CallEvent.LegLookedUp(hangUp.Leg, "gone", AgentFact.Ended));
                return WorkResult.Done.Instance;
            case ApiOutcome.RefusedForNow or ApiOutcome.Unknown when item.Attempts + 1 < options.MostAttempts:
                return Patience.Again(WorkStage.Send, reply.Reason);
            default:
                return new WorkResult.Dead(reply.Reason);
        }
    }

    public async Task<WorkResult> LookUpAsync(WorkItem item, CallSession call, CallEffect.LookUp lookUp, CancellationToken cancellationToken)
    {
        var reply = await api.GetAsync(call.Region, lookUp.Leg, cancellationToken);
        if (reply is { Outcome: ApiOutcome.Accepted, Value: { } record })
            await engine.TellAsync(call.CallerLeg, FactOf(record with { Leg = lookUp.Leg }));
        else if (reply.Outcome == ApiOutcome.NotFound)
            await engine.TellAsync(call.CallerLeg, new CallEvent.LegLookedUp(lookUp.Leg, "gone", AgentFact.Ended));
        else if (item.Attempts + 1 < options.MostAttempts)
            return Patience.Again(WorkStage.Send, reply.Reason);
        else
            return new WorkResult.Dead(reply.Reason);
        return WorkResult.Done.Instance;
    }
}
