using SQLitePCL;

namespace ContactCenter.Foundation.Storage;

/// <summary>A prepared statement whose parameters are filled from the first to the last, then run.</summary>
public sealed class RowStatement : IDisposable
{
    private readonly RowWriter _rows;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _filled;

    internal RowStatement(RowWriter rows, sqlite3 database, sqlite3_stmt statement) => (_rows, _database, _statement) = (rows, database, statement);

    public RowStatement With(long value) => Filled(raw.sqlite3_bind_int64(_statement, _filled + 1, value));

    public RowStatement With(long? value) => value is { } number ? With(number) : WithNull();

    public RowStatement With(double? value) =>
        value is { } number ? Filled(raw.sqlite3_bind_double(_statement, _filled + 1, number)) : WithNull();

    public RowStatement With(string? value) => value is null ? WithNull() : Filled(raw.sqlite3_bind_text(_statement, _filled + 1, value));

    public RowStatement With(DateTimeOffset value) => With(value.UtcTicks);

    public RowStatement With(DateTimeOffset? value) => With(value?.UtcTicks);

    /// <remarks>An empty value is stored as NULL.</remarks>
    public RowStatement With(ReadOnlySpan<byte> value) =>
        value.IsEmpty ? WithNull() : Filled(raw.sqlite3_bind_blob(_statement, _filled + 1, value));

    public RowStatement WithNull() => Filled(raw.sqlite3_bind_null(_statement, _filled + 1));

    /// <returns>How many rows were changed.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">SQLite could not.</exception>
    public int Run()
    {
        _filled = 0;
        var result = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        RowWriter.Check(_database, result);
        RowWriter.Check(_database, reset);
        _rows.Count();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs a question.</summary>
    /// <returns>Whether there is an answer.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">SQLite could not.</exception>
    public bool Finds()
    {
        _filled = 0;
        var result = raw.sqlite3_step(_statement);
        var reset = raw.sqlite3_reset(_statement);
        RowWriter.Check(_database, result);
        RowWriter.Check(_database, reset);
        return result == raw.SQLITE_ROW;
    }

    public void Dispose() => _statement.Dispose();

    private RowStatement Filled(int result)
    {
        if (result != raw.SQLITE_OK)
            _filled = 0;
        RowWriter.Check(_database, result);
        _filled++;
        return this;
    }
}
