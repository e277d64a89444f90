using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>The tables <c>erasures</c> and <c>erasing</c>.</summary>
internal static class ErasureRows
{
    private const string Columns = "number, id, at, who, kind, hash, removed, done";

    public static void Insert(RowWriter rows, AskedErasure erasure) =>
        rows.Statement($"INSERT INTO erasures ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .With(erasure.Number).With(erasure.Id).With(erasure.At).With(erasure.Who).With(erasure.Kind).With(erasure.Hash.AsSpan())
            .With(erasure.Removed.ToText()).With(erasure.Done).Run();

    public static void InsertCall(RowWriter rows, long erasure, string call, RemovedCounts removed) =>
        rows.Statement("INSERT INTO erasing (erasure, call, removed) VALUES (?, ?, ?)").With(erasure).With(call).With(removed.ToText()).Run();

    /// <summary>Somebody has asked for a call that was going because of its age: now it goes because of that.</summary>
    public static void TakeOver(RowWriter rows, string call) =>
        rows.Statement("DELETE FROM erasing WHERE call = ? AND erasure IN (SELECT number FROM erasures WHERE kind = ?)")
            .With(call).With(ErasureKinds.Age).Run();

    /// <summary>A call is gone.</summary>
    /// <param name="removed">What the erasure has removed by now, that call included.</param>
    /// <returns>Whether it was still this erasure's.</returns>
    public static bool CallRemoved(RowWriter rows, long erasure, string call, RemovedCounts removed)
    {
        rows.Statement("UPDATE erasures SET removed = ? WHERE number = ?").With(removed.ToText()).With(erasure).Run();
        return rows.Statement("DELETE FROM erasing WHERE erasure = ? AND call = ?").With(erasure).With(call).Run() > 0;
    }

    /// <summary>All is gone. That calls went because of their age is not kept.</summary>
    public static void Done(RowWriter rows, long erasure, DateTimeOffset at)
    {
        rows.Statement("DELETE FROM erasures WHERE number = ? AND kind = ?").With(erasure).With(ErasureKinds.Age).Run();
        rows.Statement("UPDATE erasures SET done = ? WHERE number = ?").With(at).With(erasure).Run();
    }

    public static AskedErasure? Find(SqliteConnection connection, long number) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM erasures WHERE number = $number", new { number })?.ToErasure();

    /// <summary>Those that somebody has asked for, the newest first.</summary>
    /// <param name="below">Only numbers below this one.</param>
    public static (IReadOnlyList<AskedErasure> Items, int Total) List(SqliteConnection connection, long below, int limit) =>
    (
        [
            .. connection.Query<Row>(
                    $"SELECT {Columns} FROM erasures WHERE number < $below AND kind <> $age ORDER BY number DESC LIMIT $limit",
                    new { below, age = ErasureKinds.Age, limit })
                .Select(row => row.ToErasure()),
        ],
        connection.ExecuteScalar<int>("SELECT count(*) FROM erasures WHERE kind <> $age", new { age = ErasureKinds.Age }));

    /// <summary>By which erasures are known again after a restore.</summary>
    public static HashSet<string> Ids(SqliteConnection connection) => connection.Query<string>("SELECT id FROM erasures").ToHashSet(StringComparer.Ordinal);

    /// <summary>The calls that are still to be removed, and what there is of each.</summary>
    public static IReadOnlyList<(string Call, RemovedCounts Removed)> Calls(SqliteConnection connection, long erasure) =>
    [
        .. connection.Query<(string Call, string Removed)>("SELECT call, removed FROM erasing WHERE erasure = $erasure ORDER BY call", new { erasure })
            .Select(row => (row.Call, RemovedCounts.FromText(row.Removed))),
    ];

    private sealed record Row(long Number, string Id, long At, string Who, string Kind, byte[] Hash, string Removed, long? Done)
    {
        public AskedErasure ToErasure() =>
            new(Number, Id, TimeOf(At), Who, Kind, Hash, RemovedCounts.FromText(Removed), Done is { } ticks ? TimeOf(ticks) : null);

        private static DateTimeOffset TimeOf(long ticks) => new(ticks, TimeSpan.Zero);
    }
}
