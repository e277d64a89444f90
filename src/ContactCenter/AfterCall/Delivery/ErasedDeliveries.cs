using ContactCenter.AfterCall.Erasure;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Removes the deliveries of a call that is erased, and keeps of them where copies are.</summary>
internal sealed class ErasedDeliveries(
    DeliverySettings settings, IDeliveryStore store, HistoryDatabase history, BackgroundWork background, TimeProvider time) : ICopiesElsewhere
{
    public async Task<CopiesRemoval> RemovalOfAsync(
        string call, CallSession? session, string? erasure, CancellationToken cancellationToken)
    {
        var told = (await store.OfCallAsync(call, cancellationToken)).Where(each => each.MayBeThere);
        var receipts = new List<DeliveryReceipt>();
        // Of what goes because of its age nobody is told.
        foreach (var ofTarget in erasure is null ? [] : told.GroupBy(delivery => delivery.Target, StringComparer.OrdinalIgnoreCase))
            receipts.Add(ReceiptOf(await store.TakeNumberAsync(), erasure!, [.. ofTarget]));
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

    /// <param name="number">Its own.</param>
    /// <param name="erasure">The id of the erasure.</param>
    /// <param name="told">All that one target was told of the call, the oldest first.</param>
    private DeliveryReceipt ReceiptOf(long number, string erasure, List<StoredDelivery> told)
    {
        var newest = told[^1];
        var now = time.GetUtcNow();
        var isPossible = told.TrueForAll(delivery => delivery.State != DeliveryState.Accepted);
        var receipt = new DeliveryReceipt(number, erasure, newest.Target, told.Max(delivery => delivery.TriedAt) ?? now, isPossible)
        {
            ErasedAt = now,
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
            receipts.ForEach(receipt => ReceiptRows.Insert(rows, receipt));
        }
    }
}
