using ContactCenter.Calls;
using ContactCenter.Outbox;

namespace ContactCenter.Vonage;

/// <summary>
/// Moves the caller's leg to a new NCCO, so that it is felt once. If a request's outcome is unknown, the leg's conversation
/// tells: a leg that was moved is in another one than before.
/// </summary>
public sealed class CallerTransfer(CallEngine engine, ICallsApi api, CallPlan plan, OutboxOptions options)
{
    public async Task<WorkResult> SendAsync(WorkItem item, CallSession call, CallEffect.TransferCaller transfer, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, transfer))
            return WorkResult.Dropped.Instance;
        if (call.RoomConversation is null)
        {
            // The events that would have told were lost; without this, a lost answer could not be told from a lost request.
            var before = await api.GetAsync(call.Region, call.CallerLeg, cancellationToken);
            if (before.Value?.Conversation is not { } conversation)
                return await FailAsync(item, call, transfer, before.Outcome, before.Reason);
            await engine.TellAsync(call.CallerLeg, new CallEvent.CallerFoundIn(conversation));
        }

        var request = new TransferToNcco(CallScript.For(plan, call));
        var reply = await api.ModifyAsync(call.Region, call.CallerLeg, request, cancellationToken);
        if (reply.Outcome == ApiOutcome.Accepted)
        {
            await engine.TellAsync(call.CallerLeg, new CallEvent.CallerTransferred(transfer.Step));
            return WorkResult.Done.Instance;
        }

        return reply.Outcome == ApiOutcome.Unknown
            ? Patience.LookUpFirst(reply.Reason)
            : await FailAsync(item, call, transfer, reply.Outcome, reply.Reason);
    }

    public async Task<WorkResult> LookUpAsync(WorkItem item, CallSession call, CallEffect.TransferCaller transfer, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, transfer))
            return WorkResult.Done.Instance;
        var found = await api.GetAsync(call.Region, call.CallerLeg, cancellationToken);
        if (found.Outcome == ApiOutcome.NotFound)
            return await FailAsync(item, call, transfer, found.Outcome, found.Reason);
        if (found.Value is not { } leg)
        {
            return item.Attempts + 1 < options.MostAttempts
                ? Patience.Again(WorkStage.LookUp, found.Reason)
                : await FailAsync(item, call, transfer, found.Outcome, found.Reason);
        }

        if (leg.Status.IsEnd)
        {
            await engine.TellAsync(call.CallerLeg, LegRequests.FactOf(leg));
            return WorkResult.Done.Instance;
        }

        if (leg.Conversation is not { } conversation || conversation == call.RoomConversation)
            return Patience.Again(WorkStage.Send, "the request had no effect");
        await engine.TellAsync(call.CallerLeg, new CallEvent.CallerTransferred(transfer.Step));
        return WorkResult.Done.Instance;
    }

    private async Task<WorkResult> FailAsync(WorkItem item, CallSession call, CallEffect.TransferCaller transfer, ApiOutcome outcome, string reason)
    {
        if (outcome is ApiOutcome.RefusedForNow or ApiOutcome.Unknown && item.Attempts + 1 < options.MostAttempts)
            return Patience.Again(WorkStage.Send, reason);
        var isGone = outcome == ApiOutcome.NotFound;
        await engine.TellAsync(call.CallerLeg, new CallEvent.CallerNotTransferred(transfer.Step, isGone, reason));
        return isGone ? WorkResult.Done.Instance : new WorkResult.Dead(reason);
    }
}
