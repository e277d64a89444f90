using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Recordings;

/// <summary>A recording that runs. When it stops, the application is told where the file and the transcript are.</summary>
internal sealed class Recording
{
    private const int MaxSentences = 1_000;

    private readonly Leg _leg;
    private readonly RecordingSettings _settings;
    private readonly RecordedChannels _channels;
    private readonly DateTimeOffset _start;
    private readonly long _position;
    private readonly Tap[] _taps;
    private readonly List<Said> _said = [];

    /// <param name="leg">Whose events it is announced with.</param>
    /// <param name="settings">Format and addresses.</param>
    /// <param name="channels">Who is recorded where.</param>
    public Recording(Leg leg, RecordingSettings settings, RecordedChannels channels)
    {
        (_leg, _settings, _channels) = (leg, settings, channels);
        (_start, _position) = (leg.Switchboard.Now, leg.Switchboard.Timeline.Now);
        _taps = leg.Switchboard.AudioRenderer.IsEnabled
            ? [.. Enumerable.Range(0, channels.Count).Select(channel => channels.Taps.Open(() => channels.Audible(channel)))]
            : [];
    }

    public Signal Stopped { get; } = new();

    /// <summary>Somebody has said something into it.</summary>
    public void Note(Leg speaker, string text)
    {
        if (_said.Count < MaxSentences)
            _said.Add(new Said(_channels.Of(speaker), TimeOf(Elapsed), text));
    }

    public void Stop()
    {
        if (Stopped.HasFired)
            return;
        Stopped.Fire();
        _leg.Recordings.Remove(this);
        var switchboard = _leg.Switchboard;
        var (end, length) = (switchboard.Now, Elapsed);
        var file = Finish(length);
        var id = switchboard.Ids.Dashed();
        var events = _settings.Events.Over(_leg.Plan.Events);
        _leg.Webhooks.Send(events, new JsonObject
        {
            ["start_time"] = WireTime.Seconds(_start),
            ["recording_url"] = switchboard.Files.Add(switchboard, file),
            ["size"] = file.Size,
            ["recording_uuid"] = id,
            ["end_time"] = WireTime.Seconds(end),
            ["conversation_uuid"] = _channels.ConversationId,
            ["timestamp"] = WireTime.Milliseconds(end),
        });
        if (_settings.Transcription is not { } transcription)
            return;
        _leg.Webhooks.Send(transcription.Events.Over(events), new JsonObject
        {
            ["conversation_uuid"] = _channels.ConversationId,
            ["type"] = "record",
            ["recording_uuid"] = id,
            ["status"] = "transcribed",
            ["transcription_url"] = switchboard.Files.Add(switchboard, new TranscriptFile(switchboard.Ids.Dashed(), _channels.Count, _said, TimeOf(length))
            {
                SentimentName = transcription.HasSentiment ? switchboard.Options.Unspecified.SentimentName : "",
            }),
        });
    }

    /// <summary>Samples since it began: as fast as the calls sound.</summary>
    private long Elapsed => _leg.Switchboard.Timeline.Now - _position;

    private static TimeSpan TimeOf(long samples) => TimeSpan.FromSeconds(Pcm.Seconds(samples));

    private SoundFile Finish(long length)
    {
        if (_taps.Length == 0)
            return new SoundFile(_settings.Format, _channels.Count, length);
        foreach (var tap in _taps)
            _channels.Taps.Close(tap);
        return new SoundFile(_settings.Format, _channels.Count, length, new SoundFile.Source(_leg.Switchboard.AudioRenderer, _taps, _position));
    }
}
