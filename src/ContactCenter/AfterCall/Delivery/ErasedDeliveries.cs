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
        {
            List<StoredDelivery> ofOne = [.. ofTarget];
            var accepted = ofOne.FindLastIndex(delivery => delivery.State == DeliveryState.Accepted);
            var (known, after) = accepted < 0 ? (ofOne, []) : (ofOne[..(accepted + 1)], ofOne[(accepted + 1)..]);
            receipts.Add(ReceiptOf(await store.TakeNumberAsync(), erasure!, known, ofOne));
            // What is done about it is done once, for all that the target has of the call.
            if (after.Count > 0)
                receipts.Add(ListedOf(await store.TakeNumberAsync(), erasure!, after));
        }

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
    /// <param name="known">What one target was told of the call up to what it has accepted last; where that is nothing, all of it.</param>
    /// <param name="told">All that it was told of the call, the oldest first.</param>
    private DeliveryReceipt ReceiptOf(long number, string erasure, List<StoredDelivery> known, List<StoredDelivery> told)
    {
        var listed = ListedOf(number, erasure, known);
        return (settings.Find(listed.Target)?.OnErasure ?? ErasedAction.List) == ErasedAction.List
            ? listed
            : listed with
            {
                State = ReceiptState.Pending,
                RemoteId = told.LastOrDefault(delivery => delivery.RemoteId is not null)?.RemoteId,
                Subject = told[^1].Call,
                Named = told.LastOrDefault(delivery => delivery.Named is not null)?.Named ?? told[^1].Call,
                NextAt = listed.ErasedAt,
            };
    }

    private DeliveryReceipt ListedOf(long number, string erasure, List<StoredDelivery> told)
    {
        var newest = told[^1];
        var now = time.GetUtcNow();
        return new(number, erasure, newest.Target, told.Max(delivery => delivery.TriedAt) ?? now, IsPossible: newest.State != DeliveryState.Accepted)
        {
            ErasedAt = now,
            State = ReceiptState.Listed,
            RemoteId = told.LastOrDefault(delivery => delivery.RemoteId is not null)?.RemoteId,
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
