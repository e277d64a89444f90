using System.Text.Json;
using ContactCenter.Foundation.Work;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Dead letters on disk, the newest of them.</summary>
internal sealed class DeadWorkStore : IDisposable
{
    private const int Kept = 10_000;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _reader;
    private int _count;

    public DeadWorkStore(Database database)
    {
        _reader = database.OpenReader();
        _count = _reader.ExecuteScalar<int>("SELECT count(*) FROM dead_work");
        LargestNumber = _reader.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM dead_work");
    }

    public int Count => Volatile.Read(ref _count);

    public long LargestNumber { get; }

    public IReadOnlyList<DeadLetter> Newest(int limit)
    {
        lock (_gate)
            return [.. _reader.Query<(byte[] Item, long At)>("SELECT item, at FROM dead_work ORDER BY at DESC, number DESC LIMIT $limit", new { limit }).Select(Read)];
    }

    public DeadLetter? Find(long number)
    {
        lock (_gate)
            return _reader.Query<(byte[] Item, long At)>("SELECT item, at FROM dead_work WHERE number = $number", new { number }).Select(Read).FirstOrDefault();
    }

    public JournalChange Burial(DeadLetter letter) => new Change(this, connection => Bury(connection, letter));

    public JournalChange Revival(long number) =>
        new Change(this, connection => -connection.Execute("DELETE FROM dead_work WHERE number = $number", new { number }));

    public void Dispose() => _reader.Dispose();

    private static int Bury(SqliteConnection connection, DeadLetter letter)
    {
        var buried = connection.Execute(
            "INSERT OR REPLACE INTO dead_work (number, call, at, item) VALUES ($number, $call, $at, $item)",
            new
            {
                number = letter.Item.Number,
                call = letter.Item.Call.Value,
                at = letter.At.UtcTicks,
                item = JsonSerializer.SerializeToUtf8Bytes(letter.Item, CallJson.Default.WorkItem),
            });
        return buried - connection.Execute(
            "DELETE FROM dead_work WHERE number <= (SELECT number FROM dead_work ORDER BY number DESC LIMIT 1 OFFSET $kept)",
            new { kept = Kept });
    }

    private static DeadLetter Read((byte[] Item, long At) row) =>
        new(JsonSerializer.Deserialize(row.Item, CallJson.Default.WorkItem)!, new DateTimeOffset(row.At, TimeSpan.Zero));

    /// <param name="store">Counts them.</param>
    /// <param name="write">Tells how many more there are afterwards.</param>
    private sealed class Change(DeadWorkStore store, Func<SqliteConnection, int> write) : JournalChange
    {
        private int _difference;

        public override bool Writes => true;

        public override void Write(SqliteConnection connection) => _difference = write(connection);

        public override void Committed(long row) => Interlocked.Add(ref store._count, _difference);
    }
}
