using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Asks how legs are. May be repeated without harm.</summary>
internal sealed class LookUpHandler(ICallStore store, CallEngine engine, ICallsApi api, WorkOptions options)
    : CallWorkHandler<CallEffect.LookUp>(EffectMapper.LookUp, store, engine)
{
    public override WorkPermit? PermitFor(WorkItem item) => new(RequestBudget.Others, Priority.LookUps);

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.LookUp effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, effect))
            return new(scope.Dropped());
        var reply = await api.GetAsync(call.Addresses.Region, effect.Leg, cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted when reply.Value is { } record => new(scope.Done(), RecordFacts.Of(record with { Leg = effect.Leg })),
            ApiOutcome.NotFound => new(scope.Done(), new CallEvent.LegLookedUp(effect.Leg, "gone", LegFacts.Ended)),
            _ when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason), Failed(scope, effect, reply.Reason)),
        };
    }
}
