using System.Buffers.Binary;

namespace ContactCenter.Transcriber.Sound;

/// <summary>What a WAV file says of itself before its samples.</summary>
/// <param name="Encoding">1 is PCM.</param>
/// <param name="Channels">How many channels.</param>
/// <param name="Rate">Samples of each channel in a second.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="DataBytes">How many bytes of samples follow; <see cref="long.MaxValue"/> where the writer did not know.</param>
internal readonly record struct WavHeader(int Encoding, int Channels, int Rate, int Bits, long DataBytes)
{
    /// <summary>The encoding of plain samples.</summary>
    public const int Pcm = 1;

    private const int Extensible = 0xFFFE;
    private const int LeastFormat = 16;
    private const int SubFormat = 24;

    /// <summary>A header that has not come to its samples by then is none.</summary>
    private const int LongestHeader = 1 << 20;

    /// <summary>Reads up to the first sample.</summary>
    /// <exception cref="SoundException">It is no WAV file, or ends before its samples.</exception>
    public static WavHeader Read(Stream source)
    {
        Span<byte> start = stackalloc byte[12];
        Fill(source, start);
        if (!start[..4].SequenceEqual("RIFF"u8) || !start[8..].SequenceEqual("WAVE"u8))
            throw new SoundException("The file is no WAV file.");
        WavHeader? format = null;
        Span<byte> chunk = stackalloc byte[8];
        for (var read = 0L; read < LongestHeader;)
        {
            Fill(source, chunk);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
            {
                var found = format ?? throw new SoundException("The WAV file has no format before its samples.");
                return found with { DataBytes = size is 0 or uint.MaxValue ? long.MaxValue : size };
            }

            read += chunk.Length + size;
            if (read > LongestHeader)
                break;
            var body = new byte[size + (size & 1)];
            Fill(source, body);
            if (chunk[..4].SequenceEqual("fmt "u8))
                format = FormatOf(body);
        }

        throw new SoundException("The WAV file has no samples in its first mebibyte.");
    }

    private static WavHeader FormatOf(ReadOnlySpan<byte> body)
    {
        if (body.Length < LeastFormat)
            throw new SoundException("The format of the WAV file is cut short.");
        var encoding = (int)BinaryPrimitives.ReadUInt16LittleEndian(body);
        if (encoding == Extensible && body.Length >= SubFormat + 2)
            encoding = BinaryPrimitives.ReadUInt16LittleEndian(body[SubFormat..]);
        return new WavHeader(
            encoding,
            BinaryPrimitives.ReadUInt16LittleEndian(body[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(body[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(body[14..]),
            0);
    }

    private static void Fill(Stream source, Span<byte> bytes)
    {
        if (source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new SoundException("The WAV file ends before its samples.");
    }
}
