using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The table <c>delivery_receipts</c>.</summary>
internal static class ReceiptRows
{
    private const int MostOverdue = 1_000;

    private const string Columns = "number, erasure, target, at, erased, possible, remote, state, subject, named, attempts, first, next, error";

    public static void Insert(RowWriter rows, DeliveryReceipt receipt) =>
        rows.Statement($"INSERT INTO delivery_receipts ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .With(receipt.Number).With(receipt.Erasure).With(receipt.Target).With(receipt.At).With(receipt.ErasedAt).With(receipt.IsPossible ? 1 : 0)
            .With(receipt.RemoteId).With(WordOf(receipt)).With(receipt.Subject).With(receipt.Named).With(receipt.Attempts).With(receipt.FirstAt)
            .With(receipt.NextAt).With(receipt.Error).Run();

    /// <summary>How far it has come.</summary>
    public static void Update(RowWriter rows, DeliveryReceipt receipt) =>
        rows.Statement("UPDATE delivery_receipts SET state = ?, subject = ?, named = ?, attempts = ?, first = ?, next = ?, error = ? WHERE number = ?")
            .With(WordOf(receipt)).With(receipt.Subject).With(receipt.Named).With(receipt.Attempts).With(receipt.FirstAt).With(receipt.NextAt)
            .With(receipt.Error).With(receipt.Number).Run();

    /// <param name="rows">Writes.</param>
    /// <param name="before">The instant before which the calls were erased.</param>
    public static void Forget(RowWriter rows, DateTimeOffset before) =>
        rows.Statement("DELETE FROM delivery_receipts WHERE erased < ? AND next IS NULL").With(before).Run();

    public static DeliveryReceipt? Find(SqliteConnection connection, long number) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM delivery_receipts WHERE number = $number", new { number })?.ToReceipt();

    public static IReadOnlyList<DeliveryReceipt> Of(SqliteConnection connection, IReadOnlyCollection<string> erasures) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM delivery_receipts WHERE erasure IN $erasures ORDER BY number", new { erasures })
            .Select(row => row.ToReceipt()),
    ];

    /// <param name="connection">Reads.</param>
    /// <param name="before">The instant before which they were due.</param>
    /// <param name="last">The last of the page before; <c>null</c>: the first page is wanted.</param>
    public static IReadOnlyList<DeliveryReceipt> Overdue(SqliteConnection connection, DateTimeOffset before, DeliveryReceipt? last)
    {
        const string Sql = $"""
            SELECT {Columns} FROM delivery_receipts WHERE next IS NOT NULL AND next < $before AND (next, number) > ($next, $number)
            ORDER BY next, number LIMIT $most
            """;
        var values = new { before = before.UtcTicks, next = last?.NextAt?.UtcTicks ?? -1, number = last?.Number ?? 0, most = MostOverdue };
        return [.. connection.Query<Row>(Sql, values).Select(row => row.ToReceipt())];
    }

    private static string WordOf(DeliveryReceipt receipt) => receipt.State.ToString().ToLowerInvariant();

    private sealed record Row(
        long Number,
        string Erasure,
        string Target,
        long At,
        long Erased,
        long Possible,
        string? Remote,
        string State,
        string? Subject,
        string? Named,
        long Attempts,
        long? First,
        long? Next,
        string? Error)
    {
        public DeliveryReceipt ToReceipt() => new(Number, Erasure, Target, new DateTimeOffset(At, TimeSpan.Zero), Possible != 0)
        {
            ErasedAt = new(Erased, TimeSpan.Zero),
            RemoteId = Remote,
            State = Enum.Parse<ReceiptState>(State, ignoreCase: true),
            Subject = Subject,
            Named = Named,
            Attempts = (int)Attempts,
            FirstAt = TimeOf(First),
            NextAt = TimeOf(Next),
            Error = Error,
        };

        private static DateTimeOffset? TimeOf(long? ticks) => ticks is { } known ? new(known, TimeSpan.Zero) : null;
    }
}
