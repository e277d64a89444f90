using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Tells a target that a call was erased, or removes there what it has got of it, until that is done or a day is over.</summary>
/// <remarks>The store's parts are there when there is such work, and not where nothing is kept.</remarks>
internal sealed class EraseDeliveredHandler(
    DeliverySettings settings,
    IEnumerable<IDeliverySender> senders,
    TargetStates states,
    IServiceProvider services,
    TimeProvider time,
    Random random) : IBackgroundWorkHandler
{
    private static readonly TimeSpan UntilNobodyReads = TimeSpan.FromSeconds(1);

    public string Kind => DeliveryWork.Erase;

    public int MostAtOnce => 4;

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var history = services.GetRequiredService<HistoryDatabase>();
        var found = await history.ReadAsync(connection => ReceiptRows.Find(connection, DeliveryWork.NumberOf(scope.Item)), cancellationToken);
        if (found is not { State: ReceiptState.Pending, Subject: { } subject, Named: { } named })
            return await ForgetAsync(scope, history);
        if (states.WaitOf(found.Target, found.Number, time.GetUtcNow()) is { } wait)
            return scope.Again(WorkStage.Send, TargetStates.Probed, wait, isFree: true);
        var target = settings.Find(found.Target);
        var outcome = target is null
            ? new DeliveryOutcome(DeliveryErrors.NoTarget)
            : await senders.First(each => each.Kind == target.Kind).EraseAsync(target, new(subject, named, found.RemoteId), cancellationToken);
        var judged = Judged(found, outcome, target is null || outcome.IsLasting);
        await history.WriteAsync([new Change(judged)]);
        states.Ended(found.Target, found.Number, outcome, time.GetUtcNow(), judged.NextAt);
        return judged.NextAt is { } next
            ? scope.Again(WorkStage.Send, outcome.Error!, next - time.GetUtcNow())
            : await ForgetAsync(scope, history);
    }

    /// <summary>The log must not keep which call it was.</summary>
    private static async Task<WorkEnding> ForgetAsync(WorkScope scope, HistoryDatabase history) => await history.TryForgetAsync()
        ? scope.Done()
        : scope.Again(WorkStage.Send, "somebody still reads what was before", UntilNobodyReads, isFree: true);

    private DeliveryReceipt Judged(DeliveryReceipt receipt, DeliveryOutcome outcome, bool isLasting)
    {
        var now = time.GetUtcNow();
        if (outcome.Error is null)
            return receipt.Ended(ReceiptState.Done, error: null);
        if (outcome.Pause is { } pause)
            return receipt with { Error = outcome.Error, NextAt = now + pause };
        var tried = receipt with { Attempts = receipt.Attempts + 1, FirstAt = receipt.FirstAt ?? now, Error = outcome.Error };
        return !isLasting && RetrySchedule.Next(tried.Attempts, tried.FirstAt.Value, now, outcome.RetryAfter, random.NextDouble()) is { } next
            ? tried with { NextAt = next }
            : tried.Ended(ReceiptState.Dead, outcome.Error);
    }

    private sealed class Change(DeliveryReceipt receipt) : StorageChange
    {
        public override void Write(RowWriter rows) => ReceiptRows.Update(rows, receipt);
    }
}
