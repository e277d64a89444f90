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

        switch (await HasLeftAsync(call, leg.Conversation, cancellationToken))
        {
            case false:
                return new WorkResult.Again(WorkStage.Send, Patience.AfterLookUp, "the request had no effect");
            case null when item.Attempts < Patience.LookUpsInDoubt:
                return Patience.Again(WorkStage.LookUp, "it is not known whether the caller was moved or went into the room");
            case null:
                return Patience.Again(WorkStage.Send, "the caller did not answer from where the request leads");
        }

        await engine.TellAsync(call.CallerLeg, new CallEvent.CallerTransferred(transfer.Step));
        return WorkResult.Done.Instance;
    }

    /// <summary>
    /// Whether the caller was moved, by the conversation that its leg is in. If the events that tell which one is the room were lost,
    /// the leg of the agent who was in it may tell; <c>null</c>: nothing does.
    /// </summary>
    private async Task<bool?> HasLeftAsync(CallSession call, ConversationId? found, CancellationToken cancellationToken)
    {
        if (found is not { } conversation)
            return false;
        if (call.HasLeftFor(conversation) is { } hasLeft)
            return hasLeft;
        if (call.Agents.LastOrDefault(agent => agent.AnsweredAt is not null)?.Leg is not { } agent)
            return null;
        var withAgent = await api.GetAsync(call.Region, agent, cancellationToken);
        return withAgent.Value?.Conversation == conversation ? false : null;
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
