using ContactCenter.Calls.Effects;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Services;

/// <summary>
/// Asks a service what a caller waits for. It is asked once; should the process end meanwhile, once more, with the same id.
/// </summary>
internal sealed class AskServiceHandler(ICallStore store, CallEngine engine, IServiceClient services, PlanSource plans, TimeProvider time)
    : CallWorkHandler<CallEffect.AskService>(EffectMapper.AskService, store, engine)
{
    /// <summary>So many questions of each service are under way at once (<see cref="IServiceClient.AskAsync"/>): a slow one holds up no other.</summary>
    public override bool TakesSlot => false;

    protected override async Task<Attempt> AttemptAsync(WorkScope scope, CallSession call, CallEffect.AskService effect, CancellationToken cancellationToken)
    {
        var plan = plans.Current;
        if (!CallFlow.Wants(call, effect) || ServiceQuestion.Of(plan, call) is not { } question || question.Until <= time.GetUtcNow())
            return new(scope.Dropped());
        var reply = await services.AskAsync(question, cancellationToken);
        if (reply.Body is not { } body)
            return new(scope.Done(), new CallEvent.ServiceFailed(effect.Step, reply.Reason));
        if (plan.Ivr.Ncco(question.Target) is not null)
        {
            return FetchedNcco.TryRead(body, out var ncco, out var refusal)
                ? new(scope.Done(), new CallEvent.NccoFetched(effect.Step, ncco))
                : new(scope.Done(), new CallEvent.ServiceFailed(effect.Step, refusal));
        }

        return ServiceVariables.TryRead(body, out var variables, out var fault)
            ? new(scope.Done(), new CallEvent.ServiceAnswered(effect.Step, variables))
            : new(scope.Done(), new CallEvent.ServiceFailed(effect.Step, fault));
    }
}
