using System.Diagnostics.Metrics;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Counts what subscriptions were not told of.</summary>
internal sealed class SubscriptionMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _dropped = meters.Create("ContactCenter.Subscriptions")
        .CreateCounter<long>("subscriptions.dropped", "{event}", "Events that a subscription was not told of.");

    public void Dropped() => _dropped.Add(1);
}
