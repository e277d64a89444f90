using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>The one connection that writes a database, and what keeps its file small. Belongs to the thread that commits.</summary>
internal sealed class DatabaseWriter : IDisposable
{
    private const string BeginTransaction = "BEGIN IMMEDIATE";
    private const string EndTransaction = "COMMIT";
    private const string UndoTransaction = "ROLLBACK";

    /// <summary>A write that changes nothing, and waits for the disk as any other.</summary>
    private const string ProbeRow = "UPDATE store SET probes = probes + 1";

    /// <summary>From here on the log is copied into the file, on a connection of its own.</summary>
    private const int CheckpointRows = 2_000;

    /// <summary>A log of 64 MB is copied by the writer itself: it cannot grow meanwhile.</summary>
    private const long MostLogPages = 64 * 1024 * 1024 / 4096;

    private const int PagesGivenBack = 300;

    /// <summary>How seldom it is looked whether there are pages to give back. One removal of calls is more rows than that.</summary>
    private const int RowsBetweenLooks = 256;

    private static readonly TimeSpan LongestWaitToForget = TimeSpan.FromMilliseconds(50);

    private readonly bool _keepsFreePages;
    private readonly TimeSpan _wait;
    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _checkpoints;
    private readonly RowWriter _rows;
    private long _copiedAt;
    private long _lookedAt;
    private long _pagesGivenBack;
    private long _pagesCopied;
    private bool _givesBack;
    private Task<long> _checkpoint = Task.FromResult(0L);

    public DatabaseWriter(DatabaseFile database)
    {
        _keepsFreePages = !database.IsErasedForGood;
        _wait = database.WriterWait;
        _connection = database.OpenWriter();
        _checkpoints = database.OpenWriter();
        _rows = new(_connection);
    }

    /// <summary>Writes all of them in one transaction, or none.</summary>
    /// <returns>How many rows that were.</returns>
    public int Write(List<StorageChange> changes)
    {
        var before = _rows.Rows;
        InTransaction(changes, static (rows, changes) =>
        {
            foreach (var change in changes)
                change.Write(rows);
        });
        return (int)(_rows.Rows - before - 2);
    }

    public void Probe() => InTransaction(ProbeRow, static (rows, row) => rows.Statement(row).Run());

    /// <summary>Copies the log into the file when it is long enough.</summary>
    public void CopyLog()
    {
        if (!_checkpoint.IsCompleted || _rows.Rows + _pagesGivenBack - _copiedAt <= CheckpointRows)
            return;
        _copiedAt = _rows.Rows + _pagesGivenBack;
        if (_checkpoint is { IsCompletedSuccessfully: true, Result: > MostLogPages })
            _checkpoint = Task.FromResult(Checkpoint(_connection));
        else
            _checkpoint = Task.Run(() => Checkpoint(_checkpoints));
    }

    /// <summary>Gives some free pages back to the disk; for moments when nobody waits for a commit.</summary>
    /// <returns>Whether there may be more to give back.</returns>
    public bool GiveBack()
    {
        if (!_givesBack && _rows.Rows - _lookedAt < RowsBetweenLooks)
            return false;
        _lookedAt = _rows.Rows;
        _givesBack = FreePages() > PagesGivenBack;
        if (_givesBack)
        {
            _connection.Execute(System.FormattableString.Invariant($"PRAGMA incremental_vacuum({PagesGivenBack})"));
            _pagesGivenBack += PagesGivenBack;
        }

        return _givesBack;
    }

    /// <summary>Gives free pages back with what they held, and at last empties the log.</summary>
    /// <param name="isIdle">Whether nobody waits for a commit.</param>
    /// <returns>Whether nothing that was removed is in the file or its log any more; else it is to be asked again.</returns>
    /// <exception cref="SqliteException">It could not be done.</exception>
    public bool TryForget(Func<bool> isIdle)
    {
        while (_keepsFreePages && FreePages() is > 0 and var free)
        {
            _connection.Execute(System.FormattableString.Invariant($"PRAGMA incremental_vacuum({PagesGivenBack})"));
            _pagesGivenBack += PagesGivenBack;
            if (FreePages() >= free || !isIdle())
                return false;
        }

        if (!_checkpoint.IsCompleted)
            return false;
        // Who reads for long, such as a backup, must not hold up those who write.
        _connection.Execute(System.FormattableString.Invariant($"PRAGMA busy_timeout = {LongestWaitToForget.TotalMilliseconds}"));
        try
        {
            return DatabaseLog.TryTruncate(_connection);
        }
        finally
        {
            _connection.Execute(System.FormattableString.Invariant($"PRAGMA busy_timeout = {_wait.TotalMilliseconds}"));
        }
    }

    /// <summary>The file shrinks only when what gave pages back is copied from the log, which a copy that was under way then may have missed.</summary>
    public void CopyRest()
    {
        if (_pagesGivenBack == _pagesCopied)
            return;
        _pagesCopied = _pagesGivenBack;
        _copiedAt = _rows.Rows + _pagesGivenBack;
        _checkpoint = _checkpoint.ContinueWith(_ => Checkpoint(_checkpoints), TaskScheduler.Default);
    }

    /// <summary>Closes it, and gives up on a disk that does not answer.</summary>
    /// <returns>Whether it is closed.</returns>
    /// <exception cref="SqliteException">The log could not be copied; it is at the next start.</exception>
    public bool TryClose(TimeSpan limit)
    {
        var closing = Task.Run(Dispose);
        if (Task.WaitAny([closing], limit) < 0)
            return false;
        closing.GetAwaiter().GetResult();
        return true;
    }

    public void Dispose()
    {
        _checkpoint.ContinueWith(static done => _ = done.Exception, TaskScheduler.Default).Wait();
        _rows.Dispose();
        _checkpoints.Dispose();
        using (_connection)
            _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private long FreePages() => _connection.ExecuteScalar<long>("PRAGMA freelist_count");

    /// <returns>Pages in the log.</returns>
    private static long Checkpoint(SqliteConnection connection)
    {
        var (_, pages, _) = connection.QuerySingle<(long Busy, long Log, long Copied)>("PRAGMA wal_checkpoint(PASSIVE)");
        return pages;
    }

    private void InTransaction<T>(T what, Action<RowWriter, T> write)
    {
        _rows.Statement(BeginTransaction).Run();
        try
        {
            write(_rows, what);
            _rows.Statement(EndTransaction).Run();
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Rollback()
    {
        try
        {
            _rows.Statement(UndoTransaction).Run();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }
}
