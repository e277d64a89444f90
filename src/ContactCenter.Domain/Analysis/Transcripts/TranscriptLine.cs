using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>One line of a transcript as people read it: what somebody said, or that recording was paused.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Speaker"><c>null</c>: nobody, recording was paused.</param>
/// <param name="Text">Without line breaks and control characters.</param>
internal sealed record TranscriptLine(double Start, double End, Speaker? Speaker, string Text)
{
    /// <returns>In order of time; a pause stands before what begins with it. Empty ones are left out.</returns>
    public static IEnumerable<TranscriptLine> Of(RecordingTranscript transcript)
    {
        var paused = transcript.Paused.Select(pause => new TranscriptLine(pause.Start, pause.End, null, PausedTime.Mark));
        var said = transcript.Text.Segments.Select(segment => new TranscriptLine(segment.Start, segment.End, segment.Speaker, OneLine(segment.Text)));
        return paused.Concat(said.Where(line => line.Text.Length > 0)).OrderBy(line => line.Start);
    }

    /// <summary>A line break in a text would let it pass for another line, and so for another speaker.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isBreak = char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            line.Append(isBreak ? ' ' : character);
        }

        return line.ToString().Trim();
    }
}
