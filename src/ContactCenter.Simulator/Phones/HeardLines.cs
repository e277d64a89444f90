namespace ContactCenter.Simulator.Phones;

/// <summary>What one phone has heard, and how far its person has listened for. Thread-safe; bounded.</summary>
internal sealed class HeardLines(TimeProvider time)
{
    private const int Capacity = 500;

    private readonly Lock _gate = new();
    private readonly List<HeardLine> _lines = [];
    private long _first;
    private long _cursorLine;
    private int _cursorAt;

    public IReadOnlyList<HeardLine> All
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <returns>The line's key for <see cref="Extend"/> and <see cref="Finish"/>.</returns>
    public long Begin(HeardSource source, string text, string? from, HeardOutcome outcome)
    {
        lock (_gate)
        {
            _lines.Add(new HeardLine(source, text, from, time.GetUtcNow(), outcome));
            if (_lines.Count > 2 * Capacity)
            {
                _lines.RemoveRange(0, Capacity);
                _first += Capacity;
            }

            return _first + _lines.Count - 1;
        }
    }

    public void Extend(long key, string text) => Change(key, line => line with { Text = $"{line.Text} {text}" });

    public void Finish(long key, HeardOutcome outcome) =>
        Change(key, line => line.Outcome == HeardOutcome.Playing ? line with { Outcome = outcome } : line);

    /// <summary>Which of the texts has been heard first since the last time that there was one; <c>null</c>: none.</summary>
    public string? TryHear(IReadOnlyCollection<string> texts)
    {
        lock (_gate)
        {
            var start = Math.Max(_cursorLine, _first);
            for (var i = start; i < _first + _lines.Count; i++)
            {
                var line = _lines[(int)(i - _first)].Text;
                var from = i == _cursorLine ? Math.Min(_cursorAt, line.Length) : 0;
                var (text, at) = First(line, from, texts);
                if (text is null)
                    continue;
                (_cursorLine, _cursorAt) = (i, at + text.Length);
                return text;
            }

            return null;
        }
    }

    /// <summary>What was heard so far is not listened to any more.</summary>
    public void Forget()
    {
        lock (_gate)
            (_cursorLine, _cursorAt) = (_first + _lines.Count, 0);
    }

    private static (string? Text, int At) First(string line, int from, IReadOnlyCollection<string> texts)
    {
        var (first, firstAt) = ((string?)null, int.MaxValue);
        foreach (var text in texts)
        {
            var at = line.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < firstAt)
                (first, firstAt) = (text, at);
        }

        return (first, firstAt);
    }

    private void Change(long key, Func<HeardLine, HeardLine> change)
    {
        lock (_gate)
        {
            if (key >= _first)
                _lines[(int)(key - _first)] = change(_lines[(int)(key - _first)]);
        }
    }
}
