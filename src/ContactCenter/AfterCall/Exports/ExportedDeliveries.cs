using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.AfterCall.Exports;

/// <summary>Which systems were told of calls. No word of a call stands in it.</summary>
internal sealed class ExportedDeliveries(IDeliveryStore store)
{
    private const string Json = "deliveries.json";

    /// <returns>The name of its file; <c>null</c>: no system was told, or is to be.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    public async Task<string?> AddAsync(ExportFile export, string folder, string call, CancellationToken cancellationToken)
    {
        var deliveries = await store.OfCallAsync(call, cancellationToken);
        if (deliveries.Count == 0)
            return null;
        await export.AddAsync(
            $"{folder}{Json}", [.. deliveries.Select(DeliveryResource.Of)], DeliveryJson.Default.IReadOnlyListDeliveryResource, cancellationToken);
        return Json;
    }
}
