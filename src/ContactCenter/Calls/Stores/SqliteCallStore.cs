using ContactCenter.Foundation.Work;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>
/// Calls in memory, every change of which is durable before anybody is told of it; ended calls move to the history. What is
/// open in the memory is found again at start.
/// </summary>
public sealed partial class SqliteCallStore : ICallStore, IWorkStore, IDisposable
{
    private readonly CallImage _image = new();
    private readonly Journal _journal;
    private readonly CallHistoryStore _history;
    private readonly CallHistoryList _list;
    private readonly SemaphoreSlim _listing = new(1);
    private readonly DeadWorkStore _dead;
    private readonly CallMover _mover;
    private Action<IReadOnlyList<WorkItem>>? _takeLeftOver;

    /// <exception cref="StorageException">What is on disk is damaged.</exception>
    public SqliteCallStore(Database database, Journal journal, TimeProvider time, ILogger<SqliteCallStore> logger)
    {
        _journal = journal;
        _history = new(database);
        _list = new(database);
        _dead = new(database);
        _mover = new(_image, journal, time);
        var started = time.GetTimestamp();
        var replay = new CallReplay(_image, this);
        var summary = journal.Start(replay.Apply);
        LargestNumber = Math.Max(replay.LargestNumber, _dead.LargestNumber);
        _mover.TakeOver(_image.Entries);
        Log.Found(logger, summary.LastRow, summary.LastAt, summary.Rows, summary.Bytes, _image.Live, Open().Count, time.GetElapsedTime(started).TotalSeconds);
    }

    public int LiveCalls => _image.Live;

    public bool IsBusy => _journal.IsBusy;

    public long LargestNumber { get; }

    public int DeadLetterCount => _dead.Count;

    public ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        while (true)
        {
            var entry = EntryFor(call, fact);
            Commit commit;
            Task? durable;
            lock (entry.Gate)
            {
                if (entry.IsForgotten)
                    continue;
                commit = Transit(entry, delivery, fact, decide);
                durable = entry.Newest;
            }

            return durable is null or { IsCompletedSuccessfully: true } ? new(commit) : WhenDurableAsync(durable, commit);
        }
    }

    public ValueTask<CallSession?> FindAsync(LegId call) => new(_image.Find(call)?.Session ?? _history.Find(call));

    public ValueTask<LegId?> CallOfAsync(LegId leg) => new(_image.CallOf(leg) ?? _history.CallOf(leg));

    public LegId? LiveCallOf(LegId leg) => _image.CallOf(leg);

    public async ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken)
    {
        // Many who ask keep one thread, not all that webhooks need.
        await _listing.WaitAsync(cancellationToken);
        try
        {
            return List(query);
        }
        finally
        {
            _listing.Release();
        }
    }

    public IReadOnlyList<CallSession> Unsettled() => CallPages.Unsettled(_image.Entries);

    public IReadOnlyList<WorkItem> Open()
    {
        var items = new List<WorkItem>();
        foreach (var entry in _image.Entries)
        {
            lock (entry.Gate)
                items.AddRange(entry.Work);
        }

        return items;
    }

    public async ValueTask<bool> SaveAsync(WorkItem item)
    {
        if (_image.Find(item.Call) is not { } entry)
            return false;
        Task durable;
        lock (entry.Gate)
        {
            if (entry.IsForgotten)
                return false;
            Append(entry, new CallStory { Call = item.Call, Work = [item] });
            durable = entry.Newest!;
            entry.Put(item);
        }

        await durable;
        return true;
    }

    public void Complete(WorkItem item)
    {
        if (_image.Find(item.Call) is not { } entry)
            return;
        lock (entry.Gate)
        {
            if (!entry.IsForgotten && entry.Work.Any(other => other.Number == item.Number))
            {
                Append(entry, new CallStory { Call = item.Call, Done = [item.Number] });
                entry.Remove(item);
            }
        }
    }

    public void Bury(WorkItem item, DateTimeOffset now)
    {
        if (_image.Find(item.Call) is not { } entry)
            return;
        lock (entry.Gate)
        {
            if (entry.IsForgotten)
                return;
            var burial = new CallChange(this, entry, isWhole: false) { Along = _dead.Burial(new(item, now)) };
            Append(entry, new CallStory { Call = item.Call, Done = [item.Number] }, burial);
            entry.Remove(item);
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit) => new(_dead.Newest(limit));

    public async ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now)
    {
        if (_dead.Find(number) is not { } letter || _image.Find(letter.Item.Call) is not { } entry)
            return null;
        var item = letter.Item with { Due = now, Attempts = 0 };
        Task durable;
        lock (entry.Gate)
        {
            var isRevivedAlready = entry.Work.Any(other => other.Number == number);
            if (isRevivedAlready || entry.Session is not { IsOver: false })
                return null;
            var revival = new CallChange(this, entry, isWhole: false) { Along = _dead.Revival(number), Work = [item] };
            Append(entry, new CallStory { Call = item.Call, Work = [item] }, revival);
            durable = entry.Newest!;
            entry.Put(item);
        }

        await durable;
        return item;
    }

    public void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take) => _takeLeftOver = take;

    public void Dispose()
    {
        _mover.Dispose();
        _history.Dispose();
        _list.Dispose();
        _listing.Dispose();
        _dead.Dispose();
    }

    /// <summary>Makes sure that the call stands whole in a newer row than that.</summary>
    internal void CarryForward(CallEntry entry, long row)
    {
        lock (entry.Gate)
        {
            // One that moves, or is on its way whole, is in the commit that lets the row go.
            if (entry.IsForgotten || entry.IsMoving || entry.WholesUnderWay > 0 || entry.WholeIn != row || entry.Session is not { } session)
                return;
            Append(entry, Whole(entry, session));
        }
    }

    /// <summary>A change was undone. The caller holds the entry.</summary>
    internal void TakeBack(CallEntry entry, CallSession? session)
    {
        entry.Newest = null;
        if (entry.IsUnwritten)
            _image.Forget(entry);
        else
            _image.Set(entry, session);
    }

    /// <summary>Work was made durable that those who asked for it have given up.</summary>
    internal void LeaveOver(IReadOnlyList<WorkItem> items) => _takeLeftOver?.Invoke(items);

    private static async ValueTask<Commit> WhenDurableAsync(Task durable, Commit commit)
    {
        using var span = CallTracing.Commit();
        await durable;
        return commit;
    }

    private CallListing List(CallQuery query)
    {
        // One look: a call that is forgotten between two would be neither here nor there.
        var entries = _image.Entries.ToList();
        var here = CallPages.Matching(query, entries);
        var inBoth = entries.Where(entry => entry is { IsMoving: true } or { IsInHistory: true }).Select(entry => entry.Call.Value).ToList();
        var (past, total) = _list.Read(query, inBoth);
        // A call that was moved between the two looks is in both.
        var known = here.Select(call => call.CallerLeg).ToHashSet();
        var rest = CallPages.After(query, here).Concat(past.Where(call => !known.Contains(call.CallerLeg))).OrderBy(CallCursor.Of, CallCursor.NewestFirst);
        return CallPages.Page(query, rest, here.Count + total);
    }

    private CallEntry EntryFor(LegId call, CallEvent fact)
    {
        var entry = _image.Find(call);
        if (entry is not null)
            return entry;
        // A caller who just arrives has no history: nothing is read from disk for them.
        var past = fact is CallEvent.Arrived or CallEvent.FellBack { Failed: CallEvent.Arrived } ? null : _history.Find(call);
        return _image.GetOrAdd(call, id => past is null
            ? new(id, this)
            : new(id, this) { Session = past, IsInHistory = true });
    }

    private Commit Transit(CallEntry entry, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        if (delivery is { } seen && entry.TryAnswer(seen, out var stored))
            return new(new(entry.Session, stored, [], Ignored: null), IsRepeat: true);

        var before = entry.Session;
        var wasSaved = false;
        try
        {
            var decision = decide(before, fact);
            if (decision.Session is not { } after)
                return new(decision, IsRepeat: false);
            if (delivery is null && ReferenceEquals(before, after) && decision.Work.IsDefaultOrEmpty)
                return new(decision, IsRepeat: false);
            Save(entry, before, after, delivery, decision);
            wasSaved = true;
            return new(decision, IsRepeat: false);
        }
        finally
        {
            // It never began, or is as the history has it.
            if (!wasSaved && entry.IsUnwritten)
                _image.Forget(entry);
        }
    }

    private void Save(CallEntry entry, CallSession? before, CallSession after, DeliveryId? delivery, Decision decision)
    {
        var answer = delivery is { } id ? new StoredAnswer(id, decision.Answer) : (StoredAnswer?)null;
        var isWhole = entry.IsUnwritten || entry.IsMoving;
        var work = decision.Work.IsDefault ? [] : decision.Work;
        var change = new CallChange(this, entry, isWhole) { Delivery = delivery, Work = work };
        if (isWhole && (before is not null || !entry.Answers.IsEmpty))
        {
            // Written before under other circumstances: all that is known goes along.
            var whole = Whole(entry, after);
            Append(entry, whole with
            {
                Answers = answer is { } last ? whole.Answers.Add(last) : whole.Answers,
                Work = whole.Work.AddRange(work),
            }, change);
        }
        else
        {
            Append(entry, new CallStory
            {
                Session = after,
                IsWhole = isWhole,
                Timeline = before is null ? after.Timeline : after.Timeline[before.Timeline.Length..],
                Answers = answer is { } only ? [only] : [],
                Work = work,
            }, change);
        }

        if (answer is { } kept)
            entry.Remember(kept);
        entry.Work = entry.Work.AddRange(work);
        _image.Set(entry, after);
        _mover.TakeIfSettled(entry, after);
    }

    private void Append(CallEntry entry, CallStory story, CallChange? change = null)
    {
        change ??= new(this, entry, story.IsWhole);
        entry.Newest = change.Durable = _journal.Append(CallStoryWriter.Write(story), change, story.IsWhole ? entry : null);
        if (story.IsWhole)
            entry.WholesUnderWay++;
    }

    private static CallStory Whole(CallEntry entry, CallSession session) => new()
    {
        Session = session,
        IsWhole = true,
        IsInHistory = entry.IsInHistory || entry.IsMoving,
        Timeline = session.Timeline,
        Answers = entry.Answers,
        Work = entry.Work,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Journal: last commit {Row} of {At:O}, {Rows} rows, {Bytes} bytes; {Live} live calls and {Work} work items found again in {Seconds:F2} s")]
        public static partial void Found(ILogger logger, long row, DateTimeOffset at, long rows, long bytes, int live, int work, double seconds);
    }
}
