using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search;

/// <summary>One page of what the index found.</summary>
/// <param name="Page">Best first.</param>
/// <param name="Total">How many the asker may read in all.</param>
/// <param name="IsWhole">Whether all were counted: else there were more with the words than one search looks at, or the index lacks something.</param>
/// <param name="Next">Where the next page begins; <c>null</c>: this is the last one.</param>
internal sealed record FoundDocuments(ImmutableArray<FoundDocument> Page, int Total, bool IsWhole, SearchCursor? Next);

/// <summary>A document that the index found.</summary>
/// <param name="Key">Where its text lies.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="StartedAt">When the recording began.</param>
/// <param name="Department">Whose recording it is; <c>null</c>: of none.</param>
/// <param name="Relevance">Above 0, up to 1, which the best of all that was found has.</param>
internal sealed record FoundDocument(DocumentKey Key, double Start, Speaker Speaker, DateTimeOffset StartedAt, string? Department, double Relevance)
{
    /// <summary>Its text, where it was found by what it means alone; <c>null</c>: its words were found.</summary>
    public string? Meant { get; init; }
}
