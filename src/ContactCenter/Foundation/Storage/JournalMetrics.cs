using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Storage;

/// <summary>Measures how changes become durable.</summary>
public sealed class JournalMetrics
{
    public const string MeterName = "ContactCenter.Storage";

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _entries;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _refused;

    public JournalMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _duration = _meter.CreateHistogram<double>("journal.commit.duration", "s", "How long one group commit took.");
        _entries = _meter.CreateHistogram<int>("journal.commit.entries", "{change}", "Changes that became durable in one commit.");
        _bytes = _meter.CreateCounter<long>("journal.bytes", "By", "Bytes appended to the journal, before their compression.");
        _failed = _meter.CreateCounter<long>("journal.commit.failed", "{commit}", "Commits that failed and were undone.");
        _refused = _meter.CreateCounter<long>("journal.refused", "{change}", "Changes refused because nothing could be made durable, or too much waited.");
    }

    /// <summary>Shows how the journal is, when somebody looks.</summary>
    public void Show(Func<JournalState> state)
    {
        _meter.CreateObservableGauge("journal.pending", () => (long)state().PendingBytes + state().CommittingBytes, "By", "Bytes that are not durable yet.");
        _meter.CreateObservableGauge("journal.size", () => state().Bytes, "By", "Bytes in the journal.");
    }

    public void Committed(TimeSpan duration, int entries, int bytes)
    {
        _duration.Record(duration.TotalSeconds);
        _entries.Record(entries);
        _bytes.Add(bytes);
    }

    public void Failed() => _failed.Add(1);

    public void Refused() => _refused.Add(1);
}
