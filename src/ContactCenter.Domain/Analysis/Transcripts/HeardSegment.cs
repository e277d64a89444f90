namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>What an engine heard in one go in one channel.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Text">What was said.</param>
public sealed record HeardSegment(double Start, double End, string Text)
{
    /// <summary>0-1; <c>null</c>: the engine gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>BCP 47; <c>null</c>: that of the channel.</summary>
    public string? Language { get; init; }

    /// <summary>The words with their times, in the text's order; empty: the engine gives none.</summary>
    public ImmutableArray<TranscriptWord> Words { get; init; } = [];
}
