namespace ContactCenter.Foundation.Work;

/// <summary>At most <paramref name="limit"/> starts within any <paramref name="window"/>. Not thread-safe.</summary>
public sealed class RollingWindow(int limit, TimeSpan window)
{
    private readonly LinkedList<DateTimeOffset> _starts = [];

    /// <summary>When the next start is allowed: now, or later.</summary>
    public DateTimeOffset NextFree(DateTimeOffset now)
    {
        // What is yet to come was counted by a clock that has been set back since.
        while (_starts.First is { } oldest && (oldest.Value + window <= now || oldest.Value > now))
            _starts.RemoveFirst();
        return _starts.Count < limit ? now : _starts.First!.Value + window;
    }

    public void Take(DateTimeOffset now) => _starts.AddLast(now);

    /// <summary>Nothing was sent after all: the start at that instant does not count.</summary>
    public void GiveBack(DateTimeOffset start) => _starts.Remove(start);
}
