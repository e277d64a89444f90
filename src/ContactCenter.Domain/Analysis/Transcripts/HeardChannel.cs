namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>What an engine heard in one channel of a recording.</summary>
/// <param name="Channel">From 1.</param>
/// <param name="Segments">As the engine gave them.</param>
public sealed record HeardChannel(int Channel, ImmutableArray<HeardSegment> Segments)
{
    /// <summary>BCP 47, of the segments that name none; <c>null</c>: unknown.</summary>
    public string? Language { get; init; }

    /// <summary>How sure the engine is of the language, 0-1; <c>null</c>: it was told, or nobody knows.</summary>
    public double? LanguageConfidence { get; init; }

    /// <summary>Whether the engine was not told the language and did not hear it: it took the sound for one, or says nothing of it.</summary>
    public bool IsLanguageAssumed { get; init; }

    /// <summary>Whether Moonshine heard it, whose confidence tells that it heard another language than its own.</summary>
    public bool IsOfMoonshine { get; init; }
}
