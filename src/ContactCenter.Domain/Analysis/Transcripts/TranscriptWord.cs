namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>One word of a segment, as an engine gave it.</summary>
/// <param name="Text">With the blanks and punctuation that the engine attached to it.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Confidence">0-1; <c>null</c>: the engine gives none.</param>
public sealed record TranscriptWord(string Text, double Start, double End, double? Confidence = null)
{
    /// <summary>What the engine had heard, where a vocabulary corrected it; <c>null</c>: nothing was corrected.</summary>
    public string? Original { get; init; }
}
