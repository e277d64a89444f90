using Microsoft.Data.Sqlite;

namespace ContactCenter.Storage;

/// <summary>The journal's table, as the commit thread uses it: statements are prepared once.</summary>
internal sealed class JournalTable : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _delete;
    private readonly SqliteParameter _number;
    private readonly SqliteParameter _at;
    private readonly SqliteParameter _previous;
    private readonly SqliteParameter _checksum;
    private readonly SqliteParameter _entries;
    private readonly SqliteParameter _through;

    public JournalTable(SqliteConnection connection)
    {
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _rollback = Command("ROLLBACK");
        _insert = Command("INSERT INTO journal (number, at, previous, checksum, entries) VALUES ($number, $at, $previous, $checksum, $entries)");
        _number = _insert.Parameters.Add("$number", SqliteType.Integer);
        _at = _insert.Parameters.Add("$at", SqliteType.Integer);
        _previous = _insert.Parameters.Add("$previous", SqliteType.Integer);
        _checksum = _insert.Parameters.Add("$checksum", SqliteType.Integer);
        _entries = _insert.Parameters.Add("$entries", SqliteType.Blob);
        _delete = Command("DELETE FROM journal WHERE number <= $through");
        _through = _delete.Parameters.Add("$through", SqliteType.Integer);

        SqliteCommand Command(string text)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            return command;
        }
    }

    /// <summary>Carries out <paramref name="work"/> and makes it durable, all of it or nothing.</summary>
    public void Transact(Action work)
    {
        _begin.ExecuteNonQuery();
        try
        {
            work();
            _commit.ExecuteNonQuery();
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    public void Insert(JournalRow row, ReadOnlySpan<byte> entries)
    {
        _number.Value = row.Number;
        _at.Value = row.At;
        _previous.Value = (long)row.Previous;
        _checksum.Value = (long)row.Checksum;
        _entries.Value = entries.ToArray();
        _insert.ExecuteNonQuery();
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

    private void Rollback()
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
