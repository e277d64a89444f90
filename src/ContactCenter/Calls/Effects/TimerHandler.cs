using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Effects;

/// <summary>Tells a call that an instant has come that it asked for.</summary>
internal sealed class TimerHandler(ICallStore store, CallEngine engine) : CallWorkHandler<CallEffect.StartTimer>(EffectMapper.Timer, store, engine)
{
    protected override Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.StartTimer effect, CancellationToken cancellationToken) =>
        Task.FromResult(CallFlow.Wants(call, effect) ? new Attempt(scope.Done(), new CallEvent.TimerFired(effect.Timer)) : new(scope.Dropped()));
}
