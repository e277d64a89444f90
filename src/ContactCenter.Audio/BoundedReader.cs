namespace ContactCenter.Audio;

/// <summary>
/// What every reader promises, whoever decodes: whole frames, as many as there is room for, no value beyond -1 and 1, and no more sound
/// than may be.
/// </summary>
internal sealed class BoundedReader : ISampleReader
{
    private readonly ISampleReader _source;
    private readonly AudioLimits _limits;
    private long _framesLeft;

    /// <exception cref="UnreadableAudioException">The source has too many channels, or samples a second that are not read.</exception>
    public BoundedReader(ISampleReader source, AudioLimits limits)
    {
        limits.Check(source.SampleRate, source.Channels);
        (_source, _limits) = (source, limits);
        _framesLeft = limits.MostFrames(source.SampleRate, source.Channels);
    }

    public int SampleRate => _source.SampleRate;

    public int Channels => _source.Channels;

    public int Read(Span<float> samples)
    {
        if (samples.Length < Channels)
            throw new ArgumentException("There is no room for one frame.", nameof(samples));
        var room = samples[..(samples.Length - (samples.Length % Channels))];
        var written = 0;
        for (int read; written < room.Length && (read = _source.Read(room[written..])) > 0;)
            written += read;
        _framesLeft -= written / Channels;
        if (_framesLeft < 0)
            throw _limits.TooLong(SampleRate, Channels);
        foreach (ref var sample in room[..written])
            sample = sample is >= -1 and <= 1 ? sample : Nearest(sample);
        return written;
    }

    public void Dispose() => _source.Dispose();

    private static float Nearest(float sample) => float.IsNaN(sample) ? 0 : Math.Clamp(sample, -1, 1);
}
