using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>
/// Writes a transcript as WebVTT (W3C): a cue for each segment, in a voice span of the side that speaks; a recording with all voices in one channel has no
/// voice spans. <c>[paused]</c> stands where recording was paused.
/// </summary>
public static class WebVttTranscript
{
    private const double MostSeconds = 3_600_000;

    /// <param name="transcript">Any texts and times; a line break in a text becomes a blank.</param>
    /// <param name="side">Whose words; <c>null</c>: everybody's, and <c>[paused]</c> where recording was paused.</param>
    public static string Of(RecordingTranscript transcript, Speaker? side = null)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var line in TranscriptLine.Of(transcript).Where(line => side is null || line.Speaker == side))
        {
            var start = Milliseconds(line.Start);
            // A cue must end after it begins.
            var end = Math.Max(start + 1, Milliseconds(line.End));
            text.Append('\n').Append(TimeOf(start)).Append(" --> ").Append(TimeOf(end)).Append('\n').Append(Cue(line)).Append('\n');
        }

        return text.ToString();
    }

    private static string Cue(TranscriptLine line) => line.Speaker switch
    {
        Speaker.Agent => $"<v Agent>{Escaped(line.Text)}</v>",
        Speaker.Caller => $"<v Caller>{Escaped(line.Text)}</v>",
        _ => Escaped(line.Text),
    };

    private static long Milliseconds(double seconds) => (long)Math.Round(Math.Clamp(seconds, 0, MostSeconds) * 1000);

    private static string TimeOf(long milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");
    }

    /// <summary>Also so that no text holds an arrow, which begins a cue.</summary>
    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
