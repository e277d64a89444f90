using System.Diagnostics.Metrics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>The recordings that there are, and whether more can be brought in.</summary>
internal sealed class RecordingGauges(IRecordingIndex index, SealedSounds sounds) : IGauges
{
    public void Show(IMeterFactory meters)
    {
        var recordings = meters.Create(RecordingMetrics.MeterName);
        recordings.CreateObservableGauge("recordings.known", Counts, "{recording}", "Recordings, by state.");
        recordings.CreateObservableGauge(
            "recordings.disk_full", () => sounds.HasRoom ? 0 : 1, "1", "1 while the disk has no room to spare and nothing is brought in or covered.");
    }

    /// <summary>A state without recordings is told as well, so that a figure falls to nothing.</summary>
    private IEnumerable<Measurement<int>> Counts()
    {
        var counts = index.Count();
        return Enum.GetValues<RecordingState>().Select(state =>
            new Measurement<int>(counts.GetValueOrDefault(state), new KeyValuePair<string, object?>("state", RecordingWords.Of(state))));
    }
}
