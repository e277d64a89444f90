using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search;

/// <summary>What is indexed as one: words are looked for together within one document.</summary>
internal sealed record SearchDocument
{
    public required DocumentKey Key { get; init; }

    public required SearchFacts Facts { get; init; }

    /// <summary>In clear, redacted where it is to be. Whoever removes the document needs the same text again.</summary>
    public required string Text { get; init; }

    /// <summary>Seconds of the recording, to the millisecond.</summary>
    public required double Start { get; init; }

    public required Speaker Speaker { get; init; }

    /// <summary>BCP 47; <c>null</c>: unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who is heard beside the caller, as people and figures name them; <c>null</c>: nobody.</summary>
    public string? Agent { get; init; }
}

/// <summary>What a search asks of a call, beside its words.</summary>
/// <param name="StartedAt">When the call began.</param>
/// <param name="Department">Whose call it is, on which it depends who may read it; <c>null</c>: of none.</param>
/// <param name="Score">What the caller gave in the survey; <c>null</c>: nothing.</param>
internal sealed record SearchFacts(DateTimeOffset StartedAt, string? Department = null, int? Score = null);
