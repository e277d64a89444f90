using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The table <c>deliveries</c>.</summary>
internal static class DeliveryRows
{
    private const int MostOverdue = 1_000;

    private const string Columns =
        "number, call, target, revision, department, state, basis, made, attempts, first, next, tried, ended, status, error, request, remote, named";

    private const string Match = """
        ($call IS NULL OR call = $call) AND ($target IS NULL OR target = $target) AND ($state IS NULL OR state = $state)
        AND made >= $from AND made < $to AND ($all OR department IN (SELECT value FROM json_each($departments)))
        """;

    public static void Insert(RowWriter rows, StoredDelivery delivery) =>
        rows.Statement($"INSERT INTO deliveries ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .With(delivery.Number).With(delivery.Call).With(delivery.Target).With(delivery.Revision).With(delivery.Department)
            .With(DeliveryWords.Of(delivery.State)).With(delivery.Basis).With(delivery.MadeAt).With(delivery.Attempts).With(delivery.FirstAt)
            .With(delivery.NextAt).With(delivery.TriedAt).With(delivery.EndedAt).With((long?)delivery.Status).With(delivery.Error)
            .With(delivery.RequestId).With(delivery.RemoteId).With(delivery.Named).Run();

    /// <param name="body"><c>null</c>: it stays as it is; of one that was accepted it goes.</param>
    public static void Update(RowWriter rows, StoredDelivery delivery, byte[]? body)
    {
        const string Sql = """
            UPDATE deliveries SET state = ?, basis = ?, made = ?, attempts = ?, first = ?, next = ?, tried = ?, ended = ?, status = ?, error = ?,
            request = ?, remote = ?, named = ? WHERE number = ?
            """;
        rows.Statement(Sql)
            .With(DeliveryWords.Of(delivery.State)).With(delivery.Basis).With(delivery.MadeAt).With(delivery.Attempts).With(delivery.FirstAt)
            .With(delivery.NextAt).With(delivery.TriedAt).With(delivery.EndedAt).With((long?)delivery.Status).With(delivery.Error)
            .With(delivery.RequestId).With(delivery.RemoteId).With(delivery.Named).With(delivery.Number).Run();
        if (delivery.State == DeliveryState.Accepted)
            rows.Statement("UPDATE deliveries SET body = NULL WHERE number = ? AND body IS NOT NULL").With(delivery.Number).Run();
        else if (body is not null)
            rows.Statement("UPDATE deliveries SET body = ? WHERE number = ?").With(body.AsSpan()).With(delivery.Number).Run();
    }

    public static void RemoveOf(RowWriter rows, string call) => rows.Statement("DELETE FROM deliveries WHERE call = ?").With(call).Run();

    public static void ForgetBodies(RowWriter rows, DateTimeOffset before) =>
        rows.Statement("UPDATE deliveries SET body = NULL WHERE state = 'dead' AND ended < ? AND body IS NOT NULL").With(before).Run();

    public static StoredDelivery? Find(SqliteConnection connection, long number) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM deliveries WHERE number = $number", new { number })?.ToDelivery();

    public static IReadOnlyList<StoredDelivery> OfCall(SqliteConnection connection, string call) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM deliveries WHERE call = $call ORDER BY target, revision", new { call })
            .Select(row => row.ToDelivery()),
    ];

    /// <param name="connection">Reads.</param>
    /// <param name="before">The instant before which they were due.</param>
    /// <param name="last">The last of the page before; <c>null</c>: the first page is wanted.</param>
    public static IReadOnlyList<StoredDelivery> Overdue(SqliteConnection connection, DateTimeOffset before, StoredDelivery? last)
    {
        const string Sql = $"""
            SELECT {Columns} FROM deliveries WHERE next IS NOT NULL AND next < $before AND (next, number) > ($next, $number)
            ORDER BY next, number LIMIT $most
            """;
        var values = new { before = before.UtcTicks, next = last?.NextAt?.UtcTicks ?? -1, number = last?.Number ?? 0, most = MostOverdue };
        return [.. connection.Query<Row>(Sql, values).Select(row => row.ToDelivery())];
    }

    public static bool HasBodies(SqliteConnection connection, string call) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM deliveries WHERE call = $call AND body IS NOT NULL)", new { call });

    public static IReadOnlyDictionary<string, TargetSums> Sums(SqliteConnection connection)
    {
        const string Sql = """
            SELECT target AS Target, sum(state IN ('waiting', 'trying')) AS Waiting, sum(state = 'dead') AS Dead,
                max(CASE WHEN state = 'accepted' THEN ended END) AS Accepted,
                (SELECT error FROM deliveries tried WHERE tried.target = deliveries.target AND tried.tried IS NOT NULL
                    ORDER BY tried.tried DESC, tried.number DESC LIMIT 1) AS Error
            FROM deliveries GROUP BY target
            """;
        return connection.Query<SumsRow>(Sql).ToDictionary(
            row => row.Target,
            row => new TargetSums((int)row.Waiting, (int)row.Dead, row.Error, row.Accepted is { } ended ? new(ended, TimeSpan.Zero) : null),
            StringComparer.OrdinalIgnoreCase);
    }

    public static byte[]? Body(SqliteConnection connection, long number) =>
        connection.ExecuteScalar<byte[]?>("SELECT body FROM deliveries WHERE number = $number", new { number });

    public static DeliveryPage List(SqliteConnection connection, DeliveryQuery query)
    {
        var values = new
        {
            call = query.Call,
            target = query.Target,
            state = query.State is { } state ? DeliveryWords.Of(state) : null,
            from = query.From?.UtcTicks ?? 0,
            to = query.To?.UtcTicks ?? long.MaxValue,
            all = query.Departments is null,
            departments = JsonSerializer.Serialize([.. query.Departments ?? []], StoredJson.Default.StringArray),
            below = query.Below,
            limit = query.Limit + 1,
        };
        var total = connection.ExecuteScalar<int>($"SELECT count(*) FROM deliveries WHERE {Match}", values);
        var found = connection.Query<Row>(
            $"SELECT {Columns} FROM deliveries WHERE {Match} AND number < $below ORDER BY number DESC LIMIT $limit", values);
        return DeliveryPage.Of(query, [.. found.Select(row => row.ToDelivery())], total);
    }

    /// <remarks>Of a column that is computed SQLite names no type where it is empty: no constructor would match.</remarks>
    private sealed record SumsRow
    {
        public required string Target { get; init; }

        public long Waiting { get; init; }

        public long Dead { get; init; }

        public long? Accepted { get; init; }

        public string? Error { get; init; }
    }

    private sealed record Row(
        long Number,
        string Call,
        string Target,
        long Revision,
        string? Department,
        string State,
        string Basis,
        long Made,
        long Attempts,
        long? First,
        long? Next,
        long? Tried,
        long? Ended,
        long? Status,
        string? Error,
        string? Request,
        string? Remote,
        string? Named)
    {
        public StoredDelivery ToDelivery() => new(Number, Call, Target, (int)Revision)
        {
            Department = Department,
            State = DeliveryWords.StateOf(State),
            Basis = Basis,
            MadeAt = new(Made, TimeSpan.Zero),
            Attempts = (int)Attempts,
            FirstAt = TimeOf(First),
            NextAt = TimeOf(Next),
            TriedAt = TimeOf(Tried),
            EndedAt = TimeOf(Ended),
            Status = (int?)Status,
            Error = Error,
            RequestId = Request,
            RemoteId = Remote,
            Named = Named,
        };

        private static DateTimeOffset? TimeOf(long? ticks) => ticks is { } known ? new(known, TimeSpan.Zero) : null;
    }
}
