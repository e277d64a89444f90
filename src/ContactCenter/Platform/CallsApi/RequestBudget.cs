using ContactCenter.Foundation.Work;

namespace ContactCenter.Platform.CallsApi;

/// <summary>
/// What the platform's limits allow us to ask, by priority: so many new legs and so many other requests in any second. All requests
/// to the platform take a permit here, so that we wait rather than be refused.
/// </summary>
public sealed class RequestBudget : IWorkBudget, IDisposable
{
    /// <summary>Requests that make a leg.</summary>
    public const int Creations = 0;

    /// <summary>All other requests.</summary>
    public const int Others = 1;

    /// <summary>The platform counts what arrives within a second; what leaves us evenly may arrive bunched.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Lock _gate = new();
    private readonly RequestLine[] _lines;
    private readonly OutageGate _outage = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public RequestBudget(int callsPerSecond, int requestsPerSecond, TimeProvider time)
    {
        _lines = [new(new RollingWindow(callsPerSecond, Window)), new(new RollingWindow(requestsPerSecond, Window))];
        _time = time;
        _timer = time.CreateTimer(static self => ((RequestBudget)self!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset? WaitingSince
    {
        get
        {
            lock (_gate)
                return _lines.Min(line => line.WaitingSince);
        }
    }

    public bool IsOutage
    {
        get
        {
            lock (_gate)
                return _outage.IsClosed;
        }
    }

    public void Request(WorkPermit permit, DateTimeOffset? since, Func<DateTimeOffset, bool> start)
    {
        lock (_gate)
        {
            var ticket = new RequestTicket(start, since, permit.IsShared);
            if (_outage.IsClosed && permit.Priority > RequestLine.LastUrgent)
                _lines[permit.Limit].Hold(ticket);
            else
                _lines[permit.Limit].Add(permit.Priority, ticket);
        }

        Pump();
    }

    /// <summary>Whether a question that nobody on the line waits for may be asked: during an outage, one now and then.</summary>
    public bool MayAsk()
    {
        lock (_gate)
            return _outage.TryPass(_time.GetUtcNow());
    }

    /// <summary>A request had no answer at all.</summary>
    /// <returns>Whether an outage begins.</returns>
    public bool Missed()
    {
        bool begins;
        lock (_gate)
        {
            begins = _outage.Missed(_time.GetUtcNow());
            if (begins)
                Array.ForEach(_lines, line => line.HoldNonUrgent());
        }

        Pump();
        return begins;
    }

    /// <summary>A request had an answer, of whatever kind.</summary>
    /// <returns>Whether an outage ends.</returns>
    public bool Answered()
    {
        lock (_gate)
        {
            if (!_outage.Answered())
                return false;
            Array.ForEach(_lines, line => line.LetGo());
        }

        Pump();
        return true;
    }

    /// <summary>Waits for a permit of a request beyond those that work items begin with.</summary>
    public Task AcquireAsync(WorkPermit permit, CancellationToken cancellationToken)
    {
        var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _lines[permit.Limit].Add(permit.Priority, new(_ => !cancellationToken.IsCancellationRequested && granted.TrySetResult(), Since: null));
        Pump();
        return granted.Task.WaitAsync(cancellationToken);
    }

    /// <remarks>Of a shared permit others have made use.</remarks>
    public void GiveBack(WorkPermit permit, DateTimeOffset takenAt)
    {
        if (permit.IsShared)
            return;
        lock (_gate)
            _lines[permit.Limit].Limit.GiveBack(takenAt);
        Pump();
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Hands out what may be handed out now, and arms the timer for the next permit.</summary>
    private void Pump()
    {
        var isAnyUnused = true;
        while (isAnyUnused)
        {
            isAnyUnused = false;
            foreach (var (line, ticket, now) in Take())
            {
                // Not under the lock: whoever starts may ask for the next permit.
                if (ticket.Start(now))
                    continue;
                lock (_gate)
                    line.Limit.GiveBack(now);
                isAnyUnused = true;
            }
        }
    }

    private List<(RequestLine Line, RequestTicket Ticket, DateTimeOffset Now)> Take()
    {
        List<(RequestLine, RequestTicket, DateTimeOffset)> granted = [];
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var next = DateTimeOffset.MaxValue;
            foreach (var line in _lines)
            {
                while (line.Count > 0 || (line.Held > 0 && now >= _outage.Next))
                {
                    var free = line.Limit.NextFree(now);
                    if (free > now)
                    {
                        next = free < next ? free : next;
                        break;
                    }

                    line.Limit.Take(now);
                    granted.Add((line, line.Count == 0 && _outage.TryPass(now) ? line.TakeHeld() : line.Take(), now));
                }

                if (line.Held > 0 && _outage.Next > now && _outage.Next < next)
                    next = _outage.Next;
            }

            _timer.Change(next == DateTimeOffset.MaxValue ? Timeout.InfiniteTimeSpan : next - now, Timeout.InfiniteTimeSpan);
        }

        return granted;
    }
}
