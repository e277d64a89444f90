using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Effects;

/// <summary>Ends the music of an agent whose caller is back. Where it is not known whether it has ended, it is ended once more.</summary>
internal sealed class StopMusicHandler(ICallStore store, CallEngine engine, ICallsApi api, WorkOptions options)
    : CallWorkHandler<CallEffect.StopMusic>(EffectMapper.StopMusic, store, engine)
{
    public override WorkPermit? PermitFor(WorkItem item) => new(RequestBudget.Others, Priority.Callers);

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.StopMusic effect, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, effect) || call.Leg(effect.Number) is not { Id: { } id })
            return new(scope.Dropped());
        var reply = await api.StopPlayingAsync(call.Addresses.Region, id, cancellationToken);
        return reply.Outcome switch
        {
            ApiOutcome.Accepted or ApiOutcome.NotFound => new(scope.Done()),
            ApiOutcome.RefusedForNow or ApiOutcome.Unknown when scope.Attempt < options.MostAttempts => Again(scope, effect, WorkStage.Send, reply.Reason),
            _ => new(scope.Dead(reply.Reason)),
        };
    }
}
