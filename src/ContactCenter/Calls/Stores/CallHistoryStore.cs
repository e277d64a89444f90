using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Ended calls on disk, found by the ids of their legs.</summary>
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

    /// <summary>A call as it was written.</summary>
    public static CallSession Read(byte[] story)
    {
        var read = JsonSerializer.Deserialize(story, CallJson.Default.CallStory)!;
        return read.Session! with { Timeline = read.Timeline };
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

    public void Dispose() => _reader.Dispose();
}
