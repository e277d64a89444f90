using ContactCenter.Domain.Analysis.Redaction;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>One segment as the owner's entities are looked for in it.</summary>
internal sealed class SegmentReading(TranscriptReading reading, int segment)
{
    private readonly Lazy<SegmentText> _asSaid = new(() => SegmentText.AsSaid(TextOf(reading, segment), segment, reading.TokensOf(segment)));
    private readonly Lazy<SegmentText> _inDigits = new(() => SegmentText.InDigits(TextOf(reading, segment), segment, reading.TokensOf(segment)));

    public SegmentText AsSaid => _asSaid.Value;

    public SegmentText InDigits => _inDigits.Value;

    public static IEnumerable<SegmentReading> Of(TranscriptReading reading) =>
        Enumerable.Range(0, reading.Transcript.Segments.Length).Select(segment => new SegmentReading(reading, segment));

    private static string TextOf(TranscriptReading reading, int segment) => reading.Transcript.Segments[segment].Text;
}
