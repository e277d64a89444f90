using System.Diagnostics.Metrics;
using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Counts what is found out about recordings.</summary>
internal sealed class RecordingMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _channels = meters.Create("ContactCenter.Recordings")
        .CreateCounter<long>("recordings.channels", "{recording}", "Recordings with a channel for each side, by whether they agree with the setting.");

    public void Checked(ChannelCheck check) => _channels.Add(1, new KeyValuePair<string, object?>("check", RecordingWords.Of(check)));
}
