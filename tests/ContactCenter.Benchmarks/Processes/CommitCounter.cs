using System.Diagnostics.Metrics;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>Counts the group commits of this process, and the changes in them, by the server's own meter.</summary>
internal sealed class CommitCounter : IDisposable
{
    private const string ChangesOfOneCommit = "journal.commit.entries";

    private readonly MeterListener _listener = new();
    private long _commits;
    private long _changes;

    public CommitCounter()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == ChangesOfOneCommit)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((_, changes, _, _) =>
        {
            Interlocked.Increment(ref _commits);
            Interlocked.Add(ref _changes, changes);
        });
        _listener.Start();
    }

    public long Commits => Interlocked.Read(ref _commits);

    public long Changes => Interlocked.Read(ref _changes);

    public void Dispose() => _listener.Dispose();
}
