using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Plays music to an agent whose caller is away. Where it is not known whether it is played, it begins once more.</summary>
internal sealed class PlayMusicHandler(ICallStore store, CallEngine engine, ICallsApi api, PlanSource plans, WorkOptions options)
    : CallWorkHandler<CallEffect.PlayMusic>(EffectMapper.PlayMusic, store, engine)
{
    private const int ForEver = 0;

    public override WorkPermit? PermitFor(WorkItem item) => new(RequestBudget.Others, Priority.Callers);

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.PlayMusic effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, effect) || call.Leg(effect.Number) is not { Id: { } id } leg)
            return new(scope.Dropped());
        var music = Prompt.AudioAddress(plans.Current.Department(leg.Department).HoldMusic, call.Addresses.BaseUrl);
        var reply = await api.PlayAsync(call.Addresses.Region, id, new StreamRequest(music) { Loop = ForEver }, cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted or ApiOutcome.NotFound => new(scope.Done()),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason)),
        };
    }
}
