using System.Collections.Immutable;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Calls.Stores;

namespace ContactCenter.AfterCall.Search;

/// <summary>Finds what was said in calls that have ended.</summary>
internal sealed class TranscriptSearch(HistoryDatabase history, ITranscriptTexts texts)
{
    private static readonly SearchLimits Limits = new();

    /// <param name="request">What is looked for, among which calls, for whom.</param>
    /// <param name="near">What was found by meaning, the nearest first; empty: what is found by words is all.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<SearchPage> FindAsync(SearchRequest request, IReadOnlyList<NearHit> near, CancellationToken cancellationToken)
    {
        var found = await history.ReadAsync(connection => SearchReader.Find(connection, request, Limits, near), cancellationToken);
        var known = await texts.ReadAsync(
            [.. found.Page.Where(document => document.Meant is null).Select(document => document.Key)], cancellationToken);
        var hits = ImmutableArray.CreateBuilder<SearchHit>(found.Page.Length);
        foreach (var document in found.Page)
        {
            if (document.Meant is { } meant)
                hits.Add(new(document, meant, []));
            // A call may be erased between both reads.
            else if (known.TryGetValue(document.Key, out var text))
                hits.Add(new(document, text, Highlighter.Find(text, request.Query)));
        }

        return new(hits.ToImmutable(), found.Total, found.IsWhole, found.Next);
    }
}

/// <summary>A document that was looked for, with its text.</summary>
/// <param name="Document">Of which call and recording it is, and who says it when.</param>
/// <param name="Text">In clear, whole.</param>
/// <param name="Highlights">What was looked for, in the text's order.</param>
internal sealed record SearchHit(FoundDocument Document, string Text, ImmutableArray<Highlight> Highlights);

/// <summary>The texts of transcripts, which the index does not keep.</summary>
internal interface ITranscriptTexts
{
    /// <param name="documents">Of any calls; each call is decrypted once.</param>
    /// <returns>The texts in clear, as they were indexed; one that is there no more, or whose key is gone, is left out.</returns>
    ValueTask<IReadOnlyDictionary<DocumentKey, string>> ReadAsync(IReadOnlyCollection<DocumentKey> documents, CancellationToken cancellationToken);
}
