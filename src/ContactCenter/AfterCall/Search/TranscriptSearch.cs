using System.Collections.Immutable;
using ContactCenter.Calls.Stores;

namespace ContactCenter.AfterCall.Search;

/// <summary>Finds what was said in calls that have ended.</summary>
internal sealed class TranscriptSearch(HistoryDatabase history, ITranscriptTexts texts)
{
    private static readonly SearchLimits Limits = new();

    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<SearchPage> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var found = await history.ReadAsync(connection => SearchReader.Find(connection, request, Limits), cancellationToken);
        var known = await texts.ReadAsync([.. found.Page.Select(document => document.Key)], cancellationToken);
        var hits = ImmutableArray.CreateBuilder<SearchHit>(found.Page.Length);
        foreach (var document in found.Page)
        {
            // A call may be erased between both reads.
            if (known.TryGetValue(document.Key, out var text))
                hits.Add(new(document, text, Highlighter.Find(text, request.Query)));
        }

        return new(hits.ToImmutable(), found.Total, found.IsWhole, found.Next);
    }
}
