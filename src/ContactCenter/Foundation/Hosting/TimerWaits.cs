namespace ContactCenter.Foundation.Hosting;

/// <summary>One timer that wakes at the next instant that matters, whatever the clock says meanwhile.</summary>
internal static class TimerWaits
{
    /// <summary>A timer takes 49 days at most, and a clock that was set back lies further from what is due: it is looked again by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="timer">Whoever it wakes looks whether anything is due.</param>
    /// <param name="due">When; <c>null</c>: not at all.</param>
    /// <param name="now">By the clock that tells what is due.</param>
    public static void WakeAt(this ITimer timer, DateTimeOffset? due, DateTimeOffset now)
    {
        var wait = due is { } instant ? TimeSpan.FromTicks(Math.Min((instant - now).Ticks, Longest.Ticks)) : Timeout.InfiniteTimeSpan;
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
