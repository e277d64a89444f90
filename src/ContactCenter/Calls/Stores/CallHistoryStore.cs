using System.Text.Json;
using ContactCenter.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Ended calls on disk, found by id and by what people ask for.</summary>
internal sealed class CallHistoryStore(Database database) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _reader = database.OpenReader();

    /// <summary>Adds a call to the history. Within the transaction at hand.</summary>
    /// <param name="replace">Whether it may be there already, with less in it.</param>
    public static void Write(SqliteConnection connection, CallSession call, bool replace)
    {
        connection.Execute(
            $"""
            INSERT OR {(replace ? "REPLACE" : "IGNORE")} INTO calls (call, started, caller, number, department, asked, score, story)
            VALUES ($call, $started, $caller, $number, $department, $asked, $score, $story)
            """,
            new
            {
                call = call.CallerLeg.Value,
                started = call.StartedAt.UtcTicks,
                caller = call.Caller,
                number = call.Number,
                department = call.Department,
                asked = call.Survey?.AskedAt?.UtcTicks,
                score = call.Survey?.Score,
                story = JsonSerializer.SerializeToUtf8Bytes(new CallStory { Session = call, IsWhole = true, Timeline = call.Timeline }, CallJson.Default.CallStory),
            });
        connection.Execute(
            "INSERT OR IGNORE INTO legs (leg, call) VALUES ($leg, $call)",
            call.Agents.Where(agent => agent.Leg is not null).Select(agent => new { leg = agent.Leg!.Value.Value, call = call.CallerLeg.Value }));
    }

    public CallSession? Find(LegId call)
    {
        lock (_gate)
            return _reader.QueryFirstOrDefault<byte[]>("SELECT story FROM calls WHERE call = $call", new { call = call.Value }) is { } story ? Read(story) : null;
    }

    public LegId? CallOf(LegId leg)
    {
        const string Sql = "SELECT call FROM legs WHERE leg = $leg UNION ALL SELECT call FROM calls WHERE call = $leg LIMIT 1";
        lock (_gate)
            return _reader.QueryFirstOrDefault<string>(Sql, new { leg = leg.Value }) is { } call ? new LegId(call) : null;
    }

    /// <summary>What comes after the cursor, newest first, one more than the page holds; and how many match in all.</summary>
    /// <param name="except">Calls that are not wanted from here.</param>
    public (IReadOnlyList<CallSession> Page, int Total) List(CallQuery query, IReadOnlyCollection<string> except)
    {
        if (query.IsLive == true)
            return ([], 0);
        const string Match = """
            ($caller IS NULL OR caller = $caller) AND ($number IS NULL OR number = $number) AND ($department IS NULL OR department = $department)
            AND ($from IS NULL OR started >= $from) AND ($to IS NULL OR started < $to)
            AND ($asked = 0 OR asked IS NOT NULL) AND ($score IS NULL OR score = $score)
            AND call NOT IN (SELECT value FROM json_each($except))
            """;
        var values = new
        {
            caller = query.Caller,
            number = query.Number,
            department = query.Department,
            from = query.From?.UtcTicks,
            to = query.To?.UtcTicks,
            asked = query.HasSurvey ? 1 : 0,
            score = query.Score,
            except = JsonSerializer.Serialize(except.ToArray(), CallJson.Default.StringArray),
            started = query.After?.StartedAt.UtcTicks,
            after = query.After?.Call.Value,
            limit = query.Limit + 1,
        };
        lock (_gate)
        {
            var total = _reader.ExecuteScalar<int>($"SELECT count(*) FROM calls WHERE {Match}", values);
            var page = _reader.Query<byte[]>(
                $"""
                SELECT story FROM calls WHERE {Match}
                AND ($started IS NULL OR started < $started OR (started = $started AND call > $after))
                ORDER BY started DESC, call LIMIT $limit
                """,
                values);
            return ([.. page.Select(Read)], total);
        }
    }

    public void Dispose() => _reader.Dispose();

    private static CallSession Read(byte[] story)
    {
        var read = JsonSerializer.Deserialize(story, CallJson.Default.CallStory)!;
        return read.Session! with { Timeline = read.Timeline };
    }
}
