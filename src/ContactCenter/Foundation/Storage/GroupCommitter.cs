using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>
/// Makes changes durable in groups: all that arrives while one transaction is under way goes into the next, with one wait for the
/// disk. One thread commits.
/// </summary>
internal sealed class GroupCommitter : ICommitter, IDisposable
{
    /// <summary>More than this and something is wrong with the disk; what comes on top is refused.</summary>
    private const int MostPending = 16_384;

    /// <summary>With so much waiting, nothing new should be begun.</summary>
    private const int BusyPending = MostPending / 8;

    /// <summary>Longer than this nobody waits for a commit, and nothing new is let in while it lasts.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long the end of the process waits for the disk.</summary>
    internal static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly DatabaseWriter _writer;
    private readonly StorageMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<GroupCommitter> _logger;
    private readonly ITimer _timer;
    private readonly Thread _thread;
    private CommitGroup _pending = new();
    private CommitGroup? _committing;
    private long _watchedSince;
    private StorageUnavailableException? _late;
    private StorageUnavailableException? _failed;
    private TaskCompletionSource<bool>? _forgetting;
    private bool _probes;
    private bool _isCaring;
    private bool _isStopping;

    public GroupCommitter(DatabaseFile database, StorageMetrics metrics, TimeProvider time, ILogger<GroupCommitter> logger)
    {
        _writer = new(database);
        _metrics = metrics;
        _time = time;
        _logger = logger;
        _timer = time.CreateTimer(static self => ((GroupCommitter)self!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = "commits" };
        metrics.Show(() => State, () => database.Bytes);
        _thread.Start();
    }

    public StorageState State
    {
        get
        {
            lock (_gate)
                return new((_late ?? _failed)?.Message, _pending.Changes.Count, _committing?.Changes.Count ?? 0);
        }
    }

    public bool IsBusy => Volatile.Read(ref _pending).Changes.Count > BusyPending;

    public void Append(StorageChange change)
    {
        lock (_gate)
        {
            if (Refusal() is { } reason)
            {
                _metrics.Refused();
                throw reason;
            }

            if (_pending.IsEmpty)
            {
                Monitor.Pulse(_gate);
                if (_isCaring)
                    Watch();
            }

            _pending.Add(change);
        }
    }

    /// <summary>Gives away what the file and its log still hold of rows that were removed by now. Commits do not wait for it.</summary>
    /// <returns>Whether it is done; else somebody reads or writes, and it is to be asked again.</returns>
    /// <exception cref="StorageUnavailableException">It could not be done.</exception>
    public Task<bool> TryForgetAsync()
    {
        lock (_gate)
        {
            if (_isStopping)
                throw new StorageUnavailableException("the process ends");
            _forgetting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            Monitor.Pulse(_gate);
            return _forgetting.Task;
        }
    }

    /// <summary>Makes durable what waits, and closes the file. Gives up on a disk that does not answer.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isStopping)
                return;
            _isStopping = true;
            Monitor.Pulse(_gate);
        }

        if (!_thread.Join(LongestEnd))
        {
            CommitterLog.NotEnded(_logger, LongestEnd.TotalSeconds);
            return;
        }

        _timer.Dispose();
        try
        {
            if (!_writer.TryClose(LongestEnd))
                CommitterLog.NotEnded(_logger, LongestEnd.TotalSeconds);
        }
        catch (SqliteException fault)
        {
            CommitterLog.NotCheckpointed(_logger, fault.Message);
        }
    }

    private StorageUnavailableException? Refusal()
    {
        if ((_late ?? _failed) is { } closed)
            return new(closed.Message, closed);
        if (_isStopping)
            return new("the process ends");
        return _pending.Changes.Count >= MostPending ? new("too much waits to be made durable") : null;
    }

    private void Run()
    {
        while (WaitForWork())
        {
            if (TakeForgetting() is { } asked)
                Forget(asked);
            else if (MustProbe())
                Probe();
            else
                Commit();
        }
    }

    /// <returns>Who waits for what was removed to be forgotten, while nobody waits for a commit.</returns>
    private TaskCompletionSource<bool>? TakeForgetting()
    {
        lock (_gate)
        {
            var asked = _pending.IsEmpty ? _forgetting : null;
            if (asked is not null)
            {
                _forgetting = null;
                BeginCare();
            }

            return asked;
        }
    }

    private void Forget(TaskCompletionSource<bool> asked)
    {
        try
        {
            asked.SetResult(_writer.TryForget(IsIdle));
        }
        catch (SqliteException fault)
        {
            asked.SetException(new StorageUnavailableException(fault.Message, fault));
        }
        finally
        {
            EndCare();
        }
    }

    /// <summary>From now on the thread does what is no commit, and those who wait for one wait for it as well.</summary>
    private void BeginCare()
    {
        lock (_gate)
        {
            _isCaring = true;
            if (!_pending.IsEmpty)
                Watch();
        }
    }

    private void EndCare()
    {
        lock (_gate)
            _isCaring = false;
    }

    /// <summary>Somebody waits for the disk from now on. Whoever calls it holds the gate.</summary>
    private void Watch()
    {
        _watchedSince = _time.GetTimestamp();
        _timer.Change(LongestWait, Timeout.InfiniteTimeSpan);
    }

    /// <returns>Whether there is something to do; else the process ends.</returns>
    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (_pending.IsEmpty && !_probes && _forgetting is null && !_isStopping)
                Monitor.Wait(_gate);
            return !_pending.IsEmpty || _forgetting is not null || (_probes && !_isStopping);
        }
    }

    private bool MustProbe()
    {
        lock (_gate)
            return _failed is not null && _pending.IsEmpty;
    }

    private void Commit()
    {
        CommitGroup group;
        lock (_gate)
        {
            group = _pending;
            _pending = new();
            _committing = group;
            Watch();
        }

        try
        {
            var rows = _writer.Write(group.Changes);
            _metrics.Committed(_time.GetElapsedTime(_watchedSince), group.Changes.Count, rows);
        }
        catch (Exception fault)
        {
            // Whatever went wrong: what is not durable must not stand in memory.
            Fail(group, fault);
            return;
        }

        foreach (var change in group.Changes)
            change.Commit();
        Reopen();
        group.Complete();
        CareForFile();
    }

    private void Reopen()
    {
        lock (_gate)
        {
            _committing = null;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (_late is null)
                return;
            _late = null;
            _pending.WaitAnew();
        }

        CommitterLog.Recovered(_logger);
    }

    /// <summary>Undoes what cannot be made durable, with all that was built on it.</summary>
    private void Fail(CommitGroup group, Exception fault)
    {
        var reason = new StorageUnavailableException(fault.Message, fault);
        CommitGroup behind;
        lock (_gate)
        {
            _late = null;
            _failed = reason;
            behind = _pending;
            _pending = new();
            _probes = false;
        }

        _metrics.Failed();
        CommitterLog.Failed(_logger, fault, group.Changes.Count + behind.Changes.Count);
        foreach (var change in group.Changes.Concat(behind.Changes).Reverse())
            change.TakeBack();
        lock (_gate)
        {
            _committing = null;
            _timer.Change(ProbeInterval, Timeout.InfiniteTimeSpan);
        }

        group.Fail(reason);
        behind.Fail(reason);
    }

    /// <summary>Tries whether something can be made durable again.</summary>
    private void Probe()
    {
        StorageUnavailableException? failed = null;
        try
        {
            _writer.Probe();
        }
        catch (Exception fault)
        {
            failed = new(fault.Message, fault);
        }

        lock (_gate)
        {
            _failed = failed;
            _probes = false;
            _timer.Change(failed is null ? Timeout.InfiniteTimeSpan : ProbeInterval, Timeout.InfiniteTimeSpan);
        }

        if (failed is null)
            CommitterLog.Recovered(_logger);
    }

    /// <summary>What costs time is done when nobody waits for a commit.</summary>
    private void CareForFile()
    {
        BeginCare();
        try
        {
            _writer.CopyLog();
            while (IsIdle() && _writer.GiveBack())
                _writer.CopyLog();
            if (IsIdle())
                _writer.CopyRest();
        }
        catch (SqliteException fault)
        {
            CommitterLog.NotCaredFor(_logger, fault.Message);
        }
        finally
        {
            EndCare();
        }
    }

    private bool IsIdle()
    {
        lock (_gate)
            return _pending.IsEmpty && !_isStopping;
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            if (_committing is not null || (_isCaring && !_pending.IsEmpty))
            {
                // A timer that was armed for an earlier commit says nothing about this one.
                var left = LongestWait - _time.GetElapsedTime(_watchedSince);
                if (left > TimeSpan.Zero)
                {
                    _timer.Change(left, Timeout.InfiniteTimeSpan);
                    return;
                }

                if (_committing is null)
                    CommitterLog.SlowCare(_logger, LongestWait.TotalSeconds);
                else
                    CommitterLog.Slow(_logger, LongestWait.TotalSeconds);
                _late = new($"the disk has taken longer than {LongestWait.TotalSeconds} s");
                _committing?.GiveUp(_late);
                _pending.GiveUp(_late);
                return;
            }

            if (_failed is null)
                return;
            _probes = true;
            Monitor.Pulse(_gate);
        }
    }
}
