using ContactCenter.AfterCall.Erasure;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Removes the deliveries of a call that is erased, and keeps of them where copies are.</summary>
internal sealed class ErasedDeliveries(
    DeliverySettings settings, HistoryDatabase history, BackgroundWork background, NumberBlocks numbers, TimeProvider time) : ICopiesElsewhere
{
    public async Task<CopiesRemoval> RemovalOfAsync(string call, string? erasure, CancellationToken cancellationToken)
    {
        var told = (await history.ReadAsync(connection => DeliveryRows.OfCall(connection, call), cancellationToken)).Where(each => each.MayBeThere);
        List<DeliveryReceipt> receipts = erasure is null
            ? []
            : [.. told.GroupBy(delivery => delivery.Target, StringComparer.OrdinalIgnoreCase).Select(ofTarget => ReceiptOf(erasure, [.. ofTarget]))];
        return new(
            new Removal(call, receipts),
            [.. receipts.Where(receipt => receipt.State == ReceiptState.Pending).Select(receipt => DeliveryWork.Of(background, receipt))]);
    }

    public async Task<IReadOnlyList<CopyElsewhere>> OfAsync(IReadOnlyCollection<string> erasures, CancellationToken cancellationToken) =>
    [
        .. (await history.ReadAsync(connection => ReceiptRows.Of(connection, erasures), cancellationToken)).Select(receipt => new CopyElsewhere(
            receipt.Erasure, receipt.Target, receipt.RemoteId, receipt.At, receipt.IsPossible, receipt.State.ToString().ToLowerInvariant())
        {
            IsOpen = receipt.State == ReceiptState.Pending,
        }),
    ];

    /// <param name="told">All that one target was told of the call, the oldest first.</param>
    private DeliveryReceipt ReceiptOf(string erasure, List<StoredDelivery> told)
    {
        var newest = told[^1];
        var now = time.GetUtcNow();
        var isPossible = told.TrueForAll(delivery => delivery.State != DeliveryState.Accepted);
        var receipt = new DeliveryReceipt(numbers.Take(), erasure, newest.Target, told.Max(delivery => delivery.TriedAt) ?? now, isPossible)
        {
            State = ReceiptState.Listed,
            RemoteId = told.LastOrDefault(delivery => delivery.RemoteId is not null)?.RemoteId,
        };
        return (settings.Find(newest.Target)?.OnErasure ?? ErasedAction.List) == ErasedAction.List
            ? receipt
            : receipt with
            {
                State = ReceiptState.Pending,
                Subject = newest.Call,
                Named = told.LastOrDefault(delivery => delivery.Named is not null)?.Named ?? newest.Call,
                NextAt = now,
            };
    }

    private sealed class Removal(string call, List<DeliveryReceipt> receipts) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            DeliveryRows.RemoveOf(rows, call);
            receipts.ForEach(receipt => ReceiptRows.Put(rows, receipt));
        }
    }
}
