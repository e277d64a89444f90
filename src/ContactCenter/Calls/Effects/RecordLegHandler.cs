using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>
/// Takes an agent's leg to where it is recorded, in the room where it is. If a request's outcome is unknown, the leg's events tell: a leg that has left the
/// room was moved. Where they tell nothing it is moved once more: then there are two recordings, of which each is brought in.
/// </summary>
internal sealed class RecordLegHandler(ICallStore store, CallEngine engine, ICallsApi api, PlanSource plans, WorkOptions options)
    : CallWorkHandler<CallEffect.RecordLeg>(EffectMapper.RecordLeg, store, engine)
{
    private readonly ICallStore _store = store;

    public override WorkPermit? PermitFor(WorkItem item) => item.Stage == WorkStage.Send ? new(RequestBudget.Others, Priority.Callers) : null;

    protected override CallEvent OwedWhenGivenUp(WorkScope scope, CallEffect.RecordLeg effect, string reason) =>
        new CallEvent.LegNotRecorded(effect.Number, reason);

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession before, CallEffect.RecordLeg effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(before, effect))
            return new(scope.Dropped());
        if (before.Leg(effect.Number) is { RecordingStart.IsMoved: true })
            return new(scope.Done(), new CallEvent.LegRecordingBegun(effect.Number));
        if (scope.Item.Stage != WorkStage.Send)
            return Again(scope, effect, WorkStage.Send, "nothing tells that the leg was moved", RequestTimes.BeforeNextSend(scope.Item));
        await scope.MarkSentAsync();
        if (_store.Find(before.CallerLeg) is not { } call || !CallFlow.Wants(call, effect))
            return new(scope.Dropped());
        var leg = call.Leg(effect.Number)!;
        if (Build(() => new AgentScript(plans.Current, call).JoinRecorded(leg), out var fault) is not { } there)
            return new(scope.Dead(fault!), new CallEvent.LegNotRecorded(effect.Number, fault!));
        var reply = await api.ModifyAsync(call.Addresses.Region, leg.Id!.Value, new TransferToNcco(there), cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted => new(scope.Done(), new CallEvent.LegRecordingBegun(effect.Number)),
            ApiOutcome.NotFound => new(scope.Done(), new CallEvent.LegNotRecorded(effect.Number, reply.Reason)),
            ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => InDoubt(scope, effect, reply),
            ApiOutcome.RefusedForNow when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason), new CallEvent.LegNotRecorded(effect.Number, reply.Reason)),
        };
    }
}
