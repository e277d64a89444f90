using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>A passage that means much the same as a question.</summary>
/// <param name="Source">In which recording it is said.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Segments">Its turns, by their numbers in the transcript of the call, rising.</param>
internal sealed record NearPassage(PassageSource Source, Speaker Speaker, ImmutableArray<int> Segments);

/// <summary>Such a passage with its text.</summary>
/// <param name="Passage">Where it is said.</param>
/// <param name="Places">Its turns; at least one.</param>
internal sealed record NearHit(NearPassage Passage, ImmutableArray<PassagePlace> Places)
{
    /// <summary>What is said, in clear.</summary>
    public string Text => string.Join(' ', Places.Select(place => place.Text));
}
