namespace ContactCenter.TestKit;

/// <summary>
/// The one clock of a test. Time stands still until the test moves it; due timers then fire one by one, in the order of
/// their instants, each at its own instant. Timers created with a real <see cref="TimeProvider"/> are none of its business.
/// </summary>
/// <remarks>
/// The timestamp frequency is odd on purpose: code that takes ticks for timestamps is found out.
/// </remarks>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<Timer> _timers = new(Timer.ByDue);
    private DateTimeOffset _now = start;
    private long _order;

    public TestClock()
        : this(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => 12_345_678;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The instant of the next timer, or <c>null</c> when none is armed.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
                return _timers.Min?.Due;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() =>
        (long)((Int128)(GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimestampFrequency / TimeSpan.TicksPerSecond);

    /// <summary>Moves time forward by <paramref name="by"/>, firing what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var until = GetUtcNow() + by;
        while (FireNext(until))
        {
        }

        lock (_gate)
            _now = until > _now ? until : _now;
    }

    /// <summary>
    /// Moves time forward in one go, as on a machine that slept: all that fell due on the way fires once, at the end. What that begins in the
    /// background, such as a commit, is not overtaken by the rest of the way.
    /// </summary>
    public void Leap(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset until;
        lock (_gate)
            until = _now += by;
        while (FireNext(until))
        {
        }
    }

    /// <summary>Moves time to the next timer if that is due by <paramref name="limit"/>, and fires this one timer.</summary>
    /// <returns>Whether a timer fired.</returns>
    public bool FireNext(DateTimeOffset limit)
    {
        Timer timer;
        lock (_gate)
        {
            if (_timers.Min is not { } next || next.Due > limit)
                return false;
            timer = next;
            _now = timer.Due > _now ? timer.Due : _now;
            _timers.Remove(timer);
            if (timer.Period is { } period)
                Arm(timer, period, period);
        }

        timer.Fire();
        return true;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Arm(Timer timer, TimeSpan dueTime, TimeSpan? period)
    {
        timer.Due = _now + dueTime;
        timer.Period = period;
        timer.Order = _order++;
        _timers.Add(timer);
    }

    private sealed class Timer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public static readonly IComparer<Timer> ByDue =
            Comparer<Timer>.Create((a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : a.Order.CompareTo(b.Order));

        public DateTimeOffset Due { get; set; }

        public TimeSpan? Period { get; set; }

        public long Order { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                    clock.Arm(this, dueTime, period > TimeSpan.Zero ? period : null);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
