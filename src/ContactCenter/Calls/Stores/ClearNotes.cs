using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Calls whose notes an older program has kept in clear: those at hand, and of the history those in the table <c>notes_to_seal</c>.</summary>
internal static class ClearNotes
{
    /// <summary>Stands for free pages and logs, which may still hold what was in clear.</summary>
    public const string Remains = "";

    /// <summary>A call that comes into the history in clear is one of them, and one that is encrypted by now is none any more.</summary>
    public static void Write(RowWriter rows, CallSession call)
    {
        if (call.Attached.Notes is { SealedLength: null })
            rows.Statement("INSERT OR IGNORE INTO notes_to_seal (call) VALUES (?)").With(call.CallerLeg.Value).Run();
        else
            Done(rows, call.CallerLeg.Value);
    }

    /// <summary>There is nothing to be encrypted in that call, or nothing remains of what was in clear.</summary>
    /// <param name="call">Its id, or <see cref="Remains"/>.</param>
    public static void Done(RowWriter rows, string call) => rows.Statement("DELETE FROM notes_to_seal WHERE call = ?").With(call).Run();

    /// <summary>Calls of the history, by their ids.</summary>
    /// <param name="after">Only those after this one; <see cref="Remains"/>: from the beginning.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> OfHistory(SqliteConnection history, string after, int most) =>
        [.. history.Query<string>("SELECT call FROM notes_to_seal WHERE call > $after ORDER BY call LIMIT $most", new { after, most })];

    /// <summary>Whether anything may remain of what was in clear.</summary>
    public static bool MayRemain(SqliteConnection history) =>
        history.ExecuteScalar<bool>("SELECT count(*) FROM notes_to_seal WHERE call = $call", new { call = Remains });

    /// <summary>Calls of the live file.</summary>
    public static IReadOnlyList<string> OfLive(SqliteConnection live) =>
    [
        .. live.Query<byte[]>("""SELECT body FROM calls WHERE instr(body, CAST('"notes":{' AS BLOB)) > 0""")
            .Select(body => JsonSerializer.Deserialize(body, StoredJson.Default.StoredCall)!)
            .Where(call => call.Notes is { SealedLength: null })
            .Select(call => call.Leg),
    ];
}
