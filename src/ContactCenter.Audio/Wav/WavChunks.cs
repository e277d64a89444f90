using System.Buffers.Binary;
using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Wav;

/// <summary>The chunks before the samples of a WAV file. Whatever sizes they claim, no memory is taken by their word.</summary>
internal static class WavChunks
{
    private const int FileHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const string NoFormat = "The WAV file does not say before its samples how they are written.";

    /// <summary>Texts and pictures may stand before the samples, but what goes on for so long is no sound.</summary>
    private const long MostBytesBefore = 64L << 20;

    /// <returns>Whether a WAV file begins so; one of more than 4 GB calls itself RF64.</returns>
    public static bool AreIn(ReadOnlySpan<byte> begin) =>
        begin.Length >= FileHeaderBytes && (begin.StartsWith("RIFF"u8) || begin.StartsWith("RF64"u8)) && begin[8..FileHeaderBytes].SequenceEqual("WAVE"u8);

    /// <summary>The format chunk's content, as far as it stands among the file's first bytes.</summary>
    public static ReadOnlySpan<byte> FormatIn(ReadOnlySpan<byte> begin)
    {
        for (long at = FileHeaderBytes; at + ChunkHeaderBytes <= begin.Length;)
        {
            var chunk = begin[(int)at..];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var body = chunk[ChunkHeaderBytes..];
            if (chunk.StartsWith("fmt "u8))
                return body[..(int)Math.Min(size, (uint)body.Length)];
            at += ChunkHeaderBytes + (long)size + (size & 1);
        }

        return [];
    }

    /// <summary>Takes the source's bytes up to the first of the samples.</summary>
    /// <returns>What the samples are like, and the bytes that they take; <see cref="long.MaxValue"/>: all that come.</returns>
    /// <exception cref="UnreadableAudioException">There are none, or it is not known before them how they are written.</exception>
    public static (WavFormat Format, long Bytes) ReadToSamples(ByteSource source, AudioLimits limits)
    {
        source.Skip(FileHeaderBytes);
        WavFormat? format = null;
        long? longSize = null;
        for (long before = 0; before < MostBytesBefore && source.Peek(ChunkHeaderBytes) is { Length: ChunkHeaderBytes } header;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var (isData, isFormat, isLongSize) = (header.StartsWith("data"u8), header.StartsWith("fmt "u8), header.StartsWith("ds64"u8));
            source.Skip(ChunkHeaderBytes);
            if (isData)
                return (format ?? throw new UnreadableAudioException(NoFormat), BytesOf(size, longSize, source));
            var content = source.Peek((int)Math.Min(size, WavFormat.MostBytes));
            if (isFormat)
                format = WavFormat.Read(content, limits);
            if (isLongSize && content.Length >= 16)
                longSize = BinaryPrimitives.ReadInt64LittleEndian(content[8..]);

            // Chunks begin at even places.
            before += ChunkHeaderBytes + source.Skip(Math.Min(size + (long)(size & 1), MostBytesBefore));
        }

        throw new UnreadableAudioException("The WAV file has no samples.");
    }

    /// <summary>Who writes as the sound comes does not know its size beforehand, and leaves what stands for none, or for as much as can be.</summary>
    private static long BytesOf(uint size, long? longSize, ByteSource source)
    {
        if (size == uint.MaxValue)
            return longSize is > 0 ? longSize.Value : long.MaxValue;
        var isUnknown = size == 0 && !source.Peek(4).SequenceEqual("LIST"u8);
        return isUnknown ? long.MaxValue : size;
    }
}
