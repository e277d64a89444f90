namespace ContactCenter.Simulator.Logging;

/// <summary>What happened on the platform, in order; the oldest entries make room for new ones. Thread-safe.</summary>
public sealed class EventLog(TimeProvider time, int capacity)
{
    private readonly Lock _gate = new();
    private readonly LogEntry[] _ring = new LogEntry[Math.Max(1, capacity)];
    private TaskCompletionSource? _next;
    private long _last;

    /// <summary>The sequence number of the newest entry; 0 when there is none.</summary>
    public long LastSequence
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>The entries that are still kept and came after <paramref name="sequence"/>, oldest first.</summary>
    public IReadOnlyList<LogEntry> After(long sequence)
    {
        lock (_gate)
        {
            var first = Math.Max(Math.Max(sequence, 0), _last - _ring.Length) + 1;
            var entries = new LogEntry[Math.Max(0, _last - first + 1)];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = _ring[(first + i) % _ring.Length];
            return entries;
        }
    }

    /// <summary>The newest <paramref name="count"/> entries, oldest first.</summary>
    public IReadOnlyList<LogEntry> Last(int count) => After(LastSequence - count);

    /// <summary>Completes when an entry after <paramref name="sequence"/> is there.</summary>
    public Task NextAsync(long sequence, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_last > sequence)
                return Task.CompletedTask;
            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task.WaitAsync(cancellationToken);
        }
    }

    internal void Write(LogKind kind, string? leg, string text, string? detail = null)
    {
        TaskCompletionSource? next;
        lock (_gate)
        {
            _last++;
            _ring[_last % _ring.Length] = new LogEntry(_last, time.GetUtcNow(), kind, leg, text, detail);
            next = _next;
            _next = null;
        }

        next?.SetResult();
    }
}
