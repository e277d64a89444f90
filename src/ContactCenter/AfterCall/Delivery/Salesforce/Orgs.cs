using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The sessions with orgs: targets of the same org and user share one.</summary>
internal sealed class Orgs(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<OrgClient>> _clients = new(StringComparer.Ordinal);

    public OrgClient Of(DeliveryTarget target) =>
        _clients.GetOrAdd(target.Org!.Identity, _ => new Lazy<OrgClient>(() => new OrgClient(target.Org, target.AllowedNetworks, time))).Value;

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }
}
