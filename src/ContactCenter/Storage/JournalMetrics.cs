using System.Diagnostics.Metrics;

namespace ContactCenter.Storage;

/// <summary>Measures how changes become durable.</summary>
public sealed class JournalMetrics
{
    public const string MeterName = "ContactCenter.Storage";

    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _entries;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _refused;

    public JournalMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>("journal.commit.duration", "s", "How long one group commit took.");
        _entries = meter.CreateHistogram<int>("journal.commit.entries", "{change}", "Changes that became durable in one commit.");
        _bytes = meter.CreateCounter<long>("journal.bytes", "By", "Bytes appended to the journal, before their compression.");
        _failed = meter.CreateCounter<long>("journal.commit.failed", "{commit}", "Commits that failed and were undone.");
        _refused = meter.CreateCounter<long>("journal.refused", "{change}", "Changes refused because nothing could be made durable, or too much waited.");
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
