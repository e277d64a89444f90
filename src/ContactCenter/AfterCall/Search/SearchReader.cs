using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Search.Meaning;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Search;

/// <summary>Reads the search index of the history.</summary>
internal static class SearchReader
{
    /// <summary>Of the documents with the words, the first of the newest ones that are looked at: neither ranked nor read until then.</summary>
    private const string Floor = """
        SELECT min(id), count(*) FROM (SELECT rowid AS id FROM search_terms WHERE search_terms MATCH $words ORDER BY rowid DESC LIMIT $looked)
        """;

    // The words come first: they are rarer than what is filtered by. A score may be given after the words were indexed.
    private const string Candidates = """
        SELECT d.id, search_terms.rank, d.call, d.recording = '' AS is_summary FROM search_terms CROSS JOIN search_documents AS d ON d.id = search_terms.rowid
        WHERE search_terms MATCH $words AND search_terms.rowid >= $floor
        AND d.started >= $from AND d.started < $to
        AND ($department IS NULL OR d.department = $department)
        AND ($all OR d.department IN (SELECT value FROM json_each($departments)) OR ($none AND d.department IS NULL))
        AND ($agent IS NULL OR d.agent = $agent)
        AND ($language IS NULL OR d.language = $language OR substr(d.language, 1, length($language) + 1) = $language || '-' COLLATE NOCASE)
        AND ($lowest IS NULL OR coalesce(d.score, (SELECT s.score FROM surveys AS s WHERE s.call = d.call)) >= $lowest)
        AND ($highest IS NULL OR coalesce(d.score, (SELECT s.score FROM surveys AS s WHERE s.call = d.call)) <= $highest)
        AND ($topic IS NULL OR EXISTS (SELECT 1 FROM analyses AS a WHERE a.call = d.call AND a.topic = $topic))
        AND ($sentiment IS NULL OR EXISTS (SELECT 1 FROM analyses AS a WHERE a.call = d.call AND a.sentiment = $sentiment))
        ORDER BY search_terms.rowid DESC LIMIT $ranked
        """;

    private const string Documents = """
        SELECT id, call, recording, segment, start, speaker, started, department FROM search_documents WHERE id IN (SELECT value FROM json_each($ids))
        """;

    /// <param name="connection">One that reads, used by nobody else meanwhile.</param>
    /// <param name="request">What is looked for.</param>
    /// <param name="limits">How much is looked at.</param>
    /// <param name="near">Passages that mean the same, the nearest first; empty: what is found by words is all.</param>
    public static FoundDocuments Find(SqliteConnection connection, SearchRequest request, SearchLimits limits, IReadOnlyList<NearHit> near)
    {
        // Candidates and their documents are of one state of the file.
        using var transaction = connection.BeginTransaction(deferred: true);
        var (words, isWhole) = Words(connection, request, limits);
        var (places, meant) = RankFusion.Fuse(words, NearDocuments.Find(connection, request.Query, near));
        var rest = request.After is { } after ? places.Where(place => SearchCursor.BestFirst.Compare(place, after) > 0).ToList() : places;
        var page = rest.Take(Math.Clamp(request.Limit, 1, SearchRequest.MaxLimit)).ToList();
        var best = places.Count > 0 ? places[0].Rank : 1;
        return new([.. Read(connection, page, meant, best)], places.Count, isWhole, page.Count < rest.Count ? page[^1] : null);
    }

    /// <returns>The documents with the words, best first, and whether these are all.</returns>
    private static (List<SearchCursor> Places, bool IsWhole) Words(SqliteConnection connection, SearchRequest request, SearchLimits limits)
    {
        var words = request.Query.Expression;
        var (floor, found) = connection.QuerySingle<(long? First, long Count)>(Floor, new { words, looked = limits.Looked + 1L });
        if (floor is not { } first)
            return ([], IsBuilt(connection));
        var candidates = connection.Query<(long Id, double Rank, string Call, long IsSummary)>(Candidates, ValuesOf(request, words, first, limits)).ToList();
        var isWhole = found <= limits.Looked && candidates.Count <= limits.Ranked && IsBuilt(connection);
        // One more than is ranked told that there are more: it is the oldest.
        return ([.. WithoutRepeats([.. candidates.Take(limits.Ranked)]).Order(SearchCursor.BestFirst)], isWhole);
    }

    /// <summary>Where a turn of a call has the words its summary says nothing more.</summary>
    private static IEnumerable<SearchCursor> WithoutRepeats(List<(long Id, double Rank, string Call, long IsSummary)> found)
    {
        var said = found.Exists(row => row.IsSummary > 0)
            ? found.Where(row => row.IsSummary == 0).Select(row => row.Call).ToHashSet(StringComparer.Ordinal)
            : [];
        return found.Where(row => row.IsSummary == 0 || !said.Contains(row.Call)).Select(row => new SearchCursor(row.Rank, row.Id));
    }

    /// <summary>Whether the index holds all that it is to hold and no words of documents that were removed; else it is to be built anew.</summary>
    public static bool IsBuilt(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM search_state WHERE is_whole AND version = $version", new { version = SearchText.Version }) > 0;

    private static object ValuesOf(SearchRequest request, string words, long floor, SearchLimits limits) => new
    {
        words,
        floor,
        ranked = limits.Ranked + 1L,
        from = request.From?.UtcTicks ?? 0,
        to = request.To?.UtcTicks ?? long.MaxValue,
        department = request.Department,
        all = request.Scope.Departments is null,
        departments = JsonSerializer.Serialize([.. request.Scope.Departments ?? []], SearchJson.Default.StringArray),
        none = request.Scope.WithoutDepartment,
        agent = request.Agent,
        language = request.Language,
        lowest = request.LowestScore,
        highest = request.HighestScore,
        topic = request.Topic,
        sentiment = request.Sentiment,
    };

    private static IEnumerable<FoundDocument> Read(SqliteConnection connection, List<SearchCursor> page, Dictionary<long, NearHit> meant, double best)
    {
        var ids = JsonSerializer.Serialize([.. page.Select(place => place.Document)], SearchJson.Default.Int64Array);
        var rows = connection.Query<Row>(Documents, new { ids }).ToDictionary(row => row.Id);
        foreach (var place in page)
        {
            if (meant.TryGetValue(place.Document, out var near))
                yield return NearDocuments.ToFound(near, place.Rank / best);
            else if (rows.TryGetValue(place.Document, out var row))
                yield return row.ToFound(place.Rank / best);
        }
    }

    private sealed record Row(long Id, string Call, string Recording, long Segment, long Start, long Speaker, long Started, string? Department)
    {
        public FoundDocument ToFound(double relevance) => new(
            new(Call, Recording, (int)Segment),
            Start / 1000.0,
            SpeakerNumber.Read(Speaker),
            new DateTimeOffset(Started, TimeSpan.Zero),
            Department,
            relevance);
    }
}

/// <summary>How much one search looks at.</summary>
/// <param name="Looked">Documents with the words, the newest ones, of which it is asked whether they are wanted and may be read.</param>
/// <param name="Ranked">Of those that are, the newest, which are put in order and counted.</param>
internal sealed record SearchLimits(int Looked = 200_000, int Ranked = 10_000);

/// <summary>Lists as SQLite takes them.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class SearchJson : JsonSerializerContext;
