using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>The SQLite file of one process: opened, locked, and brought to the newest shape.</summary>
public sealed class Database : IDisposable
{
    public const string FileName = "contactcenter.db";

    /// <summary>Seconds that a commit waits for another program that writes; shorter than anybody waits for the commit.</summary>
    private const int WriterPatience = 2;

    /// <summary>Seconds that a reader waits.</summary>
    private const int ReaderPatience = 5;

    private readonly FolderLock _lock;

    private Database(string path, FolderLock @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    /// <param name="folder">Made when missing.</param>
    /// <param name="largestBytes">The file grows no further; 0: as far as the disk allows.</param>
    /// <param name="time">With it, another process gets a few seconds to leave the folder.</param>
    /// <exception cref="StorageException">The folder is in use or cannot be written, or the file is damaged or of a newer program.</exception>
    public static Database Open(string folder, long largestBytes = 0, TimeProvider? time = null)
    {
        SQLitePCL.Batteries_V2.Init();
        var folderLock = FolderLock.Take(folder, time);
        try
        {
            var database = new Database(System.IO.Path.Combine(folder, FileName), folderLock) { LargestBytes = largestBytes };
            database.Prepare();
            return database;
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>0: as far as the disk allows.</summary>
    public long LargestBytes { get; private init; }

    /// <summary>The connection that writes. There is one.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect(SqliteOpenMode.ReadWriteCreate, WriterPatience);
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864;");
        if (LargestBytes > 0)
        {
            var pages = Math.Max(1, LargestBytes / connection.ExecuteScalar<long>("PRAGMA page_size"));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }

        return connection;
    }

    /// <summary>A connection that only reads; it sees what is committed.</summary>
    public SqliteConnection OpenReader() => Connect(SqliteOpenMode.ReadOnly, ReaderPatience);

    /// <summary>What to tell the operator when SQLite finds the file unusable.</summary>
    public StorageException Damaged(string what, Exception? cause)
    {
        var advice = $"{Path} is damaged: {what} Nothing was changed. Keep a copy of the file and of those beside it (-wal, -shm), then restore the newest backup; see \"Backup and restore\" in docs/operations.md.";
        return cause is null ? new(advice) : new(advice, cause);
    }

    public void Dispose() => _lock.Dispose();

    private void Prepare()
    {
        try
        {
            using var connection = OpenWriter();
            Migrations.Apply(connection);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw Damaged($"{fault.Message}.", fault);
        }
        catch (SqliteException fault)
        {
            throw new StorageException($"{Path} cannot be opened: {fault.Message}", fault);
        }
    }

    private SqliteConnection Connect(SqliteOpenMode mode, int patience)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = patience };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }
}
