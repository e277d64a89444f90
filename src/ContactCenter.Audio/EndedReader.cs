namespace ContactCenter.Audio;

/// <summary>A sound up to an instant: what comes behind it is not there.</summary>
public sealed class EndedReader : ISampleReader
{
    private readonly ISampleReader _source;
    private long _left;

    /// <summary>Ends a sound early.</summary>
    /// <param name="source">The sound from its begin; it is disposed together with this.</param>
    /// <param name="seconds">How much of it is there; at least 0. A frame of which only a part lies within is not there.</param>
    public EndedReader(ISampleReader source, double seconds)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        _source = source;
        _left = (long)Math.Min(Math.Floor(seconds * source.SampleRate), 1L << 53);
    }

    /// <inheritdoc/>
    public int SampleRate => _source.SampleRate;

    /// <inheritdoc/>
    public int Channels => _source.Channels;

    /// <inheritdoc/>
    public int Read(Span<float> samples)
    {
        var room = Math.Min(samples.Length / Channels, _left);
        if (room == 0)
            return 0;
        var read = _source.Read(samples[..((int)room * Channels)]);
        _left -= read / Channels;
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
