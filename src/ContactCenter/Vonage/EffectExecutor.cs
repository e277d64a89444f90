using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Vonage;

/// <summary>Turns effects into requests, and their outcomes into facts.</summary>
public sealed class EffectExecutor(
    ICallStore store,
    CallEngine engine,
    AgentLegCreation creation,
    CallerTransfer transfers,
    LegRequests legs) : IEffectExecutor
{
    public async Task<WorkResult> ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(item.Call) is not { } call)
            return WorkResult.Dropped.Instance;
        if (item.Effect is CallEffect.StartTimer or CallEffect.LookUp && !CallFlow.Wants(call, item.Effect))
            return WorkResult.Dropped.Instance;
        var result = await CarryOutAsync(item, call, cancellationToken);
        var failure = result switch
        {
            WorkResult.Again again => again.Error,
            WorkResult.Dead dead when item.Effect is CallEffect.HangUp or CallEffect.LookUp => dead.Error,
            _ => null,
        };
        if (failure is not null)
            await TellOfAsync(item, failure);
        return result;
    }

    private async Task<WorkResult> CarryOutAsync(WorkItem item, CallSession call, CancellationToken cancellationToken) =>
        (item.Effect, item.Stage) switch
        {
            (CallEffect.StartTimer timer, _) => await FireAsync(call, timer),
            (CallEffect.CreateAgentLeg create, WorkStage.Send) => await creation.SendAsync(item, call, create, cancellationToken),
            (CallEffect.CreateAgentLeg create, _) => await creation.LookUpAsync(item, call, create, cancellationToken),
            (CallEffect.TransferCaller transfer, WorkStage.Send) => await transfers.SendAsync(item, call, transfer, cancellationToken),
            (CallEffect.TransferCaller transfer, _) => await transfers.LookUpAsync(item, call, transfer, cancellationToken),
            (CallEffect.HangUp hangUp, _) => await legs.HangUpAsync(item, call, hangUp, cancellationToken),
            (CallEffect.LookUp lookUp, _) => await legs.LookUpAsync(item, call, lookUp, cancellationToken),
            _ => new WorkResult.Dead($"no way to carry out {item.Effect.GetType().Name}"),
        };

    private async Task TellOfAsync(WorkItem item, string failure)
    {
        try
        {
            await engine.TellAsync(item.Call, new CallEvent.RequestFailed(item.Effect, item.Attempts + 1, failure));
        }
        catch (JournalUnavailableException)
        {
            // A line for people: what is to be done next must not hang on it.
        }
    }

    private async Task<WorkResult> FireAsync(CallSession call, CallEffect.StartTimer timer)
    {
        await engine.TellAsync(call.CallerLeg, new CallEvent.TimerFired(timer.Timer));
        return WorkResult.Done.Instance;
    }
}
