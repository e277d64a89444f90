using System.Diagnostics.Metrics;

namespace ContactCenter.Calls;

/// <summary>Counts what happens to calls.</summary>
public sealed class CallMetrics
{
    public const string MeterName = "ContactCenter.Calls";

    private readonly Counter<long> _begun;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _split;
    private readonly Counter<long> _missingRecordings;
    private readonly Counter<long> _unset;

    public CallMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _begun = meter.CreateCounter<long>("calls.begun", "{call}", "Calls that were greeted.");
        _refused = meter.CreateCounter<long>("calls.refused", "{call}", "Calls that heard the busy message.");
        _repeated = meter.CreateCounter<long>("calls.webhooks.repeated", "{webhook}", "Deliveries that had been handled before.");
        _split = meter.CreateCounter<long>("calls.split", "{call}", "Calls whose caller and agent were in two conversations.");
        _missingRecordings = meter.CreateCounter<long>(
            "calls.recordings.missing", "{recording}", "Voice messages that callers were asked for and the platform never reported.");
        _unset = meter.CreateCounter<long>("calls.prompts.unset", "{name}", "Names in braces of prompts that nothing had set when they were said.");
    }

    /// <summary>A prompt was said without what stands in its braces.</summary>
    public void Unset(string name) => _unset.Add(1, new KeyValuePair<string, object?>("name", name));

    public void RecordingsAreMissing(int count) => _missingRecordings.Add(count);

    public void Began() => _begun.Add(1);

    public void Refused() => _refused.Add(1);

    public void Split() => _split.Add(1);

    public void Repeated() => _repeated.Add(1);
}
