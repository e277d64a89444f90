using System.Buffers.Binary;
using System.Globalization;

namespace ContactCenter.Audio.Wav;

/// <summary>What a WAV file's format chunk says of its samples.</summary>
internal readonly record struct WavFormat(SampleEncoding Encoding, int Channels, int SampleRate)
{
    /// <summary>A chunk of fewer bytes says nothing.</summary>
    public const int LeastBytes = 16;

    /// <summary>Of a chunk of more bytes nothing more is read.</summary>
    public const int MostBytes = 40;

    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort ALaw = 6;
    private const ushort MuLaw = 7;
    private const ushort Extensible = 0xFFFE;

    /// <summary>What one frame takes.</summary>
    public int FrameBytes => Channels * SampleDecoder.BytesOf(Encoding);

    /// <summary>The GUID of an extended format after the code that it begins with.</summary>
    private static ReadOnlySpan<byte> RestOfGuid => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>How the samples are coded, as Microsoft numbers the codes, whichever form the chunk has.</summary>
    /// <param name="chunk">The format chunk's content.</param>
    /// <returns><c>null</c>: it does not say.</returns>
    public static ushort? CodeOf(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < LeastBytes)
            return null;
        var code = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (code != Extensible)
            return code;
        return chunk.Length >= MostBytes && chunk[26..MostBytes].SequenceEqual(RestOfGuid) ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]) : null;
    }

    /// <param name="chunk">The format chunk's content.</param>
    /// <param name="limits">What is too much.</param>
    /// <exception cref="UnreadableAudioException">It says nothing, or something that is not read.</exception>
    public static WavFormat Read(ReadOnlySpan<byte> chunk, AudioLimits limits)
    {
        if (CodeOf(chunk) is not { } code)
            throw new UnreadableAudioException("The WAV file's format chunk does not say how its samples are written.");
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        var sampleRate = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]), int.MaxValue);
        limits.Check(sampleRate, channels);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        var bytes = SampleBytes(channels, BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]), bits);
        return EncodingOf(code, bytes) is { } encoding ? new(encoding, channels, sampleRate) : throw new UnreadableAudioException(
            $"The WAV file's samples have {Say(bits)} bits of code {Say(code)}, which are not read.");
    }

    /// <summary>A sample lies in whole bytes, in its upper bits. Frames that are too short for them contradict, and then the bits are believed.</summary>
    private static int SampleBytes(int channels, int frameBytes, int bits)
    {
        var least = (bits + 7) / 8;
        return frameBytes % channels == 0 && frameBytes / channels >= least ? frameBytes / channels : least;
    }

    private static SampleEncoding? EncodingOf(ushort code, int bytes) => (code, bytes) switch
    {
        (Pcm, 1) => SampleEncoding.UnsignedByte,
        (Pcm, 2) => SampleEncoding.Int16,
        (Pcm, 3) => SampleEncoding.Int24,
        (Pcm, 4) => SampleEncoding.Int32,
        (Float, 4) => SampleEncoding.Float32,
        (Float, 8) => SampleEncoding.Float64,
        (MuLaw, _) => SampleEncoding.MuLaw,
        (ALaw, _) => SampleEncoding.ALaw,
        _ => null,
    };

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
