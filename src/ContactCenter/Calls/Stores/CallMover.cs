using System.Collections.Concurrent;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Moves ended calls out of the memory into the history, a minute after all was over.</summary>
internal sealed class CallMover : IDisposable
{
    /// <summary>Webhooks wait for the commit in which calls move: it stays short, though many were left by an earlier process.</summary>
    private const int MostAtOnce = 500;

    /// <summary>How long an ended call stays at hand for late and repeated webhooks.</summary>
    private static readonly TimeSpan KeptAtHand = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan IntervalOfMany = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentQueue<(CallEntry Entry, DateTimeOffset From)> _settled = new();
    private readonly CallImage _image;
    private readonly Journal _journal;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private bool _isAwake;

    public CallMover(CallImage image, Journal journal, TimeProvider time)
    {
        _image = image;
        _journal = journal;
        _time = time;
        _timer = time.CreateTimer(static self => ((CallMover)self!).MoveSettled(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls of an earlier process: those that were over before its end have had their minute, or a part of it.</summary>
    public void TakeOver(IEnumerable<CallEntry> entries)
    {
        foreach (var (entry, from) in entries.Select(entry => (Entry: entry, From: LastChange(entry.Session!))).OrderBy(each => each.From))
            TakeIfSettled(entry, entry.Session!, from);
    }

    /// <summary>Moves the call in its time, if nothing more is to come. The caller holds the entry.</summary>
    public void TakeIfSettled(CallEntry entry, CallSession session) => TakeIfSettled(entry, session, _time.GetUtcNow());

    /// <summary>The history has the call now. The caller holds the entry.</summary>
    public void Moved(CallEntry entry, CallSession session)
    {
        entry.IsMoving = false;
        if (ReferenceEquals(entry.Session, session))
            _image.Forget(entry);
        else
            // What the journal says of it ends with the move: it stands in there again with the first whole story that follows.
            (entry.IsInHistory, entry.WholeIn) = (true, 0);
    }

    /// <summary>The history could not take the call. The caller holds the entry.</summary>
    public void NotMoved(CallEntry entry)
    {
        entry.IsMoving = false;
        if (entry is { IsForgotten: false, Session: { } session })
            TakeIfSettled(entry, session);
    }

    public void Dispose() => _timer.Dispose();

    private static DateTimeOffset LastChange(CallSession session) => session.Timeline is [.., var last] ? last.At : session.HeardAt;

    /// <summary>A clock that was set back must not keep what is over until it gets there again.</summary>
    private static bool IsDue(DateTimeOffset from, DateTimeOffset now) => from + KeptAtHand <= now || from > now;

    private void TakeIfSettled(CallEntry entry, CallSession session, DateTimeOffset from)
    {
        if (!session.IsSettled || entry.IsQueued)
            return;
        entry.IsQueued = true;
        _settled.Enqueue((entry, from));
        lock (_gate)
        {
            if (!_isAwake)
                _timer.Change(Interval, Timeout.InfiniteTimeSpan);
            _isAwake = true;
        }
    }

    private void MoveSettled()
    {
        var now = _time.GetUtcNow();
        var taken = 0;
        while (taken < MostAtOnce && _settled.TryPeek(out var oldest) && IsDue(oldest.From, now) && _settled.TryDequeue(out oldest))
        {
            taken++;
            try
            {
                Move(oldest.Entry, now);
            }
            catch (JournalUnavailableException)
            {
                _settled.Enqueue((oldest.Entry, now));
                break;
            }
        }

        lock (_gate)
        {
            _isAwake = !_settled.IsEmpty;
            if (_isAwake)
                _timer.Change(taken == MostAtOnce ? IntervalOfMany : Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Move(CallEntry entry, DateTimeOffset now)
    {
        lock (entry.Gate)
        {
            if (entry.IsForgotten)
                return;
            if (entry.Session is not { IsSettled: true } session)
            {
                entry.IsQueued = false;
                return;
            }

            if (entry.IsMoving || entry.Work.Any(item => CallFlow.Wants(session, item.Effect)))
            {
                _settled.Enqueue((entry, now));
                return;
            }

            entry.Newest = _journal.Append(CallStoryWriter.Write(new() { Call = entry.Call, IsMoved = true }), new CallMove(this, entry, session));
            entry.IsMoving = true;
            entry.IsQueued = false;
        }
    }
}
