namespace ContactCenter.Platform.CallsApi;

/// <summary>
/// While the platform answers nothing, questions that nobody on the line waits for wait too: one at a time finds out whether it is
/// back. Not thread-safe.
/// </summary>
internal sealed class OutageGate
{
    /// <summary>So many requests in a row without any answer are an outage, and not a mishap.</summary>
    private const int MissesOfAnOutage = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Callers wait for what is found out: not longer apart than other requests are tried again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private int _misses;
    private TimeSpan _pause;
    private DateTimeOffset _next;

    public bool IsClosed => _misses >= MissesOfAnOutage;

    /// <summary>When the next question may be asked, while it is closed.</summary>
    public DateTimeOffset Next => _next;

    /// <returns>Whether an outage begins.</returns>
    public bool Missed(DateTimeOffset now)
    {
        if (++_misses != MissesOfAnOutage)
            return false;
        _pause = FirstPause;
        _next = now + _pause;
        return true;
    }

    /// <returns>Whether an outage ends.</returns>
    public bool Answered()
    {
        var was = IsClosed;
        _misses = 0;
        return was;
    }

    /// <returns>Whether a question may be asked now.</returns>
    public bool TryPass(DateTimeOffset now)
    {
        if (!IsClosed)
            return true;
        if (now < _next)
            return false;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        _next = now + _pause;
        return true;
    }
}
