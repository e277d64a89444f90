using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Foundation.Storage;

/// <summary>The journal's table, as the commit thread uses it: statements are prepared once.</summary>
internal sealed class JournalTable : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly SqliteCommand _delete;
    private readonly SqliteParameter _through;

    public JournalTable(SqliteConnection connection)
    {
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _rollback = Command("ROLLBACK");
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, "INSERT INTO journal (number, at, previous, checksum, entries) VALUES (?, ?, ?, ?, ?)", out _insert));
        _delete = Command("DELETE FROM journal WHERE number <= $through");
        _through = _delete.Parameters.Add("$through", SqliteType.Integer);

        SqliteCommand Command(string text)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            return command;
        }
    }

    public void Begin() => _begin.ExecuteNonQuery();

    /// <summary>Makes durable what was done since <see cref="Begin"/>.</summary>
    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Takes back what was done since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    /// <remarks>Not by a command: its parameters take arrays alone, and a new one of this size for each commit is dear.</remarks>
    public void Insert(JournalRow row, ReadOnlySpan<byte> entries)
    {
        Check(raw.sqlite3_bind_int64(_insert, 1, row.Number));
        Check(raw.sqlite3_bind_int64(_insert, 2, row.At));
        Check(raw.sqlite3_bind_int64(_insert, 3, row.Previous));
        Check(raw.sqlite3_bind_int64(_insert, 4, row.Checksum));
        Check(raw.sqlite3_bind_blob(_insert, 5, entries));
        var result = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        Check(result);
    }

    public void DeleteThrough(long number)
    {
        _through.Value = number;
        _delete.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _insert.Dispose();
        _delete.Dispose();
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, _database);
    }

    /// <summary>All rows, in the order of their numbers.</summary>
    public static IEnumerable<(JournalRow Row, byte[] Entries)> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, at, previous, checksum, entries FROM journal ORDER BY number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new JournalRow(reader.GetInt64(0), reader.GetInt64(1), unchecked((uint)reader.GetInt64(2)), unchecked((uint)reader.GetInt64(3)));
            yield return (row, reader.GetFieldValue<byte[]>(4));
        }
    }
}

/// <param name="Number">Counts by one.</param>
/// <param name="At">UTC ticks of the commit.</param>
/// <param name="Previous">The checksum of the row before.</param>
internal readonly record struct JournalRow(long Number, long At, uint Previous, uint Checksum)
{
    public static JournalRow After(JournalRow last, long at, ReadOnlySpan<byte> entries) =>
        new(last.Number + 1, at, last.Checksum, Storage.Checksum.Of(last.Number + 1, at, last.Checksum, entries));

    public bool Holds(ReadOnlySpan<byte> entries) => Checksum == Storage.Checksum.Of(Number, At, Previous, entries);
}
