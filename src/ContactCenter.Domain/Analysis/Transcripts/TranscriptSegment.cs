namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>What one speaker said without a longer pause.</summary>
public sealed record TranscriptSegment
{
    public required Speaker Speaker { get; init; }

    /// <summary>Seconds of the recording.</summary>
    public required double Start { get; init; }

    /// <summary>Seconds of the recording.</summary>
    public required double End { get; init; }

    public required string Text { get; init; }

    /// <summary>The words with their times, in the text's order; empty: the engine gives none.</summary>
    public ImmutableArray<TranscriptWord> Words { get; init; } = [];

    /// <summary>0-1; <c>null</c>: the engine gives none.</summary>
    public double? Confidence { get; init; }

    /// <summary>BCP 47, such as <c>de</c> or <c>fr-CH</c>; <c>null</c>: that of the transcript.</summary>
    public string? Language { get; init; }

    /// <summary>The owner's names that stand for what the engine had heard, in the text's order, none over another.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>What was taken out of this segment, in order of time.</summary>
    public ImmutableArray<RedactedTime> Redactions { get; init; } = [];
}
