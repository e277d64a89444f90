using ContactCenter.Calls;
using ContactCenter.Foundation.Work;

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
        if (await FindConversationAsync(item, call, transfer, cancellationToken) is { } otherwise)
            return otherwise;
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
        if (!call.IsInRoom && call.SoughtStep != transfer.Step)
            return new WorkResult.Again(WorkStage.Send, Patience.AfterLookUp, "the process ended before the request was sent");
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

        switch (leg.Conversation is { } conversation ? call.HasLeftFor(conversation) : false)
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
    /// A caller of whom it was not told that they are in the room is looked up first: else a lost answer could not be told from a
    /// lost request. The transfer does not need it, so a question without an answer holds it up for a moment only.
    /// </summary>
    /// <returns>What is to be done instead of the transfer, which may have become needless meanwhile.</returns>
    private async Task<WorkResult?> FindConversationAsync(WorkItem item, CallSession call, CallEffect.TransferCaller transfer, CancellationToken cancellationToken)
    {
        if (call.IsInRoom)
            return null;
        var found = await api.GetAsync(call.Region, call.CallerLeg, cancellationToken);
        if (found.Outcome == ApiOutcome.RefusedForNow && item.Attempts < Patience.QuestionsBeforeTransfer)
            return Patience.Again(WorkStage.Send, found.Reason);
        var told = await engine.HandleAsync(call.CallerLeg, new CallEvent.CallerFoundIn(found.Value?.Conversation));
        told.Effects.Release();
        return told.Session is { } now && CallFlow.Wants(now, transfer) ? null : WorkResult.Done.Instance;
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
