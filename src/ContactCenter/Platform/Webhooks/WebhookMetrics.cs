using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Counts what comes in at the webhooks.</summary>
public sealed class WebhookMetrics
{
    public const string MeterName = "ContactCenter.Webhooks";

    private readonly Counter<long> _received;
    private readonly Counter<long> _forged;
    private readonly Counter<long> _unreadable;
    private readonly Counter<long> _unmatched;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _getHashDiffers;
    private readonly Counter<long> _faults;
    private readonly Counter<long> _notKept;
    private readonly Counter<long> _turnedAway;
    private readonly Histogram<double> _duration;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _received = meter.CreateCounter<long>("webhooks.received", "{webhook}", "Webhooks that were let in.");
        _forged = meter.CreateCounter<long>("webhooks.refused", "{webhook}", "Webhooks without a good signature.");
        _unreadable = meter.CreateCounter<long>("webhooks.unreadable", "{webhook}", "Bodies that are not JSON.");
        _unmatched = meter.CreateCounter<long>("webhooks.unmatched", "{webhook}", "Webhooks that belong to no call.");
        _unknown = meter.CreateCounter<long>("webhooks.unknown", "{webhook}", "Webhooks of a kind or status that is not known.");
        _getHashDiffers = meter.CreateCounter<long>("webhooks.get_hash_differs", "{webhook}", "GET webhooks whose payload hash is not ours.");
        _notKept = meter.CreateCounter<long>("webhooks.not_kept", "{webhook}", "Webhooks that could not be made durable and were not taken in.");
        _turnedAway = meter.CreateCounter<long>("webhooks.turned_away", "{webhook}", "Webhooks that were not taken in because too many were under way.");
        _faults = meter.CreateCounter<long>("webhooks.faults", "{webhook}", "Webhooks that ended in a fault of ours.");
        _duration = meter.CreateHistogram<double>("webhooks.duration", "s", "From the request to its answer.", advice: Durations.OfOurs);
    }

    public void Received(WebhookRoute route) => _received.Add(1, Tag(route));

    public void Forged(SignatureResult result) => _forged.Add(1, new KeyValuePair<string, object?>("result", result.ToString()));

    public void Unreadable(WebhookRoute route) => _unreadable.Add(1, Tag(route));

    public void Unmatched(WebhookRoute route) => _unmatched.Add(1, Tag(route));

    public void Unknown() => _unknown.Add(1);

    public void GetHashDiffers() => _getHashDiffers.Add(1);

    public void NotKept(WebhookRoute route) => _notKept.Add(1, Tag(route));

    public void TurnedAway(WebhookRoute route) => _turnedAway.Add(1, Tag(route));

    public void Fault(WebhookRoute route) => _faults.Add(1, Tag(route));

    public void Answered(WebhookRoute route, int status, TimeSpan duration)
    {
        if (_duration.Enabled)
            _duration.Record(duration.TotalSeconds, Tag(route), new("status", status));
    }

    private static KeyValuePair<string, object?> Tag(WebhookRoute route) => new("route", route.ToString());
}
