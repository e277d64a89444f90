using ContactCenter.Audio;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>One channel of a sound.</summary>
/// <param name="source">The sound; it is disposed together with this.</param>
/// <param name="channel">From 1.</param>
internal sealed class OneChannel(ISampleReader source, int channel) : ISampleReader
{
    private float[] _frames = [];

    public int SampleRate => source.SampleRate;

    public int Channels => 1;

    public int Read(Span<float> samples)
    {
        if (_frames.Length != samples.Length * source.Channels)
            _frames = new float[samples.Length * source.Channels];
        var read = source.Read(_frames) / source.Channels;
        for (var frame = 0; frame < read; frame++)
            samples[frame] = _frames[(frame * source.Channels) + channel - 1];
        return read;
    }

    public void Dispose() => source.Dispose();
}
