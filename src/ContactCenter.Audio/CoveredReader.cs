namespace ContactCenter.Audio;

/// <summary>
/// A sound with stretches of it covered: not a sample of what they touch is left of it, and all else is as it was. Where stretches lie over
/// each other, there is silence if one of them wants it.
/// </summary>
public sealed class CoveredReader : ISampleReader
{
    private readonly ISampleReader _source;
    private readonly FrameRanges _tones;
    private readonly FrameRanges _silences;
    private long _frame;

    /// <summary>Covers stretches of a sound.</summary>
    /// <param name="source">The sound from its begin; it is disposed together with this.</param>
    /// <param name="stretches">In any order.</param>
    /// <exception cref="ArgumentException">A stretch begins before the sound, or ends before it begins.</exception>
    public CoveredReader(ISampleReader source, IEnumerable<CoveredStretch> stretches)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        var all = stretches.ToLookup(stretch => stretch.Cover);
        _tones = new(Stretches(all[Cover.Tone]), source.SampleRate);
        _silences = new(Stretches(all[Cover.Silence]), source.SampleRate);
    }

    /// <inheritdoc/>
    public int SampleRate => _source.SampleRate;

    /// <inheritdoc/>
    public int Channels => _source.Channels;

    /// <inheritdoc/>
    public int Read(Span<float> samples)
    {
        var read = _source.Read(samples);
        var end = _frame + (read / Channels);
        foreach (var (from, to, whole) in _tones.Within(_frame, end))
            CoverTone.Write(Frames(samples, from, to), Channels, SampleRate, from, whole);
        foreach (var (from, to, _) in _silences.Within(_frame, end))
            Frames(samples, from, to).Clear();
        _frame = end;
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private static IEnumerable<SoundStretch> Stretches(IEnumerable<CoveredStretch> covered) =>
        covered.Select(stretch => new SoundStretch(stretch.From, stretch.To));

    private Span<float> Frames(Span<float> samples, long from, long to) => samples[((int)(from - _frame) * Channels)..((int)(to - _frame) * Channels)];
}

/// <summary>A stretch of a sound of which nothing may be heard, on no channel.</summary>
/// <param name="From">Seconds from the sound's begin; at least 0.</param>
/// <param name="To">Seconds from the sound's begin; at least <paramref name="From"/>, and infinite when nothing behind it may be heard.</param>
/// <param name="Cover">What is heard in its place.</param>
public readonly record struct CoveredStretch(double From, double To, Cover Cover);
