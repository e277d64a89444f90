namespace ContactCenter.Audio.Opus;

/// <summary>Puts the packets of one stream together again out of its pages.</summary>
internal sealed class OggPackets
{
    /// <summary>No packet of Opus is longer: 48 frames of 1,275 bytes and their lengths. A longer one, as a picture among the tags is, is left out.</summary>
    private const int MostBytes = 61_440;

    private readonly List<ReadOnlyMemory<byte>> _ended = [];
    private byte[] _begun = new byte[MostBytes];
    private byte[] _spare = new byte[MostBytes];
    private int _begunBytes;
    private bool _isBegun;
    private bool _isTooLong;
    private uint _nextPage;

    /// <param name="page">The stream's next page.</param>
    /// <returns>The packets that end on it, valid until the next page is asked for.</returns>
    public IReadOnlyList<ReadOnlyMemory<byte>> EndingOn(OggPage page)
    {
        _ended.Clear();
        // What a lost page has begun or ended is no packet.
        var isGoingOn = _isBegun && page.IsContinued && page.Number == _nextPage;
        _nextPage = page.Number + 1;
        var isLost = page.IsContinued && !isGoingOn;
        if (!isGoingOn)
            Forget();
        var (body, at, begin) = (page.Body, 0, 0);
        foreach (var length in page.Lengths)
        {
            at += length;
            if (length == 255)
                continue;
            if (!isLost)
                End(body[begin..at]);
            (begin, isLost) = (at, false);
        }

        if (begin < at && !isLost)
            Keep(body.Span[begin..at]);
        return _ended;
    }

    private void End(ReadOnlyMemory<byte> piece)
    {
        if (!_isBegun)
        {
            _ended.Add(piece);
            return;
        }

        Keep(piece.Span);
        if (!_isTooLong)
            _ended.Add(_begun.AsMemory(0, _begunBytes));
        (_begun, _spare) = (_spare, _begun);
        Forget();
    }

    private void Keep(ReadOnlySpan<byte> piece)
    {
        _isBegun = true;
        _isTooLong |= _begunBytes + piece.Length > MostBytes;
        if (_isTooLong)
            return;
        piece.CopyTo(_begun.AsSpan(_begunBytes));
        _begunBytes += piece.Length;
    }

    private void Forget() => (_begunBytes, _isBegun, _isTooLong) = (0, false, false);
}
