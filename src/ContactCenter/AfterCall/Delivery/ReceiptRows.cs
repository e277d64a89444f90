using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The table <c>delivery_receipts</c>.</summary>
internal static class ReceiptRows
{
    private const string Columns = "number, erasure, target, at, possible, remote, state, subject, named, attempts, first, next, error";

    public static void Put(RowWriter rows, DeliveryReceipt receipt) =>
        rows.Statement($"INSERT OR REPLACE INTO delivery_receipts ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .With(receipt.Number).With(receipt.Erasure).With(receipt.Target).With(receipt.At).With(receipt.IsPossible ? 1 : 0).With(receipt.RemoteId)
            .With(receipt.State.ToString().ToLowerInvariant()).With(receipt.Subject).With(receipt.Named).With(receipt.Attempts).With(receipt.FirstAt)
            .With(receipt.NextAt).With(receipt.Error).Run();

    public static void Forget(RowWriter rows, DateTimeOffset before) =>
        rows.Statement("DELETE FROM delivery_receipts WHERE at < ? AND next IS NULL").With(before).Run();

    public static DeliveryReceipt? Find(SqliteConnection connection, long number) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM delivery_receipts WHERE number = $number", new { number })?.ToReceipt();

    public static IReadOnlyList<DeliveryReceipt> Of(SqliteConnection connection, IReadOnlyCollection<string> erasures) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM delivery_receipts WHERE erasure IN $erasures ORDER BY number", new { erasures })
            .Select(row => row.ToReceipt()),
    ];

    public static IReadOnlyList<DeliveryReceipt> Overdue(SqliteConnection connection, DateTimeOffset before) =>
    [
        .. connection.Query<Row>(
                $"SELECT {Columns} FROM delivery_receipts WHERE next IS NOT NULL AND next < $before", new { before = before.UtcTicks })
            .Select(row => row.ToReceipt()),
    ];

    private sealed record Row(
        long Number,
        string Erasure,
        string Target,
        long At,
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
        public DeliveryReceipt ToReceipt() => new(Number, Erasure, Target, new(At, TimeSpan.Zero), Possible != 0)
        {
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
