using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>One SQLite file, brought to the newest shape.</summary>
public sealed class DatabaseFile
{
    /// <summary>How long a commit waits for another program that writes; shorter than anybody waits for the commit.</summary>
    private static readonly TimeSpan UsualWriterWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ReaderWait = TimeSpan.FromSeconds(5);

    /// <remarks>
    /// Dapper keeps what it has compiled for a query by the words of the connection, which name the file: without this, for as many files as a process
    /// ever opens. All files of one kind have the same columns.
    /// </remarks>
    static DatabaseFile() => SqlMapper.ConnectionStringComparer = EqualityComparer<string>.Create(static (_, _) => true, static _ => 0);

    private readonly Migrations _migrations;
    private readonly long _largestBytes;

    private DatabaseFile(string path, Migrations migrations, long largestBytes, TimeSpan writerWait) =>
        (Path, _migrations, _largestBytes, WriterWait) = (path, migrations, largestBytes, writerWait);

    public string Path { get; }

    /// <summary>How long a commit waits for another program that writes.</summary>
    internal TimeSpan WriterWait { get; }

    /// <inheritdoc cref="Migrations.IsErasedForGood"/>
    internal bool IsErasedForGood => _migrations.IsErasedForGood;

    /// <summary>The store that it belongs to: 128 random bits in hex, the same in all files of a store.</summary>
    public string StoreId { get; private set; } = "";

    /// <summary>Size of the file, without its log.</summary>
    public long Bytes => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Of the live file: whether anything was ever moved to the history.</summary>
    public bool HasHistory
    {
        get
        {
            using var reader = OpenReader();
            return reader.ExecuteScalar<long>("SELECT has_history FROM store") != 0;
        }
    }

    /// <param name="path">Made when missing.</param>
    /// <param name="migrations">Its shapes.</param>
    /// <param name="storeId">What a file that has none yet is given.</param>
    /// <param name="largestBytes">The file grows no further; 0: as far as the disk allows.</param>
    /// <param name="writerWait">How long a commit waits for another program that writes; two seconds when not said.</param>
    /// <exception cref="StorageException">It cannot be written, is damaged, or is of a newer program.</exception>
    public static DatabaseFile Open(string path, Migrations migrations, string storeId, long largestBytes = 0, TimeSpan? writerWait = null)
    {
        SQLitePCL.Batteries_V2.Init();
        var file = new DatabaseFile(path, migrations, largestBytes, writerWait ?? UsualWriterWait);
        file.Prepare(storeId);
        return file;
    }

    /// <summary>What was found of SQLite's write-ahead log before the file was opened.</summary>
    public WalFrames FoundLog { get; private set; }

    /// <summary>A connection that writes.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect(SqliteOpenMode.ReadWriteCreate, WriterWait);
        // It can be chosen for a new file alone.
        if (connection.ExecuteScalar<long>("PRAGMA page_count") == 0)
            connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA journal_size_limit = 67108864;
            PRAGMA secure_delete = {(_migrations.IsErasedForGood ? "ON" : "FAST")};
            PRAGMA busy_timeout = {(int)WriterWait.TotalMilliseconds};
            """));
        if (_largestBytes > 0)
        {
            var pages = Math.Max(1, _largestBytes / connection.ExecuteScalar<long>("PRAGMA page_size"));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }

        return connection;
    }

    /// <summary>A connection that only reads; it sees what is committed.</summary>
    public SqliteConnection OpenReader() => Connect(SqliteOpenMode.ReadOnly, ReaderWait);

    /// <summary>Reads on a thread of the pool, beside the thread that commits.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be read right now.</exception>
    /// <exception cref="SqliteException">It is damaged.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                using var reader = OpenReader();
                return read(reader);
            }
            catch (SqliteException fault) when (!IsDamage(fault))
            {
                // Too many open files, a disk that is gone for a moment: whoever asks again may be answered.
                throw new StorageUnavailableException(fault.Message, fault);
            }
        },
        cancellationToken);

    /// <inheritdoc cref="StorageException.Damaged"/>
    public StorageException Damaged(string what, Exception cause) => StorageException.Damaged(Path, what, cause);

    private void Prepare(string storeId)
    {
        try
        {
            FoundLog = WalFrames.ReadFile(Path + "-wal");
            using var connection = OpenWriter();
            _migrations.Apply(connection);
            connection.Execute("INSERT INTO store (id) SELECT $storeId WHERE NOT EXISTS (SELECT 1 FROM store)", new { storeId });
            StoreId = connection.ExecuteScalar<string>("SELECT id FROM store")!;
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            throw Damaged($"{fault.Message}.", fault);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{Path} cannot be opened: {fault.Message}", fault);
        }
    }

    private static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    private SqliteConnection Connect(SqliteOpenMode mode, TimeSpan wait)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = (int)wait.TotalSeconds };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        return connection;
    }
}
