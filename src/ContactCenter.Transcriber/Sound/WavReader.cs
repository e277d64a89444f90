using System.Buffers.Binary;

namespace ContactCenter.Transcriber.Sound;

/// <summary>Reads 16-bit samples of one channel. A file that is shorter than its header says ends where it ends.</summary>
internal sealed class WavReader(Stream source, WavHeader header) : ISampleReader
{
    private const int SampleBytes = 2;
    private const float FullScale = 32_768;

    private readonly byte[] _bytes = new byte[16_384];
    private long _left = header.DataBytes;

    /// <inheritdoc/>
    public int SampleRate => header.Rate;

    /// <inheritdoc/>
    public int Channels => header.Channels;

    /// <inheritdoc/>
    public int Read(Span<float> interleaved)
    {
        var wanted = (int)Math.Min(Math.Min(interleaved.Length * (long)SampleBytes, _bytes.Length), _left - (_left % SampleBytes));
        var read = source.ReadAtLeast(_bytes.AsSpan(0, wanted), wanted, throwOnEndOfStream: false) / SampleBytes;
        for (var i = 0; i < read; i++)
            interleaved[i] = BinaryPrimitives.ReadInt16LittleEndian(_bytes.AsSpan(i * SampleBytes)) / FullScale;
        _left = read * SampleBytes < wanted ? 0 : _left - wanted;
        return read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
