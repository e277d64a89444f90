using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Wav;

/// <summary>
/// Reads the samples of a WAV file forwards, whatever its header claims: what is there is read, a frame that is cut off is not.
/// </summary>
/// <remarks>
/// An own reader, and not NAudio's <c>WaveFileReader</c>: recordings come out of streams that cannot seek, while that one seeks to read
/// the header, believes the sizes in it, and decodes neither mu-law nor A-law.
/// </remarks>
internal sealed class WavReader : ISampleReader
{
    private const int BufferBytes = 16 * 1_024;

    private readonly ByteSource _source;
    private readonly WavFormat _format;
    private readonly byte[] _buffer;
    private long _bytesLeft;

    /// <exception cref="UnreadableAudioException">It has no samples, or others than are read.</exception>
    public WavReader(ByteSource source, AudioLimits limits)
    {
        _source = source;
        (_format, _bytesLeft) = WavChunks.ReadToSamples(source, limits);
        _buffer = new byte[Math.Max(1, BufferBytes / _format.FrameBytes) * _format.FrameBytes];
    }

    public int SampleRate => _format.SampleRate;

    public int Channels => _format.Channels;

    public int Read(Span<float> samples)
    {
        var frames = Math.Min(samples.Length / Channels, _buffer.Length / _format.FrameBytes);
        var wanted = Math.Min((long)frames, _bytesLeft / _format.FrameBytes) * _format.FrameBytes;
        var read = _source.Read(_buffer.AsSpan(0, (int)wanted)) / _format.FrameBytes;
        _bytesLeft -= wanted;
        SampleDecoder.Decode(_format.Encoding, _buffer, samples[..(read * Channels)]);
        return read * Channels;
    }

    public void Dispose() => _bytesLeft = 0;
}
