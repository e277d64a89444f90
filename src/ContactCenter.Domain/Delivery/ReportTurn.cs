using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Delivery;

/// <summary>What one speaker said without a longer pause, and when.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Start">Seconds since the first recording of the call began.</param>
/// <param name="End">Seconds since the first recording of the call began.</param>
/// <param name="Text">Redacted.</param>
public sealed record ReportTurn(Speaker Speaker, double Start, double End, string Text)
{
    /// <param name="transcript">Of one recording.</param>
    /// <param name="offset">How much later than the first recording it began.</param>
    /// <returns>The turns in order of time, empty ones left out; that recording was paused is no turn.</returns>
    public static IEnumerable<ReportTurn> Of(RecordingTranscript transcript, TimeSpan offset) =>
        TranscriptLine.Of(transcript).Where(line => line.Speaker is not null).Select(line =>
            new ReportTurn(line.Speaker!.Value, At(line.Start, offset), At(line.End, offset), line.Text));

    private static double At(double seconds, TimeSpan offset) => Math.Round(seconds + offset.TotalSeconds, 3);
}
