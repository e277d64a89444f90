using ContactCenter.Audio;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A sound of which a copy is made while it is read.</summary>
/// <param name="source">The sound; it stays the caller's, as the copy does.</param>
internal sealed class CopiedReader(ISampleReader source, DecodedCopy copy) : ISampleReader
{
    public int SampleRate => source.SampleRate;

    public int Channels => source.Channels;

    public int Read(Span<float> samples)
    {
        var read = source.Read(samples);
        copy.Write(samples[..read]);
        return read;
    }

    public void Dispose()
    {
    }
}
