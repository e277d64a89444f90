using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>The tables <c>calls</c> and <c>legs</c> of the history.</summary>
internal static class HistoryTables
{
    // Whatever is asked for stands in one index of the calls or of a table beside them: only the calls of the page are read.
    private const string Match = $"""
        ($caller IS NULL OR caller = $caller) AND ($number IS NULL OR number = $number) AND ($department IS NULL OR department = $department)
        AND started >= $from AND started < $to
        AND ($asked = 0 OR asked IS NOT NULL) AND ($score IS NULL OR score = $score)
        AND ($agent IS NULL OR call IN (SELECT call FROM surveys WHERE agent = $agent COLLATE NOCASE))
        AND ($foreign IS NULL OR call IN (SELECT call FROM foreign_calls WHERE id = $foreign))
        AND (($topic IS NULL AND $sentiment IS NULL) OR call IN ({FoundOut.Calls}))
        AND ($all = 1 OR department IS NOT NULL OR call NOT IN (SELECT call FROM foreign_calls))
        AND call NOT IN (SELECT value FROM json_each($except))
        """;

    private static readonly string[] TablesOfCall =
    [
        "calls", "legs", "foreign_calls", "surveys", "answers", "surveys_to_read", "notes_to_seal", "transcript_versions", "analysis_steps", "analyses",
        "reviews", "review_samples", "topic_labels",
    ];

    private const string Put = """
        INSERT INTO calls (call, started, caller, number, department, asked, score, format, story) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (call) DO UPDATE SET caller = excluded.caller, number = excluded.number, department = excluded.department, asked = excluded.asked,
        score = excluded.score, format = excluded.format, story = excluded.story WHERE started = excluded.started
        """;

    /// <summary>Writes a call in place of what the history has of it.</summary>
    /// <returns>Whether it is written; else the history has another call of that id, which began at another time, and keeps that one.</returns>
    public static bool Write(RowWriter rows, CallSession call)
    {
        var isWritten = rows.Statement(Put)
            .With(call.CallerLeg.Value).With(call.Caller.StartedAt).With(call.Caller.Address).With(call.Caller.Dialled).With(call.Department)
            .With(call.Survey?.AskedAt).With(call.Survey?.Score).With(StoredCall.Format)
            .With(rows.Json(CallMapper.StoreHistory(call), StoredJson.Default.StoredHistory)).Run() > 0;
        if (!isWritten)
            return false;
        foreach (var leg in call.Legs)
        {
            if (leg.Id is { } id)
                rows.Statement("INSERT OR IGNORE INTO legs (leg, call) VALUES (?, ?)").With(id.Value).With(call.CallerLeg.Value).Run();
        }

        if (call.Foreign is { } foreign)
            rows.Statement("INSERT OR IGNORE INTO foreign_calls (call, id) VALUES (?, ?)").With(call.CallerLeg.Value).With(foreign.Id).Run();
        SurveyTables.Write(rows, call);
        ClearNotes.Write(rows, call);
        return true;
    }

    /// <summary>Removes a call with all that the history knows of it beside its texts.</summary>
    public static void Remove(RowWriter rows, string call)
    {
        foreach (var table in TablesOfCall)
            rows.Statement($"DELETE FROM {table} WHERE call = ?").With(call).Run();
    }

    public static CallSession? Find(SqliteConnection connection, LegId call) =>
        connection.QueryFirstOrDefault<Row>("SELECT format, story FROM calls WHERE call = $call", new { call = call.Value }) is { } row ? Read(row) : null;

    public static CallSession? FindForeign(SqliteConnection connection, string id)
    {
        const string Sql =
            "SELECT format, story FROM calls WHERE call IN (SELECT call FROM foreign_calls WHERE id = $id) ORDER BY started DESC, call LIMIT 1";
        return connection.QueryFirstOrDefault<Row>(Sql, new { id }) is { } row ? Read(row) : null;
    }

    public static LegId? CallOf(SqliteConnection connection, LegId leg)
    {
        const string Sql = "SELECT call FROM legs WHERE leg = $leg UNION ALL SELECT call FROM calls WHERE call = $leg LIMIT 1";
        return connection.QueryFirstOrDefault<string>(Sql, new { leg = leg.Value }) is { } call ? new LegId(call) : null;
    }

    public static (IReadOnlyList<CallSession> Page, int Total) List(SqliteConnection connection, CallQuery query, IReadOnlyCollection<string> except)
    {
        var values = new
        {
            caller = query.Caller,
            number = query.Number,
            department = query.Department,
            from = query.From?.UtcTicks ?? 0,
            to = query.To?.UtcTicks ?? long.MaxValue,
            asked = query.HasSurvey ? 1 : 0,
            score = query.Score,
            agent = query.Agent,
            foreign = query.ExternalId,
            topic = query.Topic,
            sentiment = query.Sentiment,
            all = query.SeesUnassigned ? 1 : 0,
            except = JsonSerializer.Serialize(except.ToArray(), StoredJson.Default.StringArray),
            started = query.After?.StartedAt.UtcTicks,
            after = query.After?.Call.Value,
            limit = query.Limit + 1,
        };
        var total = !query.IsCounted ? 0 : connection.ExecuteScalar<int>($"SELECT count(*) FROM calls WHERE {Match}", values);
        var page = connection.Query<Row>(
            $"""
            SELECT format, story FROM calls WHERE {Match}
            AND ($started IS NULL OR started < $started OR (started = $started AND call > $after))
            ORDER BY started DESC, call LIMIT $limit
            """,
            values);
        return ([.. page.Select(Read)], total);
    }

    private static CallSession Read(Row row) => row.Format switch
    {
        1 => FromJournal.OldCalls.ReadHistory(row.Story),
        StoredCall.Format => CallMapper.ReadHistory(JsonSerializer.Deserialize(row.Story, StoredJson.Default.StoredHistory)!),
        _ => throw new StorageException($"A call of the history has the format {row.Format}, which this program does not know."),
    };

    private sealed record Row(long Format, byte[] Story);
}
