using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// Ended calls on disk, as people ask for them. It has a connection of its own, so that no webhook waits for a long list. Not
/// thread-safe.
/// </summary>
internal sealed class CallHistoryList(Database database) : IDisposable
{
    // Whatever is asked for stands in one index: only the stories of the page are read.
    private const string Match = """
        ($caller IS NULL OR caller = $caller) AND ($number IS NULL OR number = $number) AND ($department IS NULL OR department = $department)
        AND started >= $from AND started < $to
        AND ($asked = 0 OR asked IS NOT NULL) AND ($score IS NULL OR score = $score)
        AND call NOT IN (SELECT value FROM json_each($except))
        """;

    private readonly SqliteConnection _reader = database.OpenReader();

    /// <summary>What comes after the cursor, newest first, one more than the page holds; and how many match in all.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="except">Calls that are not wanted from here.</param>
    public (IReadOnlyList<CallSession> Page, int Total) Read(CallQuery query, IReadOnlyCollection<string> except)
    {
        if (query.IsLive == true)
            return ([], 0);
        var values = new
        {
            caller = query.Caller,
            number = query.Number,
            department = query.Department,
            from = query.From?.UtcTicks ?? 0,
            to = query.To?.UtcTicks ?? long.MaxValue,
            asked = query.HasSurvey ? 1 : 0,
            score = query.Score,
            except = JsonSerializer.Serialize(except.ToArray(), CallJson.Default.StringArray),
            started = query.After?.StartedAt.UtcTicks,
            after = query.After?.Call.Value,
            limit = query.Limit + 1,
        };
        var total = _reader.ExecuteScalar<int>($"SELECT count(*) FROM calls WHERE {Match}", values);
        var page = _reader.Query<byte[]>(
            $"""
            SELECT story FROM calls WHERE {Match}
            AND ($started IS NULL OR started < $started OR (started = $started AND call > $after))
            ORDER BY started DESC, call LIMIT $limit
            """,
            values);
        return ([.. page.Select(CallHistoryStore.Read)], total);
    }

    public void Dispose() => _reader.Dispose();
}
