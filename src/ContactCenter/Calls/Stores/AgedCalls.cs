using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>A call of the history, as far as its age is asked for.</summary>
/// <param name="Id">The call's.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Department">The last that it was for; <c>null</c>: none.</param>
internal sealed record AgedCall(string Id, DateTimeOffset StartedAt, string? Department);

/// <summary>Asks the history how old calls are.</summary>
internal static class AgedCalls
{
    private const string Columns = "call AS Call, started AS Started, department AS Department";

    /// <summary>Those that began before then, the oldest first.</summary>
    /// <param name="after">Only those after this one; <c>null</c>: from the beginning.</param>
    public static IReadOnlyList<AgedCall> Oldest(SqliteConnection connection, DateTimeOffset before, AgedCall? after, int most) =>
    [
        // In the order of the index, read backwards.
        .. connection.Query<Row>(
                $"""
                SELECT {Columns} FROM calls WHERE started < $before AND started >= $started AND (started > $started OR call < $id)
                ORDER BY started, call DESC LIMIT $most
                """,
                new { before = before.UtcTicks, started = after?.StartedAt.UtcTicks ?? 0, id = after?.Id ?? "", most })
            .Select(row => row.ToCall()),
    ];

    /// <summary>Those of them that are in the history.</summary>
    public static IReadOnlyList<AgedCall> Of(SqliteConnection connection, IEnumerable<string> calls)
    {
        var ids = JsonSerializer.Serialize(calls.ToArray(), StoredJson.Default.StringArray);
        return
        [
            .. connection.Query<Row>($"SELECT {Columns} FROM calls WHERE call IN (SELECT value FROM json_each($ids))", new { ids })
                .Select(row => row.ToCall()),
        ];
    }

    private sealed record Row(string Call, long Started, string? Department)
    {
        public AgedCall ToCall() => new(Call, new DateTimeOffset(Started, TimeSpan.Zero), Department);
    }
}
