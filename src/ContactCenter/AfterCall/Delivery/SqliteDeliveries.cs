using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>In the history's file.</summary>
internal sealed class SqliteDeliveries(HistoryDatabase history, ErasedCalls erased, DeliveryNumbers numbers) : IDeliveryStore
{
    public Task<StoredDelivery?> FindAsync(long number, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.Find(connection, number), cancellationToken);

    public Task<IReadOnlyList<StoredDelivery>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.OfCall(connection, call), cancellationToken);

    public Task<DeliveryPage> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.List(connection, query), cancellationToken);

    public Task<IReadOnlyList<StoredDelivery>> OverdueAsync(DateTimeOffset before, StoredDelivery? last, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.Overdue(connection, before, last), cancellationToken);

    public Task<IReadOnlyDictionary<string, TargetSums>> SumsAsync(CancellationToken cancellationToken) =>
        history.ReadAsync(DeliveryRows.Sums, cancellationToken);

    public Task<byte[]?> ReadBodyAsync(long number, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.Body(connection, number), cancellationToken);

    public Task<bool> HasBodiesAsync(string call, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => DeliveryRows.HasBodies(connection, call), cancellationToken);

    public Task<long> TakeNumberAsync() => numbers.TakeAsync();

    public Task AddAsync(IReadOnlyList<StoredDelivery> deliveries) =>
        history.WriteAsync([.. deliveries.Select(delivery => new Change(erased, delivery.Call, rows => DeliveryRows.Insert(rows, delivery)))]);

    public Task UpdateAsync(StoredDelivery delivery, byte[]? body = null) =>
        history.WriteAsync([new Change(erased, delivery.Call, rows => DeliveryRows.Update(rows, delivery, body))]);

    public Task ForgetBodiesAsync(DateTimeOffset before) => history.WriteAsync([new Forgetting(before)]);

    private sealed class Change(ErasedCalls erased, string call, Action<RowWriter> write) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (!erased.IsBlocked(rows, call))
                write(rows);
        }
    }

    private sealed class Forgetting(DateTimeOffset before) : StorageChange
    {
        public override void Write(RowWriter rows) => DeliveryRows.ForgetBodies(rows, before);
    }
}
