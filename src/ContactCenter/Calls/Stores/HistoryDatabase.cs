using System.Collections.Immutable;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// The history's file. It is opened on a thread of its own, after the start, and again later when that fails: its damage never
/// touches a live call.
/// </summary>
internal sealed partial class HistoryDatabase : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly StorageFolder _folder;
    private readonly ImmutableArray<IHistoryOpening> _openings;
    private readonly ILogger<HistoryDatabase> _logger;
    private readonly TimeSpan _longestEnd;
    private readonly TimeSpan _longestRead;
    private readonly Lock _gate = new();
    private Task<Connections> _opening;

    /// <param name="folder">Where it lies.</param>
    /// <param name="openings">What is done before anybody reads, in this order.</param>
    /// <param name="longestEnd">How long the end of the process waits for the disk; <c>null</c>: as long as for the live file.</param>
    /// <param name="longestRead">How long somebody waits who asks; <c>null</c>: 15 s.</param>
    public HistoryDatabase(
        StorageFolder folder,
        IEnumerable<IHistoryOpening> openings,
        ILogger<HistoryDatabase> logger,
        TimeSpan? longestEnd = null,
        TimeSpan? longestRead = null)
    {
        _openings = [.. openings];
        _longestEnd = longestEnd ?? GroupCommitter.LongestEnd;
        _longestRead = longestRead ?? HistoryWaiting.Longest;
        _folder = folder;
        _logger = logger;
        _opening = Task.Run(Open);
    }

    /// <summary>How long the end of the process waits for the disk.</summary>
    public TimeSpan LongestEnd => _longestEnd;

    /// <summary>Reads, one after the other: many who ask keep one thread.</summary>
    /// <exception cref="HistoryUnavailableException">It cannot be read, or the disk takes longer than anybody is to wait for it.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        var reading = ReadInTurnAsync(read, cancellationToken);
        try
        {
            return await reading.WaitAsync(_longestRead, CancellationToken.None);
        }
        catch (TimeoutException fault)
        {
            // It goes on alone, and nobody asks for what it finds.
            _ = reading.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
            throw Unavailable(fault);
        }
    }

    private async Task<T> ReadInTurnAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        if (!await _reading.WaitAsync(_longestRead, cancellationToken))
            throw Unavailable(new TimeoutException("it does not answer"));
        try
        {
            var connections = await OpenedAsync();
            return await Task.Run(() => read(connections.Reader), CancellationToken.None);
        }
        catch (Exception fault) when (fault is SqliteException or StorageException or System.Text.Json.JsonException)
        {
            throw Unavailable(fault);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Writes all changes in one transaction.</summary>
    /// <exception cref="HistoryUnavailableException">None of them was written.</exception>
    public async Task WriteAsync(List<StorageChange> changes)
    {
        await _writing.WaitAsync();
        try
        {
            var connections = await OpenedAsync();
            await Task.Run(() =>
            {
                connections.Writer.Write(changes);
                connections.Writer.CopyLog();
                connections.Writer.GiveBack();
            });
        }
        catch (Exception fault) when (fault is SqliteException or StorageException)
        {
            throw Unavailable(fault);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Gives away what the log still holds of rows that were removed by now.</summary>
    /// <returns>Whether it is done; else somebody reads, and it is to be asked again.</returns>
    /// <exception cref="HistoryUnavailableException">It could not be done.</exception>
    public async Task<bool> TryForgetAsync()
    {
        await _writing.WaitAsync();
        try
        {
            var connections = await OpenedAsync();
            return await Task.Run(() => connections.Writer.TryForget(isIdle: static () => true));
        }
        catch (Exception fault) when (fault is SqliteException or StorageException)
        {
            throw Unavailable(fault);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Gives up on a disk that does not answer.</summary>
    public void Dispose()
    {
        var isIdle = _writing.Wait(_longestEnd) && _reading.Wait(_longestEnd);
        // What is being opened must be closed as well.
        if (!isIdle || !_opening.ContinueWith(static opened => _ = opened.Exception, TaskScheduler.Default).Wait(_longestEnd))
        {
            Log.NotEnded(_logger, _longestEnd.TotalSeconds);
            return;
        }

        if (_opening.IsCompletedSuccessfully && !_opening.Result.TryClose(_longestEnd))
            Log.NotEnded(_logger, _longestEnd.TotalSeconds);
        _writing.Dispose();
        _reading.Dispose();
    }

    private static HistoryUnavailableException Unavailable(Exception fault) => new($"The calls that have ended cannot be read or kept: {fault.Message}", fault);

    private Task<Connections> OpenedAsync()
    {
        lock (_gate)
        {
            if (_opening.IsFaulted)
                _opening = Task.Run(Open);
            return _opening;
        }
    }

    private Connections Open()
    {
        try
        {
            var file = _folder.OpenHistory();
            LostFrames.Tell(_logger, file);
            DropJournal(file);
            return Prepared(new(file.OpenReader(), new DatabaseWriter(file)));
        }
        catch (Exception fault) when (fault is StorageException or SqliteException)
        {
            Log.NotOpened(_logger, fault.Message);
            throw;
        }
    }

    private Connections Prepared(Connections connections)
    {
        try
        {
            foreach (var opening in _openings)
                opening.Prepare(connections.Reader, connections.Writer);
            return connections;
        }
        catch
        {
            connections.TryClose(_longestEnd);
            throw;
        }
    }

    /// <summary>What an older program kept in this file beside the history goes in short transactions: it was brought over long ago.</summary>
    private static void DropJournal(DatabaseFile file)
    {
        using var connection = file.OpenWriter();
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'journal'") == 0)
            return;
        while (connection.Execute("DELETE FROM journal WHERE number IN (SELECT number FROM journal LIMIT 200)") > 0)
        {
        }

        connection.Execute("DROP TABLE journal; DROP TABLE dead_work");
    }

    private sealed record Connections(SqliteConnection Reader, DatabaseWriter Writer)
    {
        /// <returns>Whether the disk has answered.</returns>
        public bool TryClose(TimeSpan limit)
        {
            Reader.Dispose();
            try
            {
                return Writer.TryClose(limit);
            }
            catch (SqliteException)
            {
                // What is not copied from the log by now is copied at the next start.
                return true;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The history cannot be opened; calls go on without it, and what has ended waits: {Reason}")]
        public static partial void NotOpened(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "The disk has not answered for {Seconds} s; the process ends without it")]
        public static partial void NotEnded(ILogger logger, double seconds);
    }
}
