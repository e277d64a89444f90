using ContactCenter.Calls;
using ContactCenter.Outbox;

namespace ContactCenter.Vonage;

/// <summary>
/// Moves the caller's leg to a new NCCO, so that it is felt once. If a request's outcome is unknown, the leg's conversation
/// tells: a leg that was moved is in another one than before, and not in the room.
/// </summary>
public sealed class CallerTransfer(CallEngine engine, ICallsApi api, CallPlan plan, OutboxOptions options)
{
    public async Task<WorkResult> SendAsync(WorkItem item, CallSession call, CallEffect.TransferCaller transfer, CancellationToken cancellationToken)
    {
        if (!CallFlow.Wants(call, transfer))
            return WorkResult.Dropped.Instance;
        var request = new TransferToNcco(CallScript.For(plan, call));
        var reply = await api.ModifyAsync(call.Region, call.CallerLeg, request, cancellationToken);
        if (reply.Outcome == ApiOutcome.Accepted)
        {
            await engine.TellAsync(call.CallerLeg, new CallEvent.CallerTransferred(transfer.Step));
            return WorkResult.Done.Instance;
        }

        return reply.Outcome == ApiOutcome.Unknown && item.Attempts + 1 < options.MostAttempts
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

        if (await IsWhereItWasAsync(call, leg.Conversation, cancellationToken))
            return new WorkResult.Again(WorkStage.Send, Patience.AfterLookUp, "the request had no effect");
        await engine.TellAsync(call.CallerLeg, new CallEvent.CallerTransferred(transfer.Step));
        return WorkResult.Done.Instance;
    }

    /// <summary>
    /// Whether the caller is still in the room, or has not even got there. If the events that tell which conversation the room is
    /// were lost, the leg of the agent who was in it tells.
    /// </summary>
    private async Task<bool> IsWhereItWasAsync(CallSession call, ConversationId? now, CancellationToken cancellationToken)
    {
        if (now is null || now == call.FirstConversation || now == call.RoomConversation)
            return true;
        if (call.RoomConversation is not null || call.Agents.LastOrDefault(agent => agent.AnsweredAt is not null)?.Leg is not { } agent)
            return false;
        var found = await api.GetAsync(call.Region, agent, cancellationToken);
        return found.Value?.Conversation == now;
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
