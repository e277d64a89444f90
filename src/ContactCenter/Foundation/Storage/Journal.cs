using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>
/// Makes changes of the state in memory durable: all that arrives while one commit is under way goes into the next, as one
/// row, with one wait for the disk. One thread commits.
/// </summary>
public sealed partial class Journal : IDisposable
{
    /// <summary>More than this and something is wrong with the disk; what comes on top is refused.</summary>
    private const int MostPendingBytes = 64 * 1024 * 1024;

    /// <summary>With so much waiting, nothing new should be begun.</summary>
    private const int BusyBytes = MostPendingBytes / 8;

    /// <summary>A commit that takes longer has failed for those who wait for it, whatever becomes of it.</summary>
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly Database _database;
    private readonly SqliteConnection _connection;
    private readonly JournalTable _table;
    private readonly JournalRows _rows;
    private readonly JournalPack _pack = new();
    private readonly JournalMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<Journal> _logger;
    private readonly ITimer _timer;
    private readonly Thread _thread;
    private JournalGroup _pending = new();
    private JournalGroup _spare = new();
    private JournalGroup? _committing;
    private int _committingBytes;
    private JournalUnavailableException? _unavailable;
    private JournalRow _last;
    private long _bytes;
    private bool _probes;
    private bool _isStopping;

    public Journal(Database database, JournalMetrics metrics, TimeProvider time, ILogger<Journal> logger)
    {
        _database = database;
        _metrics = metrics;
        _time = time;
        _logger = logger;
        _connection = database.OpenWriter();
        _table = new(_connection);
        _rows = new(database.LargestBytes);
        _timer = time.CreateTimer(static self => ((Journal)self!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = "journal" };
        metrics.Show(() => State);
    }

    public JournalState State
    {
        get
        {
            lock (_gate)
                return new(_unavailable?.Message, _pending.Length, _committingBytes, _bytes);
        }
    }

    /// <summary>Whether the disk lags so far behind that what is under way needs all of it.</summary>
    public bool IsBusy => Volatile.Read(ref _pending).Length > BusyBytes;

    /// <summary>Reads back what was made durable, then lets changes in. Once, before anything is appended.</summary>
    /// <param name="apply">Takes one entry; returns what stands whole in it.</param>
    /// <exception cref="StorageException">The journal is damaged.</exception>
    public JournalSummary Start(Func<long, ReadOnlyMemory<byte>, IJournalAnchor?> apply)
    {
        var anchors = new List<IJournalAnchor>();
        _last = JournalReader.Read(
            _connection,
            _database.Damaged,
            (row, entry) =>
            {
                if (apply(row, entry) is { } anchor)
                    anchors.Add(anchor);
            },
            (row, bytes) =>
            {
                _rows.Add(row, bytes, anchors);
                anchors.Clear();
            });
        _bytes = _rows.Bytes;
        _thread.Start();
        return new(_rows.Count, _rows.Bytes, _last.Number, new DateTimeOffset(_last.At, TimeSpan.Zero));
    }

    /// <summary>Takes a change in, in the order of calling. The caller holds what it changes, and applies the change once this has returned.</summary>
    /// <returns>Completes when the change is durable; fails with <see cref="JournalUnavailableException"/> when it was undone.</returns>
    /// <exception cref="JournalUnavailableException">Nothing was taken in.</exception>
    public Task Append(ReadOnlySpan<byte> entry, JournalChange change, IJournalAnchor? anchor = null)
    {
        lock (_gate)
        {
            if (_unavailable is { } reason)
            {
                _metrics.Refused();
                throw new JournalUnavailableException(reason.Message, reason);
            }

            if (_isStopping || _pending.Length + entry.Length > MostPendingBytes)
            {
                _metrics.Refused();
                throw new JournalUnavailableException(_isStopping ? "the process ends" : "too much waits to be made durable");
            }

            if (_pending.IsEmpty)
                Monitor.Pulse(_gate);
            _pending.Add(entry);
            _pending.Changes.Add(change);
            if (anchor is not null)
                _pending.Anchors.Add(anchor);
            return _pending.Done.Task;
        }
    }

    /// <summary>Makes durable what waits, and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isStopping)
                return;
            _isStopping = true;
            Monitor.Pulse(_gate);
        }

        if (_thread.IsAlive)
            _thread.Join();
        _timer.Dispose();
        _table.Dispose();
        try
        {
            _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException fault)
        {
            Log.NotCheckpointed(_logger, fault.Message);
        }

        _connection.Dispose();
    }

    private void Run()
    {
        while (WaitForWork())
        {
            if (MustProbe())
                Probe();
            else
                Commit();
        }
    }

    /// <returns>Whether there is something to do; else the process ends.</returns>
    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (_pending.IsEmpty && !_probes && !_isStopping)
                Monitor.Wait(_gate);
            return !_pending.IsEmpty || (_probes && !_isStopping);
        }
    }

    private void Commit()
    {
        var through = CarryForward();
        JournalGroup group;
        lock (_gate)
        {
            group = _pending;
            _pending = _spare;
            _committing = group;
            _committingBytes = group.Length;
        }

        var started = _time.GetTimestamp();
        _timer.Change(LongestCommit, Timeout.InfiniteTimeSpan);
        try
        {
            var row = Write(group, through);
            _metrics.Committed(_time.GetElapsedTime(started), group.Entries, group.Length);
            Complete(group, row, through);
        }
        catch (Exception fault)
        {
            // Whatever went wrong: what is not durable must not stand in memory.
            Fail(group, fault);
        }
    }

    /// <returns>The number of the last row that can go with this commit; 0: none.</returns>
    private long CarryForward()
    {
        try
        {
            return _rows.CarryForward();
        }
        catch (JournalUnavailableException)
        {
            // The process ends, or too much waits already: the rows stay.
            return 0;
        }
    }

    private JournalRow Write(JournalGroup group, long through)
    {
        var packed = _pack.Pack(group.Bytes);
        var row = JournalRow.After(_last, _time.GetUtcNow().UtcTicks, packed);
        _table.Begin();
        try
        {
            // First, so that what comes finds room on a full disk.
            if (through > 0)
                _table.DeleteThrough(through);
            _table.Insert(row, packed);
            foreach (var change in group.Changes)
            {
                if (change.Writes)
                    change.Write(_connection);
            }

            _table.Commit();
        }
        catch
        {
            _table.Rollback();
            throw;
        }

        return row;
    }

    private void Complete(JournalGroup group, JournalRow row, long through)
    {
        _last = row;
        _rows.Add(row.Number, group.Length, group.Anchors);
        if (through > 0)
            _rows.Forget(through);
        var done = group.Done;
        lock (_gate)
        {
            _committing = null;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        var isLate = done.Task.IsFaulted;
        foreach (var change in group.Changes)
        {
            change.Committed(row.Number);
            if (isLate)
                change.CommittedLate();
        }

        lock (_gate)
        {
            // Those who wait behind it were told the same: nobody joins them.
            if (isLate && !_pending.Done.Task.IsFaulted)
            {
                _unavailable = null;
                Log.Recovered(_logger);
            }

            _committingBytes = 0;
            _bytes = _rows.Bytes;
            group.Clear();
            _spare = group;
        }

        done.TrySetResult();
    }

    /// <summary>Undoes what cannot be made durable, with all that was built on it.</summary>
    private void Fail(JournalGroup group, Exception fault)
    {
        var reason = new JournalUnavailableException(fault.Message, fault);
        JournalGroup behind;
        lock (_gate)
        {
            _committing = null;
            _committingBytes = 0;
            _unavailable = reason;
            behind = _pending;
            _pending = new();
            _spare = new();
            _probes = false;
            _timer.Change(ProbeInterval, Timeout.InfiniteTimeSpan);
        }

        _rows.SweepSoon();
        _metrics.Failed();
        Log.Failed(_logger, fault, group.Entries + behind.Entries);
        foreach (var change in group.Changes.Concat(behind.Changes).Reverse())
            change.Undo();
        group.Fail(reason);
        behind.Fail(reason);
    }

    /// <summary>Tries whether something can be made durable again.</summary>
    private void Probe()
    {
        try
        {
            var row = Write(new(), through: 0);
            _last = row;
            _rows.Add(row.Number, 0, []);
            lock (_gate)
            {
                _unavailable = null;
                _probes = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            Log.Recovered(_logger);
        }
        catch (Exception fault)
        {
            lock (_gate)
            {
                _unavailable = new(fault.Message, fault);
                _probes = false;
                _timer.Change(ProbeInterval, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>What waits behind a late commit is no reason to: that one is going to tell.</summary>
    private bool MustProbe()
    {
        lock (_gate)
            return _unavailable is not null && _pending.IsEmpty;
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            if (_committing is { } late)
            {
                Log.Slow(_logger, LongestCommit.TotalSeconds);
                _unavailable = new($"the disk has taken longer than {LongestCommit.TotalSeconds} s");
                late.Fail(_unavailable);
                if (!_pending.IsEmpty)
                    _pending.Fail(_unavailable);
                return;
            }

            if (_unavailable is null)
                return;
            _probes = true;
            Monitor.Pulse(_gate);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "Nothing can be made durable: {Entries} changes were undone. New callers hear an apology until this is over.")]
        public static partial void Failed(ILogger logger, Exception fault, int entries);

        [LoggerMessage(2, LogLevel.Warning, "Changes are made durable again")]
        public static partial void Recovered(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "A commit has taken longer than {Seconds} s; those who wait for it are told that it failed")]
        public static partial void Slow(ILogger logger, double seconds);

        [LoggerMessage(4, LogLevel.Warning, "The journal was closed without a checkpoint: {Reason}")]
        public static partial void NotCheckpointed(ILogger logger, string reason);
    }
}
