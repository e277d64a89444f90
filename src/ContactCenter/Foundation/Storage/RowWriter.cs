using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Foundation.Storage;

/// <summary>Writes rows by statements that are prepared once. Belongs to the thread that commits.</summary>
public sealed class RowWriter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly Dictionary<string, RowStatement> _statements = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;

    /// <param name="connection">Open, and used by nobody else meanwhile.</param>
    public RowWriter(SqliteConnection connection)
    {
        _database = connection.Handle!;
        _json = new(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Rows that were written so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The statement of that text; its parameters are filled by position.</summary>
    public RowStatement Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
            return known;
        Check(_database, raw.sqlite3_prepare_v2(_database, sql, out var prepared));
        return _statements[sql] = new(this, _database, prepared);
    }

    /// <returns>The value as UTF-8 JSON; good until the next call.</returns>
    public ReadOnlySpan<byte> Json<T>(T value, JsonTypeInfo<T> type)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        JsonSerializer.Serialize(_json, value, type);
        return _buffer.WrittenSpan;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _json.Dispose();
    }

    internal void Count() => Rows++;

    internal static void Check(sqlite3 database, int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
