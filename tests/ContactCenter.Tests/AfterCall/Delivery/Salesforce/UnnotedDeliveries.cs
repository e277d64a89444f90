using ContactCenter.AfterCall.Delivery;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>A store in which nobody can note that something was accepted, as that of a process which is killed just before.</summary>
internal sealed class UnnotedDeliveries(IDeliveryStore store) : IDeliveryStore
{
    public static UnnotedDeliveries Of(IServiceProvider services) =>
        new(new SqliteDeliveries(
            services.GetRequiredService<HistoryDatabase>(), services.GetRequiredService<ErasedCalls>(), services.GetRequiredService<DeliveryNumbers>()));

    public Task<StoredDelivery?> FindAsync(long number, CancellationToken cancellationToken) => store.FindAsync(number, cancellationToken);

    public Task<IReadOnlyList<StoredDelivery>> OfCallAsync(string call, CancellationToken cancellationToken) => store.OfCallAsync(call, cancellationToken);

    public Task<DeliveryPage> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<StoredDelivery>> OverdueAsync(DateTimeOffset before, StoredDelivery? last, CancellationToken cancellationToken) =>
        store.OverdueAsync(before, last, cancellationToken);

    public Task<IReadOnlyDictionary<string, TargetSums>> SumsAsync(CancellationToken cancellationToken) => store.SumsAsync(cancellationToken);

    public Task<byte[]?> ReadBodyAsync(long number, CancellationToken cancellationToken) => store.ReadBodyAsync(number, cancellationToken);

    public Task<bool> HasBodiesAsync(string call, CancellationToken cancellationToken) => store.HasBodiesAsync(call, cancellationToken);

    public Task<long> TakeNumberAsync() => store.TakeNumberAsync();

    public Task AddAsync(IReadOnlyList<StoredDelivery> deliveries) => store.AddAsync(deliveries);

    public Task UpdateAsync(StoredDelivery delivery, byte[]? body = null) => delivery.State == DeliveryState.Accepted
        ? throw new HistoryUnavailableException("the process ends")
        : store.UpdateAsync(delivery, body);

    public Task ForgetBodiesAsync(DateTimeOffset before) => store.ForgetBodiesAsync(before);
}
