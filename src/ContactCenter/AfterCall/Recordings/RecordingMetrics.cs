using System.Diagnostics.Metrics;
using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Counts what is found out about recordings, and measures how fast they are put into words.</summary>
internal sealed class RecordingMetrics
{
    public const string MeterName = "ContactCenter.Recordings";

    private readonly Counter<long> _channels;
    private readonly Histogram<double> _realTime;

    public RecordingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _channels = meter.CreateCounter<long>(
            "recordings.channels", "{recording}", "Recordings with a channel for each side, by whether they agree with the setting.");
        _realTime = meter.CreateHistogram<double>(
            "transcription.real_time_factor", "1", "How long hearing a recording took, for each second of sound on each of its channels, by engine.");
    }

    public void Checked(ChannelCheck check) => _channels.Add(1, new KeyValuePair<string, object?>("check", RecordingWords.Of(check)));

    /// <summary>All channels of a recording were heard.</summary>
    /// <param name="engine">The word of <c>Transcription:Engine</c>.</param>
    /// <param name="took">From the first to the last.</param>
    /// <param name="sound">Of all channels together; nothing is measured of an empty one.</param>
    public void Heard(string engine, TimeSpan took, TimeSpan sound)
    {
        if (sound > TimeSpan.Zero)
            _realTime.Record(took / sound, new KeyValuePair<string, object?>("engine", engine));
    }
}
