using NLayer;

namespace ContactCenter.Audio.Mp3;

/// <summary>A frame of an MP3 stream, as NLayer's decoder asks for it.</summary>
internal sealed class Mp3Frame : IMpegFrame
{
    private readonly byte[] _bytes = new byte[Mp3Header.MostFrameBytes];
    private int _next;
    private ulong _bits;
    private int _bitCount;

    /// <summary>What stands at its begin.</summary>
    public Mp3Header Header { get; private set; }

    /// <summary>All its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Header.FrameBytes);

    public int SampleRate => Header.SampleRate;

    public int SampleRateIndex => Header.Field(10, 3);

    public int FrameLength => Header.FrameBytes;

    public int BitRate => Header.BitRate;

    public MpegVersion Version => Header.Version switch
    {
        3 => MpegVersion.Version1,
        2 => MpegVersion.Version2,
        _ => MpegVersion.Version25,
    };

    public MpegLayer Layer => MpegLayer.LayerIII;

    public MpegChannelMode ChannelMode => (MpegChannelMode)Header.Mode;

    public int ChannelModeExtension => Header.Field(4, 3);

    public int SampleCount => Header.Samples;

    public int BitRateIndex => Header.Field(12, 15);

    public bool IsCopyrighted => Header.Field(3, 1) == 1;

    public bool HasCrc => Header.HasCrc;

    public bool IsCorrupted => false;

    /// <summary>Makes it another frame.</summary>
    /// <returns>Where its bytes go to.</returns>
    public Span<byte> Begin(Mp3Header header)
    {
        Header = header;
        return _bytes.AsSpan(0, header.FrameBytes);
    }

    public void Reset() => (_next, _bits, _bitCount) = (Mp3Header.Bytes + (HasCrc ? 2 : 0), 0, 0);

    public int ReadBits(int bitCount)
    {
        while (_bitCount < bitCount)
        {
            if (_next == FrameLength)
                throw new EndOfStreamException();
            _bits = _bits << 8 | _bytes[_next++];
            _bitCount += 8;
        }

        _bitCount -= bitCount;
        return (int)(_bits >> _bitCount & (1UL << bitCount) - 1);
    }
}
