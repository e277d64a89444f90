using System.Text;

namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Writes a transcript as plain text: a line for each segment, <c>Agent: …</c>, <c>Caller: …</c> or <c>Unknown: …</c>, by time.</summary>
public static class PlainTranscript
{
    /// <param name="transcript">Any texts; a line break in one becomes a blank.</param>
    /// <param name="side">Whose words; <c>null</c>: everybody's, and <c>[paused]</c> where recording was paused.</param>
    /// <returns>Each line ends with a line feed; empty where nothing was said.</returns>
    public static string Of(RecordingTranscript transcript, Speaker? side = null)
    {
        var text = new StringBuilder();
        foreach (var line in TranscriptLine.Of(transcript).Where(line => side is null || line.Speaker == side))
            text.Append(line.Speaker is { } speaker ? $"{speaker}: " : "").Append(line.Text).Append('\n');
        return text.ToString();
    }
}
