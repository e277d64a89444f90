namespace ContactCenter.Audio;

/// <summary>Stretches of a sound, one behind the other without a gap; all else of it is not there.</summary>
public sealed class ExcerptReader : ISampleReader
{
    private const int BlockFrames = 4_096;

    private readonly ISampleReader _source;
    private readonly FrameRanges _kept;
    private readonly float[] _block;
    private int _from;
    private int _until;
    private long _frame;

    /// <summary>Takes stretches out of a sound.</summary>
    /// <param name="source">The sound from its begin; it is disposed together with this.</param>
    /// <param name="stretches">In any order; where they lie over each other, the sound is there once. A frame that is only touched is there.</param>
    /// <exception cref="ArgumentException">A stretch begins before the sound, or ends before it begins.</exception>
    public ExcerptReader(ISampleReader source, IEnumerable<SoundStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _kept = new(stretches, source.SampleRate);
        _block = new float[BlockFrames * source.Channels];
    }

    /// <inheritdoc/>
    public int SampleRate => _source.SampleRate;

    /// <inheritdoc/>
    public int Channels => _source.Channels;

    /// <summary>How many frames it has, read from its begin.</summary>
    /// <param name="frames">How many the whole sound has.</param>
    public long FramesOf(long frames) => _kept.CountBefore(frames);

    /// <inheritdoc/>
    public int Read(Span<float> samples)
    {
        var room = samples.Length - (samples.Length % Channels);
        var given = 0;
        while (given < room && (_from < _until || Fill()))
        {
            var count = Math.Min(room - given, _until - _from);
            _block.AsSpan(_from, count).CopyTo(samples[given..]);
            (_from, given) = (_from + count, given + count);
        }

        return given;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <returns>Whether there may be more.</returns>
    private bool Fill()
    {
        var read = _source.Read(_block);
        var end = _frame + (read / Channels);
        (_from, _until) = (0, 0);
        foreach (var (from, to, _) in _kept.Within(_frame, end))
        {
            var kept = _block.AsSpan((int)(from - _frame) * Channels, (int)(to - from) * Channels);
            kept.CopyTo(_block.AsSpan(_until));
            _until += kept.Length;
        }

        _frame = end;
        return read > 0;
    }
}
