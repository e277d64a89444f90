namespace ContactCenter.Audio;

/// <summary>One channel of a sound.</summary>
internal sealed class OneChannel : ISampleReader
{
    private readonly ISampleReader _source;
    private readonly int _channel;
    private float[] _frames = [];

    /// <param name="source">The sound; it is disposed together with this.</param>
    /// <param name="channel">From 1.</param>
    /// <exception cref="UnreadableAudioException">The sound has fewer.</exception>
    public OneChannel(ISampleReader source, int channel)
    {
        if (channel > source.Channels)
            throw new UnreadableAudioException($"The sound has {source.Channels} channels, and channel {channel} is to be read.");
        (_source, _channel) = (source, channel);
    }

    public int SampleRate => _source.SampleRate;

    public int Channels => 1;

    public int Read(Span<float> samples)
    {
        var channels = _source.Channels;
        if (_frames.Length != samples.Length * channels)
            _frames = new float[samples.Length * channels];
        var read = _source.Read(_frames) / channels;
        for (var frame = 0; frame < read; frame++)
            samples[frame] = _frames[(frame * channels) + _channel - 1];
        return read;
    }

    public void Dispose() => _source.Dispose();
}
