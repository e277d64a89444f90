using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Recordings;

/// <summary>A recording that runs. When it stops, the application is told where the file and the transcript are.</summary>
internal sealed class Recording(Leg leg, RecordingSettings settings)
{
    private const int MaxSentences = 1_000;

    private readonly DateTimeOffset _start = leg.Board.Now;
    private readonly List<(TimeSpan At, string Text)> _said = [];

    public Signal Stopped { get; } = new();

    /// <summary>Somebody has said something into it.</summary>
    public void Note(string text)
    {
        if (_said.Count < MaxSentences)
            _said.Add((leg.Board.Now - _start, text));
    }

    public void Stop()
    {
        if (Stopped.HasFired)
            return;
        Stopped.Fire();
        leg.Recordings.Remove(this);
        var board = leg.Board;
        var end = board.Now;
        var file = new SoundFile(settings.Format, end - _start);
        var id = board.Ids.Dashed();
        var events = settings.Events ?? leg.Plan.Events;
        leg.Webhooks.Send(events, new JsonObject
        {
            ["start_time"] = WireTime.Seconds(_start),
            ["recording_url"] = board.Files.Add(board, file),
            ["size"] = file.Size,
            ["recording_uuid"] = id,
            ["end_time"] = WireTime.Seconds(end),
            ["conversation_uuid"] = leg.Conversation.Id,
            ["timestamp"] = WireTime.Milliseconds(end),
        });
        if (settings.Transcription is not { } transcription)
            return;
        leg.Webhooks.Send(transcription.Events ?? events, new JsonObject
        {
            ["conversation_uuid"] = leg.Conversation.Id,
            ["type"] = "record",
            ["recording_uuid"] = id,
            ["status"] = "transcribed",
            ["transcription_url"] = board.Files.Add(board, new TranscriptFile(board.Ids.Dashed(), _said, end - _start)),
        });
    }
}
