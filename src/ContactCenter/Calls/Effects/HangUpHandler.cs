using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Ends legs. May be repeated without harm.</summary>
internal sealed class HangUpHandler(ICallStore store, CallEngine engine, ICallsApi api, ClaimedLeg claimed, RequestBudget budget, WorkOptions options)
    : CallWorkHandler<CallEffect.HangUp>(EffectMapper.HangUp, store, engine)
{
    private readonly ICallStore _store = store;

    public override WorkPermit? PermitFor(WorkItem item) =>
        new(RequestBudget.Others, item.Target == item.Key ? Priority.Callers : Priority.HangUps);

    protected override CallEvent OwedWhenGivenUp(WorkScope scope, CallEffect.HangUp effect, string reason) => NotHungUp(scope, effect, reason);

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.HangUp effect, CancellationToken cancellationToken)
    {
        // What a look-up had found may have turned out to be another call's since.
        var isOthers = effect.Leg != call.CallerLeg && _store.IsOfAnother(call.CallerLeg, effect.Leg);
        if (isOthers || !CallFlow.Wants(call, effect))
            return new(scope.Dropped());
        var isDouble = call.Legs.FirstOrDefault(leg => leg.DoubleId == effect.Leg);
        if (isDouble is not null && await AskAsync(scope, call, isDouble, effect, cancellationToken) is { } otherwise)
            return otherwise;
        var reply = await api.ModifyAsync(call.Addresses.Region, effect.Leg, new HangUp(), cancellationToken);
        // What is owed to a caller who is still there is tried as long as the call lives, also while our token is refused.
        var isCallers = effect.Leg == call.CallerLeg;
        var mayGoOn = isCallers || scope.Attempt < options.MostAttempts;
        return reply.Outcome switch
        {
            ApiOutcome.Accepted => new(scope.Done()),
            ApiOutcome.NotFound => new(scope.Done(), new CallEvent.LegLookedUp(effect.Leg, "gone", LegFacts.Ended)),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when mayGoOn => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ when isCallers && reply.IsTokenRefused => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason), NotHungUp(scope, effect, reply.Reason)),
        };
    }

    private static CallEvent NotHungUp(WorkScope scope, CallEffect.HangUp effect, string reason) =>
        effect.Leg.Value == scope.Item.Key ? Failed(scope, effect, reason) : new CallEvent.LegNotHungUp(effect.Leg, reason);

    /// <returns>What is to be done instead of ending the leg; <c>null</c>: it is ended.</returns>
    private async Task<Attempt?> AskAsync(WorkScope scope, CallSession call, CallLeg leg, CallEffect.HangUp effect, CancellationToken cancellationToken)
    {
        var (claim, reason) = await claimed.AskAsync(call.CallerLeg, call.Addresses.Region, effect.Leg, leg.Endpoint.Address, scope.Attempt, cancellationToken);
        switch (claim)
        {
            case Claim.IsVoid:
                return new(scope.Done(), Failed(scope, effect, reason));
            case Claim.IsUntold:
                return scope.Attempt < options.MostAttempts
                    ? Again(scope, effect, WorkStage.Send, reason)
                    : new(scope.Dead(reason), Failed(scope, effect, reason));
            default:
                await budget.AcquireAsync(PermitFor(scope.Item)!.Value, cancellationToken);
                return null;
        }
    }
}
