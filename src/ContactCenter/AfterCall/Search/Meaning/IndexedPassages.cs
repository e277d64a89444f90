using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The vectors of a call, as they are kept.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="Model">Which has made them. Vectors of two models are never compared.</param>
/// <param name="Passages">At least one.</param>
internal sealed record IndexedPassages(string CallId, string Model, ImmutableArray<IndexedPassage> Passages)
{
    /// <summary>When the first of its recordings began.</summary>
    public DateTimeOffset StartedAt => Passages.Min(passage => passage.Source.StartedAt);
}

/// <summary>One passage: what one party says in some turns.</summary>
/// <param name="Source">The recording in which it is said.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Segments">The turns, by their numbers in the transcript of the call, rising; at least one.</param>
/// <param name="Vector">What it means.</param>
internal sealed record IndexedPassage(PassageSource Source, Speaker Speaker, ImmutableArray<int> Segments, ByteVector Vector);
