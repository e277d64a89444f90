namespace ContactCenter.Foundation.Storage;

/// <summary>
/// Knows the rows of the journal and what stands in them, and says when the oldest should go: once the journal is three times
/// what the last sweep left. Belongs to the commit thread.
/// </summary>
/// <param name="largestBytes">What the file may grow to, with all that is in it; 0: as far as the disk allows.</param>
internal sealed class JournalRows(long largestBytes)
{
    private const long UsualLimit = 64 * 1024 * 1024;
    private const int MostRowsAtOnce = 512;
    private const int MostBytesAtOnce = 256 * 1024;

    private readonly Queue<(long Number, int Bytes, IJournalAnchor[] Anchors)> _rows = new();
    private readonly long _smallestLimit = largestBytes > 0 ? Math.Min(UsualLimit, largestBytes / 8) : UsualLimit;
    private long _limit;
    private long _sweepThrough;

    public long Bytes { get; private set; }

    public int Count => _rows.Count;

    public void Add(long number, int bytes, IReadOnlyCollection<IJournalAnchor> anchors)
    {
        _rows.Enqueue((number, bytes, anchors.Count == 0 ? [] : [.. anchors]));
        Bytes += bytes;
    }

    /// <summary>Lets all go that can go, whatever the size: room is needed.</summary>
    public void SweepSoon()
    {
        if (_rows.Count > 0)
            _sweepThrough = _rows.Last().Number;
    }

    /// <summary>Has what is needed of the oldest rows written again.</summary>
    /// <returns>The number of the last row that can go then; 0: none.</returns>
    public long CarryForward()
    {
        if (_sweepThrough == 0 && Bytes > Math.Max(_limit, _smallestLimit))
            SweepSoon();
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
        _limit = Bytes * 3;
    }
}
