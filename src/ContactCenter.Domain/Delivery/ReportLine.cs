using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Delivery;

/// <summary>What one speaker said without a longer pause.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">Redacted.</param>
public sealed record ReportLine(Speaker Speaker, string Text)
{
    /// <returns>The turns of a recording in order of time, empty ones left out; that recording was paused is no turn.</returns>
    public static ImmutableArray<ReportLine> Of(RecordingTranscript transcript) =>
    [
        .. TranscriptLine.Of(transcript).Where(line => line.Speaker is not null).Select(line => new ReportLine(line.Speaker!.Value, line.Text)),
    ];

    /// <summary>All lines as one text: each begins with <c>Agent: </c>, <c>Caller: </c> or <c>Speaker: </c>, whatever the language.</summary>
    public static string Join(ImmutableArray<ReportLine> lines) => string.Join('\n', lines.Select(line => line.ToLine()));

    private string ToLine() => $"{(Speaker == Speaker.Unknown ? "Speaker" : Speaker.ToString())}: {TranscriptLine.OneLine(Text)}";
}
