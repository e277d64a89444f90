using System.Collections.Concurrent;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// Moves ended calls to the history a minute after all was over: first they are written there, then removed from the live file.
/// While the history cannot be written they leave the memory all the same, and their rows wait.
/// </summary>
internal sealed partial class SqliteCallHistory : ICallHistory, IDisposable
{
    private const int MostAtOnce = 100;

    /// <summary>Where so many have moved the next follow soon: more may wait.</summary>
    private const int WorthHurrying = MostAtOnce / 2;

    /// <summary>How long an ended call stays at hand for late and repeated webhooks.</summary>
    private static readonly TimeSpan KeptAtHand = TimeSpan.FromMinutes(1);

    /// <summary>How long nobody who waits for a call has the move tried again that has failed: there may be thousands of them.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<(CallEntry Entry, DateTimeOffset From)> _ended = new();
    private readonly WaitingCalls _waiting;
    private readonly HistoryWrites _writes;
    private readonly MovedCalls _moved;
    private readonly ErasedCalls _erased;
    private readonly HistoryDatabase _history;
    private readonly HistoryChanges _changes;
    private readonly ICommitter _committer;
    private readonly TimeProvider _time;
    private readonly ILogger<SqliteCallHistory> _logger;
    private readonly MoveTimer _timer;
    private readonly LeftMemory _memory = new();
    private CallImage _image = new();
    private long? _failed;
    private volatile bool _isMoving;

    public SqliteCallHistory(
        DatabaseFile live,
        HistoryDatabase history,
        MovedCalls moved,
        ErasedCalls erased,
        ICommitter committer,
        TimeProvider time,
        ILogger<SqliteCallHistory> logger)
    {
        _waiting = new(live, logger);
        _writes = new(history, erased, logger);
        _history = history;
        _changes = new(history);
        _moved = moved;
        _erased = erased;
        _committer = committer;
        _time = time;
        _logger = logger;
        _timer = new(time, MoveAsync);
    }

    public int Waiting => _waiting.Count;

    public bool Waits(LegId call) => _waiting.Has(call);

    public bool IsMoving => _isMoving;

    public void Attach(CallImage image) => _image = image;

    /// <remarks>Calls of an earlier process have had their minute, or a part of it.</remarks>
    public void Ended(CallEntry entry)
    {
        if (entry.IsQueued || entry.Session is not { } session)
            return;
        entry.IsQueued = true;
        Enqueue(entry, session.Timeline is [.., var last] ? last.At : session.Caller.HeardAt);
    }

    public bool WasMoved(LegId leg) => _moved.CallOf(leg) is not null;

    public IReadOnlyList<CallSession> OnTheWay(bool isWhole) => isWhole ? _waiting.Whole() : _waiting.All();

    public async ValueTask<CallSession?> FindAsync(LegId call) =>
        _waiting.Find(call) ?? await _history.ReadAsync(connection => HistoryTables.Find(connection, call), CancellationToken.None);

    public async ValueTask<CallSession?> FindForeignAsync(string id) =>
        _waiting.FindForeign(id) ?? await _history.ReadAsync(connection => HistoryTables.FindForeign(connection, id), CancellationToken.None);

    public async ValueTask<LegId?> CallOfAsync(LegId leg) =>
        _moved.CallOf(leg) ?? await _history.ReadAsync(connection => HistoryTables.CallOf(connection, leg), CancellationToken.None);

    public Task<Transition?> UpdateAsync(LegId call, Func<CallSession, Transition?> judge, DeliveryId delivery, DateTimeOffset at) =>
        _changes.AloneAsync(async () =>
        {
            await ArriveAsync(call);
            var transition = await _changes.ChangeAsync(call, judge, after => new LateWrite(after, delivery, at, _erased));
            if (transition is not null)
                _moved.Learn(at, transition.Session);
            return transition;
        });

    /// <remarks>
    /// What is committed to the live file by <paramref name="first"/> comes after the removal of calls that were moved: none of them is found
    /// there again at the next start, and written over what was changed here.
    /// </remarks>
    public Task<Transition?> ChangeAsync(LegId call, Func<CallSession, Transition?> judge, Func<CallSession, Transition, Task> first) =>
        _changes.AloneAsync(async () =>
        {
            await ArriveAsync(call);
            return _image.Find(call) is { Session: not null }
                ? null
                : await _changes.ChangeAsync(call, judge, after => new HistoryWrite(after, _erased), first);
        });

    public async ValueTask<(IReadOnlyList<CallSession> Page, int Total)> ListAsync(
        CallQuery query, IReadOnlyCollection<string> except, CancellationToken cancellationToken) =>
        await _history.ReadAsync(connection => HistoryTables.List(connection, query, except), cancellationToken);

    public async ValueTask<IReadOnlySet<string>> FoundAsync(CallQuery query, IReadOnlyCollection<string> calls, CancellationToken cancellationToken) =>
        await _history.ReadAsync(connection => FoundOut.Of(connection, query, calls), cancellationToken);

    public async ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(
        SurveySelection selection, IReadOnlyCollection<string> except, CancellationToken cancellationToken) =>
        await _history.ReadAsync(connection => SurveyTables.Count(connection, selection, except), cancellationToken);

    public void Dispose()
    {
        _timer.Dispose();
        _changes.Dispose();
    }

    /// <summary>Moves the call to the history if it waits for that.</summary>
    /// <exception cref="HistoryUnavailableException">It waits on.</exception>
    private async Task ArriveAsync(LegId call)
    {
        var hasJustFailed = _failed is { } failed && _time.GetElapsedTime(failed) < AfterFailure;
        if (_waiting.Has(call) && !hasJustFailed)
            await MoveDueAsync();
        if (_waiting.Has(call))
            throw new HistoryUnavailableException("The call has ended and is still on its way to the history; try again in a minute.");
    }

    /// <summary>A clock that was set back must not keep what is over until it gets there again.</summary>
    private static bool IsDue(DateTimeOffset from, DateTimeOffset now) => from + KeptAtHand <= now || from > now;

    private void Enqueue(CallEntry entry, DateTimeOffset from)
    {
        _ended.Enqueue((entry, from));
        _timer.Wake();
    }

    private void WaitAgain(CallSession call, CallRows rows)
    {
        _waiting.Add(rows.Number, call);
        _timer.Wake();
    }

    private async Task MoveAsync()
    {
        _isMoving = true;
        var isMore = false;
        try
        {
            isMore = await _timer.WatchAsync(_changes.AloneAsync(MoveDueAsync), LetGoMeanwhile);
            _timer.Succeeded();
        }
        catch (Exception fault)
        {
            // Whatever it was: what has ended leaves the memory, and those that end later are moved all the same.
            _timer.Failed();
            if (fault is not HistoryUnavailableException)
                Log.Failed(_logger, fault);
            LetGo();
            if (fault is HistoryUnavailableException)
                Log.NotMoved(_logger, _waiting.Count, fault.Message);
        }
        finally
        {
            _timer.Rearm(() => !_ended.IsEmpty || !_waiting.IsEmpty, isMore);
            if (_ended.IsEmpty)
                _memory.GiveBack();
            _isMoving = false;
        }
    }

    /// <summary>Ended calls leave the memory also while a slow disk keeps the history busy.</summary>
    private void LetGoMeanwhile()
    {
        LetGo();
        Log.Slow(_logger, _waiting.Count);
    }

    /// <returns>Whether more are due.</returns>
    private async Task<bool> MoveDueAsync()
    {
        var now = _time.GetUtcNow();
        Expire(now);
        var (waiting, ended) = (new Queue<(CallSession Call, CallRows Rows)>(), new Queue<EndedCall>());
        try
        {
            _waiting.Take(MostAtOnce, waiting);
            TakeDue(now, ended);
            return waiting.Count + ended.Count > 0 && await MoveTakenAsync(waiting, ended, now) >= WorthHurrying;
        }
        catch
        {
            _failed = _time.GetTimestamp();
            foreach (var (call, rows) in waiting)
                _waiting.Add(rows.Number, call);
            foreach (var each in ended)
                _ended.Enqueue((each.Entry, each.From));
            throw;
        }
    }

    /// <summary>Takes out of the queues what is written and on its way out of the live file, or waits again.</summary>
    /// <returns>How many the history has now.</returns>
    private async Task<int> MoveTakenAsync(Queue<(CallSession Call, CallRows Rows)> waiting, Queue<EndedCall> ended, DateTimeOffset now)
    {
        var all = waiting.Count + ended.Count;
        var refused = await _writes.WriteAsync([.. waiting.Select(each => each.Call), .. ended.Select(each => each.Session)]);
        for (; waiting.TryPeek(out var each); waiting.Dequeue())
        {
            var (call, rows) = each;
            // Before it is asked for: that the removal was undone may be told at once.
            _waiting.Moved(call.CallerLeg);
            if (refused.Contains(call.CallerLeg) || !TryRemove(call, rows, now, () => WaitAgain(call, rows)))
                _waiting.Add(rows.Number, call);
        }

        _memory.Left(ended.Count);
        for (; ended.TryPeek(out var each); ended.Dequeue())
        {
            if (refused.Contains(each.Session.CallerLeg))
                LetGo(each, now);
            else
                Remove(each.Entry, each.Session, each.From, now);
        }

        return all - refused.Count;
    }

    /// <summary>Rows that cannot be removed now go with the next that are.</summary>
    private void Expire(DateTimeOffset now)
    {
        if (_moved.Expire(now) is not (> 0 and var through))
            return;
        try
        {
            _committer.Append(new MovedCallsExpiry(through));
        }
        catch (StorageUnavailableException)
        {
            Log.NotExpired(_logger);
        }
    }

    private void TakeDue(DateTimeOffset now, Queue<EndedCall> due)
    {
        for (var looks = _ended.Count; looks > 0 && due.Count < MostAtOnce; looks--)
        {
            if (!_ended.TryPeek(out var oldest) || !IsDue(oldest.From, now) || !_ended.TryDequeue(out oldest))
                break;
            var (entry, from) = oldest;
            lock (entry.Gate)
            {
                if (entry.IsForgotten)
                    continue;
                if (entry.Session is not { IsSettled: true } session)
                    entry.IsQueued = false;
                else if (StaysAtHand(entry, session, now))
                    _ended.Enqueue((entry, now));
                else
                    due.Enqueue(new(entry, session, from));
            }
        }
    }

    private bool StaysAtHand(CallEntry entry, CallSession session, DateTimeOffset now)
    {
        try
        {
            return entry.Newest is not null || entry.Rows.Work.Any(open => CallFlow.Wants(session, open.Effect));
        }
        catch
        {
            // It is looked at again with the others.
            _ended.Enqueue((entry, now));
            throw;
        }
    }

    /// <summary>Takes the call out of memory and live file, unless something was heard of it meanwhile: then it is written again later.</summary>
    private void Remove(CallEntry entry, CallSession session, DateTimeOffset from, DateTimeOffset now)
    {
        lock (entry.Gate)
        {
            if (!ReferenceEquals(entry.Session, session) || entry.Newest is not null)
            {
                _ended.Enqueue((entry, now));
                return;
            }

            var isRemoved = TryRemove(session, entry.Rows, now, () =>
            {
                lock (entry.Gate)
                    _image.Restore(entry, session);
                Enqueue(entry, from);
            });
            if (isRemoved)
                _image.Forget(entry);
            else
                _ended.Enqueue((entry, from));
        }
    }

    /// <returns>Whether the removal is on its way; else nothing has changed.</returns>
    private bool TryRemove(CallSession call, CallRows rows, DateTimeOffset now, Action undone)
    {
        var number = _moved.Add(now, call);
        try
        {
            _committer.Append(new CallRemoval(rows, number, now, call, () =>
            {
                _moved.Remove(call);
                undone();
            }));
            return true;
        }
        catch (StorageUnavailableException)
        {
            _moved.Remove(call);
            return false;
        }
    }

    /// <summary>What cannot be moved leaves the memory after its minute.</summary>
    private void LetGo()
    {
        var now = _time.GetUtcNow();
        var due = new Queue<EndedCall>();
        try
        {
            do
            {
                while (due.TryDequeue(out var each))
                    LetGo(each, now);
                TakeDue(now, due);
            }
            while (due.Count > 0);
        }
        finally
        {
            foreach (var each in due)
                _ended.Enqueue((each.Entry, each.From));
        }
    }

    /// <summary>Takes the call out of memory, unless something was heard of it meanwhile.</summary>
    private void LetGo(EndedCall ended, DateTimeOffset now)
    {
        lock (ended.Entry.Gate)
        {
            if (!ReferenceEquals(ended.Entry.Session, ended.Session) || ended.Entry.Newest is not null)
            {
                _ended.Enqueue((ended.Entry, now));
                return;
            }

            _waiting.Add(ended.Entry.Rows.Number, ended.Session);
            _moved.Add(now, ended.Session);
            _image.Forget(ended.Entry);
        }
    }

    /// <param name="Entry">In memory.</param>
    /// <param name="Session">As it was taken.</param>
    /// <param name="From">Since when it has been over.</param>
    private readonly record struct EndedCall(CallEntry Entry, CallSession Session, DateTimeOffset From);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Calls that have ended cannot be moved to the history; {Waiting} wait: {Reason}")]
        public static partial void NotMoved(ILogger logger, int waiting, string reason);

        [LoggerMessage(4, LogLevel.Warning, "Calls that have ended are being moved to the history for more than a minute; {Waiting} wait")]
        public static partial void Slow(ILogger logger, int waiting);

        [LoggerMessage(3, LogLevel.Error, "Calls that have ended could not be moved to the history, in an unforeseen way; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Debug, "Old ids of legs stay on disk until the next ones are an hour old")]
        public static partial void NotExpired(ILogger logger);
    }
}
