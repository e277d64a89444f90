using System.Diagnostics.Metrics;

namespace ContactCenter.Foundation.Storage;

/// <summary>Measures how changes become durable.</summary>
internal sealed class StorageMetrics
{
    public const string MeterName = "ContactCenter.Storage";

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _entries;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _refused;

    public StorageMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _duration = _meter.CreateHistogram<double>("journal.commit.duration", "s", "How long one group commit took.");
        _entries = _meter.CreateHistogram<int>("journal.commit.entries", "{change}", "Changes that became durable in one commit.");
        _rows = _meter.CreateCounter<long>("journal.rows", "{row}", "Rows that were written.");
        _failed = _meter.CreateCounter<long>("journal.commit.failed", "{commit}", "Commits that failed and were undone.");
        _refused = _meter.CreateCounter<long>("journal.refused", "{change}", "Changes refused because nothing could be made durable, or too much waited.");
    }

    /// <summary>Shows how the journal is, when somebody looks.</summary>
    public void Show(Func<StorageState> state, Func<long> bytes)
    {
        _meter.CreateObservableGauge("journal.pending", () => state().Pending, "{change}", "Changes that are not durable yet.");
        _meter.CreateObservableGauge("journal.size", bytes, "By", "Size of the database's file, without its log.");
    }

    public void Committed(TimeSpan duration, int changes, int rows)
    {
        _duration.Record(duration.TotalSeconds);
        _entries.Record(changes);
        _rows.Add(rows);
    }

    public void Failed() => _failed.Add(1);

    public void Refused() => _refused.Add(1);
}
