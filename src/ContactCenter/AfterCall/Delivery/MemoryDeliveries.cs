using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Without a store they are known until the process ends.</summary>
internal sealed class MemoryDeliveries : IDeliveryStore
{
    private readonly ConcurrentDictionary<long, StoredDelivery> _deliveries = new();
    private readonly ConcurrentDictionary<long, byte[]> _bodies = new();
    private long _last;

    public Task<StoredDelivery?> FindAsync(long number, CancellationToken cancellationToken) => Task.FromResult(_deliveries.GetValueOrDefault(number));

    public Task<IReadOnlyList<StoredDelivery>> OfCallAsync(string call, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StoredDelivery>>(
    [
        .. _deliveries.Values.Where(delivery => delivery.Call == call)
            .OrderBy(delivery => delivery.Target, StringComparer.OrdinalIgnoreCase).ThenBy(delivery => delivery.Revision),
    ]);

    public Task<DeliveryPage> ListAsync(DeliveryQuery query, CancellationToken cancellationToken)
    {
        var matching = _deliveries.Values.Where(query.Matches).OrderByDescending(delivery => delivery.Number).ToList();
        return Task.FromResult(DeliveryPage.Of(query, [.. matching.Where(delivery => delivery.Number < query.Below)], matching.Count));
    }

    /// <remarks>Without a store no work is ever lost.</remarks>
    public Task<IReadOnlyList<StoredDelivery>> OverdueAsync(DateTimeOffset before, StoredDelivery? last, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDelivery>>([]);

    public Task<bool> HasBodiesAsync(string call, CancellationToken cancellationToken) =>
        Task.FromResult(_deliveries.Values.Any(delivery => delivery.Call == call && _bodies.ContainsKey(delivery.Number)));

    public Task<long> TakeNumberAsync() => Task.FromResult(Interlocked.Increment(ref _last));

    public Task<IReadOnlyDictionary<string, TargetSums>> SumsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, TargetSums>>(_deliveries.Values
            .GroupBy(delivery => delivery.Target, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(target => target.Key, target => TargetSums.Of([.. target]), StringComparer.OrdinalIgnoreCase));

    public Task<byte[]?> ReadBodyAsync(long number, CancellationToken cancellationToken) => Task.FromResult(_bodies.GetValueOrDefault(number));

    public Task AddAsync(IReadOnlyList<StoredDelivery> deliveries)
    {
        foreach (var delivery in deliveries)
            _deliveries[delivery.Number] = delivery;
        return Task.CompletedTask;
    }

    public Task UpdateAsync(StoredDelivery delivery, byte[]? body = null)
    {
        _deliveries[delivery.Number] = delivery;
        if (delivery.State == DeliveryState.Accepted)
            _bodies.TryRemove(delivery.Number, out _);
        else if (body is not null)
            _bodies[delivery.Number] = body;
        return Task.CompletedTask;
    }

    public Task ForgetBodiesAsync(DateTimeOffset before)
    {
        foreach (var delivery in _deliveries.Values.Where(delivery => delivery.State == DeliveryState.Dead && delivery.EndedAt < before))
            _bodies.TryRemove(delivery.Number, out _);
        return Task.CompletedTask;
    }
}
