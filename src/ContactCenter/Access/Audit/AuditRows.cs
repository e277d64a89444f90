using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Access.Audit;

/// <summary>The table <c>audit</c>: rows are added, and erased from the beginning.</summary>
internal static class AuditRows
{
    private const string Matching = """
        ($from IS NULL OR at >= $from) AND ($to IS NULL OR at < $to) AND ($action IS NULL OR action = $action)
            AND ($who IS NULL OR who = $who COLLATE NOCASE) AND ($subject IS NULL OR subject = $subject COLLATE NOCASE)
        """;

    public static void Add(RowWriter rows, AuditLine line) => rows
        .Statement("INSERT INTO audit (id, at, who, action, subject, before, after, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .With(line.Number).With(line.At).With(line.Who).With(line.Action).With(line.Subject).With(line.Before).With(line.After).With(line.Address).Run();

    public static AuditPage List(SqliteConnection connection, AuditQuery query)
    {
        var filter = new
        {
            from = query.From?.UtcTicks,
            to = query.To?.UtcTicks,
            action = query.Action,
            who = query.Who,
            subject = query.Subject,
            below = query.Below,
            limit = query.Limit + 1,
        };
        var total = connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM audit WHERE {Matching}", filter);
        var found = connection.Query<Row>(
            $"""
            SELECT id, at, who, action, subject, before, after, address FROM audit
            WHERE id < $below AND {Matching} ORDER BY id DESC LIMIT $limit
            """,
            filter);
        return AuditPage.Of(query, found.Select(row => row.ToLine()), total);
    }

    /// <summary>The oldest lines from before then. Only the beginning of the table is looked at.</summary>
    public static List<long> Oldest(SqliteConnection connection, DateTimeOffset before, int most) =>
    [
        .. connection.Query<(long Id, long At)>("SELECT id, at FROM audit ORDER BY id LIMIT $most", new { most })
            .TakeWhile(row => row.At < before.UtcTicks)
            .Select(row => row.Id),
    ];

    public static void EraseTo(RowWriter rows, long last) => rows.Statement("DELETE FROM audit WHERE id <= ?").With(last).Run();

    private sealed class Row
    {
        public required long Id { get; init; }

        public required long At { get; init; }

        public required string Who { get; init; }

        public required string Action { get; init; }

        public string? Subject { get; init; }

        public string? Before { get; init; }

        public string? After { get; init; }

        public string? Address { get; init; }

        public AuditLine ToLine() => new(Id, new DateTimeOffset(At, TimeSpan.Zero), Who, Action, Subject, Before, After, Address);
    }
}
