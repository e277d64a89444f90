namespace ContactCenter.Storage;

/// <summary>
/// Knows the rows of the journal and what stands in them, and says when the oldest should go: once the journal is three times
/// what the last sweep left. Belongs to the commit thread.
/// </summary>
internal sealed class JournalRows
{
    private const long SmallestLimit = 16 * 1024 * 1024;
    private const int MostRowsAtOnce = 512;
    private const int MostBytesAtOnce = 1024 * 1024;

    private readonly Queue<(long Number, int Bytes, IJournalAnchor[] Anchors)> _rows = new();
    private long _limit = SmallestLimit;
    private long _sweepThrough;

    public long Bytes { get; private set; }

    public int Count => _rows.Count;

    public void Add(long number, int bytes, IReadOnlyCollection<IJournalAnchor> anchors)
    {
        _rows.Enqueue((number, bytes, anchors.Count == 0 ? [] : [.. anchors]));
        Bytes += bytes;
    }

    /// <summary>Has what is needed of the oldest rows written again.</summary>
    /// <returns>The number of the last row that can go then; 0: none.</returns>
    public long CarryForward()
    {
        if (_sweepThrough == 0 && Bytes > _limit)
            _sweepThrough = _rows.Last().Number;
        if (_sweepThrough == 0)
            return 0;
        var (through, bytes, count) = (0L, 0, 0);
        foreach (var row in _rows)
        {
            if (row.Number > _sweepThrough || count++ >= MostRowsAtOnce || bytes > MostBytesAtOnce)
                break;
            bytes += row.Bytes;
            through = row.Number;
            foreach (var anchor in row.Anchors)
                anchor.CarryForward(row.Number);
        }

        return through;
    }

    /// <summary>Those rows are gone.</summary>
    public void Forget(long through)
    {
        while (_rows.TryPeek(out var row) && row.Number <= through)
        {
            _rows.Dequeue();
            Bytes -= row.Bytes;
        }

        if (_sweepThrough == 0 || through < _sweepThrough)
            return;
        _sweepThrough = 0;
        _limit = Math.Max(SmallestLimit, Bytes * 3);
    }
}
