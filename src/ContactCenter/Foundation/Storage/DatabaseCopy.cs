using ContactCenter.Foundation.Settings;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>A copy of one database, made while it may be in use, and read whole.</summary>
internal static class DatabaseCopy
{
    /// <summary>The first bytes of every SQLite file.</summary>
    private static readonly byte[] Header = "SQLite format 3\0"u8.ToArray();

    /// <param name="StoreId">Empty: the database is older than store ids.</param>
    public readonly record struct CopyContent(int Shape, string StoreId, long Calls, long DeadLetters);

    public static void Write(string database, string copy)
    {
        File.Delete(copy);
        // SQLite writes into an empty file, and leaves its rights.
        OwnerOnlyFile.Create(copy).Dispose();
        using var connection = Open(database);
        connection.Execute("VACUUM INTO $copy", new { copy });
    }

    public static bool Is(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[Header.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Header);
    }

    /// <returns>0: there is no such file, it is new, or it cannot be read.</returns>
    public static int ShapeOf(string file)
    {
        if (!File.Exists(file))
            return 0;
        try
        {
            // A connection that writes would copy the log into the file when it is closed.
            using var connection = Open(file);
            return connection.ExecuteScalar<int>("PRAGMA user_version");
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    public static bool HasTable(SqliteConnection connection, string table) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = $table", new { table }) > 0;

    /// <param name="copy">A file.</param>
    /// <param name="shapes">Of the database that it is a copy of.</param>
    /// <exception cref="StorageException">It is damaged, or of a newer program.</exception>
    public static CopyContent Check(string copy, Migrations shapes)
    {
        using var connection = Open(copy);
        var verdict = connection.ExecuteScalar<string>("PRAGMA integrity_check(1)");
        if (verdict != "ok")
            throw new StorageException($"{verdict}.");
        var shape = shapes.RefuseNewer(connection);
        return new(
            shape,
            Has("store") ? connection.ExecuteScalar<string>("SELECT id FROM store") ?? "" : "",
            Has("calls") ? connection.ExecuteScalar<long>("SELECT count(*) FROM calls") : 0,
            DeadLetters());

        bool Has(string table) => HasTable(connection, table);

        long DeadLetters()
        {
            if (Has("work"))
                return connection.ExecuteScalar<long>("SELECT count(*) FROM work WHERE dead IS NOT NULL");
            return Has("dead_work") ? connection.ExecuteScalar<long>("SELECT count(*) FROM dead_work") : 0;
        }
    }

    private static SqliteConnection Open(string file)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }
}
