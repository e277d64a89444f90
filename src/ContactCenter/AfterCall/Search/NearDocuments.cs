using System.Text.Json;
using ContactCenter.AfterCall.Search.Meaning;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Search;

/// <summary>The documents of the index of words that passages are made of.</summary>
internal static class NearDocuments
{
    private const string OfKey = "SELECT id FROM search_documents WHERE call = $call AND recording = $recording AND segment = $segment";

    private const string WithWords =
        "SELECT rowid FROM search_terms WHERE search_terms MATCH $words AND rowid IN (SELECT value FROM json_each($ids))";

    /// <returns>
    /// In the same order, without passages in which stands what must not be there, and without those of which the index of words has nothing: it is
    /// built anew, or they are gone.
    /// </returns>
    public static IReadOnlyList<(NearHit Hit, IReadOnlyList<long> Documents)> Find(
        SqliteConnection connection, SearchQuery query, IReadOnlyList<NearHit> near)
    {
        var found = near.Select(hit => (Hit: hit, Documents: Documents(connection, hit))).Where(each => each.Documents.Count > 0).ToList();
        if (found.Count == 0 || query.ExcludedExpression is not { } words)
            return found;
        var ids = JsonSerializer.Serialize([.. found.SelectMany(each => each.Documents)], SearchJson.Default.Int64Array);
        var excluded = connection.Query<long>(WithWords, new { words, ids }).ToHashSet();
        return [.. found.Where(each => !each.Documents.Any(excluded.Contains))];
    }

    public static FoundDocument ToFound(NearHit hit, double relevance)
    {
        var first = hit.Places[0];
        var (source, speaker) = (hit.Passage.Source, hit.Passage.Speaker);
        return new(first.Key, first.Start, speaker, source.StartedAt, source.Department, relevance) { Meant = hit.Text };
    }

    private static IReadOnlyList<long> Documents(SqliteConnection connection, NearHit hit) =>
    [
        .. hit.Places
            .Select(place => connection.QueryFirstOrDefault<long?>(
                OfKey, new { call = place.Key.CallId, recording = place.Key.RecordingId, segment = place.Key.Segment }))
            .OfType<long>(),
    ];
}
