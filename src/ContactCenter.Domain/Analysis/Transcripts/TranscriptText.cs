namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>The words of one recording.</summary>
/// <param name="Segments">In order of time, of both speakers.</param>
/// <param name="Language">BCP 47, of the segments that name none; <c>null</c>: unknown.</param>
public sealed record TranscriptText(ImmutableArray<TranscriptSegment> Segments, string? Language = null)
{
    /// <returns>The language of a segment; <c>null</c>: unknown.</returns>
    public string? LanguageOf(TranscriptSegment segment) => segment.Language ?? Language;
}
