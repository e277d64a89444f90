using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Holds;

/// <summary>The table <c>holds</c>.</summary>
internal static class HoldRows
{
    public static void Put(RowWriter rows, Hold hold) =>
        rows.Statement("INSERT OR REPLACE INTO holds (call, reason, until, who, at) VALUES (?, ?, ?, ?, ?)")
            .With(hold.Call).With(hold.Reason).With(hold.Until).With(hold.By).With(hold.At).Run();

    public static void Remove(RowWriter rows, string call) => rows.Statement("DELETE FROM holds WHERE call = ?").With(call).Run();

    public static IEnumerable<Hold> All(SqliteConnection connection) =>
        connection.Query<Row>("SELECT call, reason, until, who, at FROM holds").Select(row => row.ToHold());

    private sealed record Row(string Call, string Reason, long? Until, string Who, long At)
    {
        public Hold ToHold() => new(Call, Reason, Until is { } ticks ? TimeOf(ticks) : null, Who, TimeOf(At));

        private static DateTimeOffset TimeOf(long ticks) => new(ticks, TimeSpan.Zero);
    }
}
