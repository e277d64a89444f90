using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Work;

/// <summary>The table <c>work</c>: one row an item, given up or not.</summary>
public static class WorkRows
{
    /// <summary>Dead letters that are kept, the newest: so many of live work, and so many of background work.</summary>
    public const int MostDeadLetters = 10_000;

    private const string DeadOfLive = "dead IS NOT NULL AND id < 4503599627370496";
    private const string DeadInBackground = "dead IS NOT NULL AND id >= 4503599627370496";

    /// <summary>In the words of its index, which nothing else makes SQLite use.</summary>
    private const string Background = "id >= 4503599627370496 AND dead IS NULL";

    private const string Columns = "id, kind, key, target, stage, due, attempts, sent, error, payload, dead";

    public static void Insert(RowWriter rows, WorkItem item)
    {
        rows.Statement($"INSERT INTO work ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")
            .With(item.Number).With(item.Kind).With(item.Key).With(item.Target).With((long)item.Stage).With(item.Due).With(item.Attempts)
            .With(Sent(item)).With(item.LastError).With(item.Payload).Run();
        Count(rows, item, 1);
    }

    public static void Update(RowWriter rows, WorkItem item) =>
        rows.Statement("UPDATE work SET stage = ?, due = ?, attempts = ?, sent = ?, error = ?, payload = ? WHERE id = ?")
            .With((long)item.Stage).With(item.Due).With(item.Attempts).With(Sent(item)).With(item.LastError).With(item.Payload).With(item.Number).Run();

    /// <summary>An item that was given up is to be tried again.</summary>
    public static void Revive(RowWriter rows, WorkItem item)
    {
        Update(rows, item);
        if (rows.Statement("UPDATE work SET dead = NULL WHERE id = ? AND dead IS NOT NULL").With(item.Number).Run() > 0)
            Count(rows, item, 1);
    }

    /// <summary>Background work of that kind whose newest attempt ended with that error is due at that instant, where it would be due later.</summary>
    /// <param name="rows">The live file.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="error">Of its newest attempt.</param>
    /// <param name="due">When it is to be due.</param>
    /// <param name="most">So many items at most.</param>
    /// <returns>How many there were.</returns>
    public static int Hasten(RowWriter rows, string kind, string error, DateTimeOffset due, int most) =>
        rows.Statement($"UPDATE work SET due = ? WHERE id IN (SELECT id FROM work WHERE {Background} AND kind = ? AND due > ? AND error = ? LIMIT ?)")
            .With(due).With(kind).With(due).With(error).With((long)most).Run();

    public static void Delete(RowWriter rows, WorkItem item)
    {
        if (DeleteLive(rows, item.Number) > 0)
            Count(rows, item, -1);
    }

    /// <returns>How many there were.</returns>
    public static int DeleteLive(RowWriter rows, long number) => rows.Statement("DELETE FROM work WHERE id = ?").With(number).Run();

    /// <summary>Removes all that is about one thing, given up or not.</summary>
    /// <returns>How many of them were given up.</returns>
    public static int DeleteOf(RowWriter rows, string key)
    {
        var dead = rows.Statement("DELETE FROM work WHERE key = ? AND dead IS NOT NULL").With(key).Run();
        rows.Statement($"""
            UPDATE background_counts SET items = items - (
                SELECT count(*) FROM work WHERE {Background} AND key = ? AND work.kind = background_counts.kind)
            """).With(key).Run();
        rows.Statement("DELETE FROM work WHERE key = ?").With(key).Run();
        return dead;
    }

    /// <summary>Removes background work that was given up and is the same as that item.</summary>
    /// <returns>How much there was.</returns>
    public static int DeleteDead(RowWriter rows, WorkItem item) =>
        rows.Statement($"DELETE FROM work WHERE {DeadInBackground} AND kind = ? AND key = ? AND payload IS ?")
            .With(item.Kind).With(item.Key).With(item.Payload).Run();

    /// <summary>How many items there are about these, given up or not.</summary>
    public static int CountOf(SqliteConnection connection, IReadOnlyCollection<string> keys) =>
        connection.ExecuteScalar<int>("SELECT count(*) FROM work WHERE key IN $keys", new { keys });

    /// <summary>What items of these kinds are about, given up or not.</summary>
    public static IReadOnlySet<string> KeysOf(SqliteConnection connection, IReadOnlyCollection<string> kinds) =>
        connection.Query<string>("SELECT key FROM work WHERE kind IN $kinds", new { kinds }).ToHashSet(StringComparer.Ordinal);

    /// <returns>How many dead letters were removed for it, the oldest.</returns>
    public static int Bury(RowWriter rows, WorkItem item, DateTimeOffset at)
    {
        var buried = rows.Statement("UPDATE work SET stage = ?, attempts = ?, error = ?, dead = ? WHERE id = ? AND dead IS NULL")
            .With((long)item.Stage).With(item.Attempts).With(item.LastError).With(at).With(item.Number).Run();
        Count(rows, item, -buried);
        // Numbers of background work are higher than those of all live work, which must not go for that.
        var like = BackgroundWork.Has(item) ? DeadInBackground : DeadOfLive;
        return rows.Statement($"DELETE FROM work WHERE {like} AND id <= (SELECT id FROM work WHERE {like} ORDER BY id DESC LIMIT 1 OFFSET ?)")
            .With(MostDeadLetters).Run();
    }

    /// <summary>All live work that is still to be done.</summary>
    public static IReadOnlyList<WorkItem> Open(SqliteConnection connection) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM work WHERE dead IS NULL AND id < {BackgroundWork.FirstNumber} ORDER BY id", buffered: false)
            .Select(row => row.Item),
    ];

    /// <summary>Background work of a kind that is due, the longest due first; that of busy targets is passed over.</summary>
    public static IReadOnlyList<WorkItem> DueInBackground(
        SqliteConnection connection, string kind, DateTimeOffset now, IReadOnlyCollection<string> busy, int limit)
    {
        const string Sql = $"""
            SELECT {Columns} FROM work WHERE {Background} AND kind = $kind AND due <= $now AND (target IS NULL OR target NOT IN $busy)
            ORDER BY due, id LIMIT $limit
            """;
        return [.. connection.Query<Row>(Sql, new { kind, now = now.UtcTicks, busy, limit }).Select(row => row.Item)];
    }

    /// <summary>When the next item of the kind is due after that instant.</summary>
    public static DateTimeOffset? NextInBackground(SqliteConnection connection, string kind, DateTimeOffset now) =>
        connection.ExecuteScalar<long?>(
            $"SELECT min(due) FROM work WHERE {Background} AND kind = $kind AND due > $now", new { kind, now = now.UtcTicks }) is { } ticks
            ? new(ticks, TimeSpan.Zero)
            : null;

    /// <summary>Other background work of these kinds that is about the same as that item, in the order of asking.</summary>
    public static IReadOnlyList<WorkItem> Others(SqliteConnection connection, WorkItem item, IReadOnlyCollection<string> kinds) =>
    [
        .. connection.Query<Row>(
                $"SELECT {Columns} FROM work WHERE {Background} AND kind IN $kinds AND key = $key AND id <> $number ORDER BY id",
                new { kinds, key = item.Key, number = item.Number })
            .Select(row => row.Item),
    ];

    /// <summary>How much background work of the kind is due after that instant whose newest attempt ended with that error.</summary>
    /// <param name="most">So much is counted at most.</param>
    public static int CountInBackground(SqliteConnection connection, string kind, string error, DateTimeOffset after, int most)
    {
        const string Sql = $"""
            SELECT count(*) FROM (
                SELECT 1 FROM work WHERE {Background} AND kind = $kind AND error = $error AND due > $after LIMIT $most)
            """;
        return connection.ExecuteScalar<int>(Sql, new { kind, error, after = after.UtcTicks, most });
    }

    /// <summary>Background work that is still to be done, the newest first.</summary>
    /// <param name="below">Only numbers below this one.</param>
    public static IReadOnlyList<WorkItem> OpenInBackground(SqliteConnection connection, long below, int limit) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM work WHERE {Background} AND id < $below ORDER BY id DESC LIMIT $limit", new { below, limit })
            .Select(row => row.Item),
    ];

    /// <summary>How much background work there is of each kind.</summary>
    internal static IReadOnlyList<WaitingKind> WaitingInBackground(SqliteConnection connection)
    {
        const string Sql = $"""
            SELECT kind, items, (
                SELECT due FROM work WHERE {Background} AND work.kind = background_counts.kind ORDER BY due LIMIT 1)
            FROM background_counts WHERE items > 0
            """;
        return
        [
            .. connection.Query<(string Kind, int Count, long Oldest)>(Sql)
                .Select(row => new WaitingKind(row.Kind, row.Count, new DateTimeOffset(row.Oldest, TimeSpan.Zero))),
        ];
    }

    public static int CountBackground(SqliteConnection connection) =>
        connection.ExecuteScalar<int>("SELECT coalesce(sum(items), 0) FROM background_counts");

    /// <summary>Dead letters, the newest first.</summary>
    /// <param name="below">Only numbers below this one.</param>
    public static IReadOnlyList<DeadLetter> Dead(SqliteConnection connection, long below, int limit) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM work WHERE dead IS NOT NULL AND id < $below ORDER BY id DESC LIMIT $limit", new { below, limit })
            .Select(row => row.Letter),
    ];

    public static int CountDead(SqliteConnection connection) => connection.ExecuteScalar<int>("SELECT count(*) FROM work WHERE dead IS NOT NULL");

    /// <summary>Keeps how much background work there is of the kind.</summary>
    private static void Count(RowWriter rows, WorkItem item, int change)
    {
        if (BackgroundWork.Has(item))
        {
            rows.Statement("INSERT INTO background_counts (kind, items) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET items = items + excluded.items")
                .With(item.Kind).With((long)change).Run();
        }
    }

    private static long? Sent(WorkItem item) => item.SentAt == default ? null : item.SentAt.UtcTicks;

    private sealed record Row(
        long Id, string Kind, string Key, string? Target, long Stage, long Due, long Attempts, long? Sent, string? Error, byte[]? Payload, long? Dead)
    {
        public WorkItem Item => new(Id, Kind, Key, new DateTimeOffset(Due, TimeSpan.Zero))
        {
            Target = Target,
            Stage = (WorkStage)Stage,
            Attempts = (int)Attempts,
            SentAt = Sent is { } sent ? new(sent, TimeSpan.Zero) : default,
            LastError = Error,
            Payload = Payload,
        };

        public DeadLetter Letter => new(Item, new DateTimeOffset(Dead ?? 0, TimeSpan.Zero));
    }
}
