using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Search;

/// <summary>One page of hits.</summary>
/// <param name="Hits">Best first; those whose text is there no more are left out.</param>
/// <param name="Total">How many the asker may read in all; at least so many where <paramref name="IsWhole"/> is <c>false</c>.</param>
/// <param name="IsWhole">Whether all were counted.</param>
/// <param name="Next">Where the next page begins; <c>null</c>: this is the last one.</param>
internal sealed record SearchPage(ImmutableArray<SearchHit> Hits, int Total, bool IsWhole, SearchCursor? Next);
