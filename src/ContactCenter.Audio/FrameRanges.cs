namespace ContactCenter.Audio;

/// <summary>Stretches of a sound as frames, in order and apart from each other, which are asked for forwards.</summary>
internal sealed class FrameRanges
{
    private readonly List<FrameRange> _ranges = [];
    private int _next;

    /// <exception cref="ArgumentException">A stretch begins before the sound, or ends before it begins.</exception>
    public FrameRanges(IEnumerable<SoundStretch> stretches, int sampleRate)
    {
        foreach (var range in stretches.Select(stretch => Of(stretch, sampleRate)).OrderBy(range => range.From))
        {
            if (_ranges.Count > 0 && range.From <= _ranges[^1].To)
                _ranges[^1] = _ranges[^1] with { To = Math.Max(_ranges[^1].To, range.To) };
            else
                _ranges.Add(range);
        }
    }

    /// <summary>The parts that lie among these frames, each with the whole that it is of.</summary>
    /// <param name="from">The first frame, not before any that was asked for.</param>
    /// <param name="to">The frame behind the last.</param>
    public IEnumerable<(long From, long To, FrameRange Whole)> Within(long from, long to)
    {
        while (_next < _ranges.Count && _ranges[_next].To <= from)
            _next++;
        for (var at = _next; at < _ranges.Count && _ranges[at].From < to; at++)
            yield return (Math.Max(from, _ranges[at].From), Math.Min(to, _ranges[at].To), _ranges[at]);
    }

    /// <summary>How many frames of the stretches come before a frame.</summary>
    public long CountBefore(long frame) => _ranges.Sum(range => Math.Min(range.To, frame) - Math.Min(range.From, frame));

    /// <summary>A frame that is only touched belongs to it.</summary>
    private static FrameRange Of(SoundStretch stretch, int sampleRate)
    {
        if (!(stretch.From >= 0 && stretch.To >= stretch.From))
            throw new ArgumentException("A stretch begins at 0 or later, and ends where it begins or later.", nameof(stretch));
        return new(Frame(Math.Floor(stretch.From * sampleRate)), Frame(Math.Ceiling(stretch.To * sampleRate)));
    }

    private static long Frame(double number) => (long)Math.Min(number, 1L << 53);
}

/// <summary>Frames of a sound, by number.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The one behind the last.</param>
internal readonly record struct FrameRange(long From, long To);
