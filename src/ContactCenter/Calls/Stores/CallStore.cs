using System.Collections.Immutable;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>Calls in memory, every change of which is durable before anybody is told of it, as far as the committer makes it so. Ended ones leave.</summary>
internal sealed class CallStore : ICallStore
{
    private readonly CallImage _image;
    private readonly ICommitter _committer;
    private readonly NumberBlocks _numbers;
    private readonly ReleasedWork _queue;
    private readonly ICallHistory _history;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<WorkItem> _found;
    private readonly IReadOnlyList<ISettledCalls> _settled;

    /// <param name="left">What an earlier process has left.</param>
    /// <param name="settled">Who has something to do for calls for which nothing more is to come; <c>null</c>: nobody.</param>
    public CallStore(
        ICommitter committer,
        NumberBlocks numbers,
        ReleasedWork queue,
        ICallHistory history,
        CallNotifier notifier,
        TimeProvider time,
        CallsLeft left,
        IEnumerable<ISettledCalls>? settled = null)
    {
        _image = new() { Notifier = notifier };
        _committer = committer;
        _numbers = numbers;
        _queue = queue;
        _history = history;
        _time = time;
        _found = left.Work;
        _settled = [.. settled ?? []];
        history.Attach(_image);
        foreach (var entry in left.Restore(_image))
            history.Ended(entry);
    }

    public int LiveCalls => _image.Live;

    public bool IsBusy => _committer.IsBusy;

    /// <summary>Whether calls are on their way to the history right now.</summary>
    public bool IsMoving => _history.IsMoving;

    public int WaitingForHistory => _history.Waiting;

    public bool WaitsForHistory(LegId call) => _history.Waits(call);

    public CallSession? Find(LegId call) => _image.Find(call)?.Session;

    public CallSession? FindByLeg(LegId leg) => _image.FindByLeg(leg)?.Session;

    public LegId? CallOf(LegId leg) => _image.FindByLeg(leg)?.Call;

    public bool WasOfEndedCall(LegId leg) => _history.WasMoved(leg);

    public IReadOnlyList<CallSession> Unsettled() => [.. _image.Sessions.Where(call => !call.IsSettled)];

    public IReadOnlyList<CommittedCall> Live()
    {
        var live = new List<CommittedCall>(_image.Live);
        foreach (var entry in _image.Entries)
        {
            lock (entry.Gate)
            {
                if (entry.Durable is { IsOver: false } call)
                    live.Add(new(call, entry.DurableVersion));
            }
        }

        return live;
    }

    public IReadOnlyList<WorkItem> OpenWork() => _found;

    public async ValueTask<CallSession?> ReadAsync(LegId call) => _image.Find(call)?.Durable ?? await _history.FindAsync(call);

    public async ValueTask<CallSession?> ReadForeignAsync(string id)
    {
        var here = _image.Entries.Select(entry => entry.Durable).OfType<CallSession>().Where(call => call.Foreign?.Id == id);
        return here.MaxBy(call => call.Caller.StartedAt) ?? await _history.FindForeignAsync(id);
    }

    public async ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken)
    {
        // Live calls first: one that moves in between is in both, never in neither.
        var inMemory = query.IsWhole ? _image.Sessions : _image.DurableSessions;
        var here = CallPages.Matching(query, query.IsLive == true ? inMemory : WithOnTheWay(inMemory, query.IsWhole));
        if (query.IsLive == true)
            return CallPages.Page(query, CallPages.After(query, here), here.Count);
        var known = here.Select(call => call.CallerLeg.Value).ToList();
        if (query.IsOfFound && known.Count > 0)
        {
            var found = await _history.FoundAsync(query, known, cancellationToken);
            here.RemoveAll(call => !found.Contains(call.CallerLeg.Value));
        }

        var (past, total) = await _history.ListAsync(query, known, cancellationToken);
        var rest = CallPages.After(query, here).Concat(past).OrderBy(CallCursor.Of, CallCursor.NewestFirst);
        return CallPages.Page(query, rest, here.Count + total);
    }

    public async ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(SurveySelection selection, CancellationToken cancellationToken)
    {
        var here = WithOnTheWay(_image.DurableSessions, isWhole: false).ToList();
        var past = await _history.CountSurveysAsync(selection, [.. here.Select(call => call.CallerLeg.Value)], cancellationToken);
        return [.. here.SelectMany(selection.CountsOf), .. past];
    }

    /// <summary>What the history does not tell: those calls, and what waits on disk until it takes them.</summary>
    private IEnumerable<CallSession> WithOnTheWay(IEnumerable<CallSession> calls, bool isWhole)
    {
        // First those in memory: what leaves it meanwhile is on the way then.
        List<CallSession> here = [.. calls];
        return here.Concat(_history.OnTheWay(isWhole)).DistinctBy(call => call.CallerLeg);
    }

    public ValueTask<Handled> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide, SavedAlong? along = null)
    {
        while (true)
        {
            var entry = _image.GetOrAdd(call);
            Handled handled;
            StorageChange? newest;
            lock (entry.Gate)
            {
                if (entry.IsForgotten)
                    continue;
                handled = Transit(entry, delivery, fact, decide, along);
                newest = entry.Newest;
            }

            // Written here, and not by the one thread that commits for all.
            _ = handled.Answer?.Utf8Json;
            if (newest is null or { IsDurable: true })
                return new(handled);
            // Who asks for the platform or for a person gives up on a slow disk; nobody waits behind a fact of our own.
            var isAwaited = delivery is not null || fact is CallEvent.Commanded or CallEvent.Edited or CallEvent.LegOfAnotherCall;
            return WhenDurableAsync(isAwaited ? newest.Durable : newest.Settled, handled);
        }
    }

    public async ValueTask<Handled> EndAsync(
        LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along = null)
    {
        StorageChange? newest = null;
        Handled handled = default;
        if (_image.Find(call) is { } entry)
        {
            lock (entry.Gate)
            {
                if (!entry.IsForgotten)
                    (handled, newest) = EndFound(entry, facts, ending, decide, along);
            }
        }

        return newest is null ? handled : await WhenDurableAsync(newest.Settled, handled);
    }

    public async ValueTask<Handled> TransitEndedAsync(LegId call, CallEvent fact, Decide decide, Func<CallSession, Handled, Task> first) =>
        await _history.ChangeAsync(call, held => decide(held, fact), (before, after) => first(before, Of(after))) is { } transition ? Of(transition) : default;

    public async ValueTask AddEndedAsync(CallSession call)
    {
        while (true)
        {
            var entry = _image.GetOrAdd(call.CallerLeg);
            StorageChange? newest;
            lock (entry.Gate)
            {
                if (entry.IsForgotten)
                    continue;
                if (entry.Session is null)
                    Add(entry, call);
                newest = entry.Newest;
            }

            await (newest?.Durable ?? Task.CompletedTask);
            return;
        }
    }

    public async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now)
    {
        var item = letter.Item with { Due = now, Attempts = 0 };
        if (_image.Find(new(item.Key)) is not { } entry)
            return null;
        CallChange change;
        lock (entry.Gate)
        {
            var isRevivedAlready = entry.Rows.Work.Any(open => open.Number == item.Number);
            if (isRevivedAlready || entry is { IsForgotten: true } || entry.Session is not { } session)
                return null;
            // Of a call that is over, a leg may still have to be hung up.
            var effect = EffectMapper.EffectOf(item);
            if (session.IsOver && !CallFlow.Wants(session, effect))
                return null;
            change = new(_image, entry)
            {
                Session = session,
                Rows = entry.Rows with { Work = entry.Rows.Work.Add(new(item.Number, effect)) },
                Revived = item,
            };
            Append(entry, change);
        }

        await change.Settled;
        return item;
    }

    private static Handled Of(Transition transition) => new(transition.Session) { Ignored = transition.Ignored, Edit = transition.Edit };

    private static async ValueTask<Handled> WhenDurableAsync(Task durable, Handled handled)
    {
        using var span = CallTracing.Commit();
        try
        {
            await durable;
        }
        catch (StorageUnavailableException)
        {
            // Nobody waits for the answer any more: should the change become durable after all, its work starts then.
            handled.Work?.Release();
            throw;
        }

        return handled;
    }

    private void Add(CallEntry entry, CallSession call)
    {
        try
        {
            Save(entry, call, effects: [], delivery: null, answer: null, ending: null);
        }
        finally
        {
            // It was not taken in.
            if (entry.Rows.Number == 0)
                _image.Forget(entry);
        }
    }

    private Handled Transit(CallEntry entry, DeliveryId? delivery, CallEvent fact, Decide decide, SavedAlong? along)
    {
        if (delivery is { } seen && entry.TryAnswer(seen, out var stored))
            return new(entry.Session, stored) { IsRepeat = true };

        var isNew = entry.Rows.Number == 0;
        try
        {
            return decide(entry.Session, fact) is { } transition ? Transit(entry, delivery, transition, along) : default;
        }
        finally
        {
            // It never began.
            if (isNew && entry.Rows.Number == 0)
                _image.Forget(entry);
        }
    }

    private Handled Transit(CallEntry entry, DeliveryId? delivery, Transition transition, SavedAlong? along)
    {
        var (before, after) = (entry.Session, transition.Session);
        var answer = transition.Answer is { } ncco ? new CallAnswer(ncco) : null;
        var isChanged = !ReferenceEquals(before, after);
        var given = delivery is { } id && (answer is not null || isChanged) ? id : (DeliveryId?)null;
        var handled = new Handled(after, answer)
        {
            Ignored = transition.Ignored,
            UnsetNames = transition.UnsetNames,
            Command = transition.Command,
            Edit = transition.Edit,
            IsBegin = before is null,
            IsEnd = after.IsOver && before is not { IsOver: true },
            IsSplit = after.Placement.IsSplit && before is not ({ Placement.IsSplit: true } or { Placement.Origin.IsSplit: true }),
        };
        if (given is not null || isChanged || !transition.Effects.IsEmpty)
            return handled with { Work = Save(entry, after, transition.Effects, given, answer, ending: null, along?.Invoke(before, handled)) };
        // Not worth a row; while the call is at hand the delivery is known again.
        if (delivery is { } told)
            entry.Rows = entry.Rows with { Answers = entry.Rows.Remember(new(Number: 0, told, Answer: null)).Answers };
        return handled;
    }

    /// <summary>Of two calls that have found one leg at the same time, the one that was first has it.</summary>
    private (Handled Handled, StorageChange? Newest) EndFound(
        CallEntry entry, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along)
    {
        var found = facts.OfType<CallEvent.AgentLegCreated>().FirstOrDefault(created => created.IsFound);
        if (found is null)
            return End(entry, facts, ending, decide, along);
        if (!_image.TryFind(found.Leg, entry.Call))
            return End(entry, facts.Add(new CallEvent.LegOfAnotherCall(found.Leg)), ending, decide, along);
        try
        {
            return End(entry, facts, ending, decide, along);
        }
        finally
        {
            _image.Found(found.Leg, entry.Call);
        }
    }

    private (Handled Handled, StorageChange? Newest) End(
        CallEntry entry, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along)
    {
        var before = entry.Session!;
        var session = before;
        var effects = ImmutableArray.CreateBuilder<CallEffect>();
        string? ignored = null;
        foreach (var fact in facts)
        {
            if (decide(session, fact) is not { } transition)
                continue;
            session = transition.Session;
            effects.AddRange(transition.Effects);
            ignored ??= transition.Ignored;
        }

        var work = Save(entry, session, effects.DrainToImmutable(), delivery: null, answer: null, ending, along);
        return (new(session) { Ignored = ignored, IsEnd = session.IsOver && !before.IsOver, Work = work }, entry.Newest);
    }

    private WorkHold? Save(
        CallEntry entry,
        CallSession after,
        ImmutableArray<CallEffect> effects,
        DeliveryId? delivery,
        CallAnswer? answer,
        WorkEnding? ending,
        StorageChange? along = null)
    {
        var before = entry.Session;
        var rows = entry.Rows.Number == 0 ? entry.Rows with { Number = _numbers.Take() } : entry.Rows;
        var isChanged = before is null || !ReferenceEquals(before, after) || !effects.IsDefaultOrEmpty;
        var work = rows.WorkFor(after, effects, _time.GetUtcNow());
        var (unwanted, open) = rows.Sort(after, ending);
        var given = delivery is { } id && rows.NextAnswer < CallRows.RowsOfACall
            ? new StoredAnswer(rows.First + rows.NextAnswer, id, answer)
            : (StoredAnswer?)null;
        var (old, answers) = given is { } kept ? rows.Remember(kept) : (null, rows.Answers);
        var hold = work.Length > 0 ? _queue.Hold(work) : null;
        var change = new CallChange(_image, entry)
        {
            Session = after,
            Rows = rows with
            {
                Version = rows.Version + (isChanged ? 1 : 0),
                Lines = after.Timeline.Length,
                NextAnswer = rows.NextAnswer + (given is null ? 0 : 1),
                NextWork = rows.NextWork + work.Length,
                Answers = answers,
                Work = work.Length == 0 ? open : open.AddRange(work.Zip(effects, static (item, effect) => new OpenWork(item.Number, effect))),
            },
            Answer = given,
            OldAnswer = old,
            Work = work,
            Unwanted = unwanted,
            Ending = ending,
            Hold = hold,
            Along = along,
            WhenSettled = after.IsSettled && before is not { IsSettled: true }
                ? [.. _settled.Select(each => each.ChangeFor(after)).OfType<StorageChange>()]
                : [],
        };
        Append(entry, change);
        return hold;
    }

    private void Append(CallEntry entry, CallChange change)
    {
        // Before the change is appended: a committer may be done with it at once.
        entry.Newest = change;
        try
        {
            _committer.Append(change, change.Hold);
        }
        catch (StorageUnavailableException)
        {
            entry.Newest = change.Before;
            throw;
        }

        entry.Rows = change.Rows;
        _image.Set(entry, change.Session);
        if (change.Session.IsSettled)
            _history.Ended(entry);
    }
}
