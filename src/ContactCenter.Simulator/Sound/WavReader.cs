using System.Buffers.Binary;

namespace ContactCenter.Simulator.Sound;

/// <summary>Reads WAV files: linear PCM of 8, 16, 24 or 32 bits, any usual rate, any number of channels, which are mixed to one, or one of them.</summary>
internal static class WavReader
{
    private const int Header = 12;
    private const int ChunkHeader = 8;
    private const int FormatLength = 16;
    private const ushort Linear = 1;
    private const ushort Extensible = 0xFFFE;

    /// <param name="file">The file's content; a data chunk that claims more than there is, as streamed files do, ends with the file.</param>
    /// <param name="fault">Why it cannot be read.</param>
    /// <param name="channel">The channel that is read, from 1; <c>null</c>: all, mixed.</param>
    /// <returns>The sound as the platform has it; <c>null</c>: it cannot be read.</returns>
    public static short[]? TryRead(ReadOnlySpan<byte> file, out string fault, int? channel = null)
    {
        fault = "it is no WAV file";
        if (file.Length < Header || !file.StartsWith("RIFF"u8) || !file[8..Header].SequenceEqual("WAVE"u8))
            return null;
        ReadOnlySpan<byte> format = [];
        for (long at = Header; at + ChunkHeader <= file.Length;)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var body = chunk[ChunkHeader..(int)Math.Min(chunk.Length, ChunkHeader + (long)length)];
            if (chunk.StartsWith("fmt "u8))
                format = body;
            else if (chunk.StartsWith("data"u8))
                return Read(format, body, channel, out fault);
            at += ChunkHeader + (long)length + (length & 1);
        }

        fault = "it has no data";
        return null;
    }

    private static short[]? Read(ReadOnlySpan<byte> format, ReadOnlySpan<byte> data, int? only, out string fault)
    {
        fault = "its format comes after its data";
        if (format.Length < FormatLength)
            return null;
        var kind = BinaryPrimitives.ReadUInt16LittleEndian(format);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]) / 8;
        fault = "it is not linear PCM of 8 to 32 bits and 4 to 192 kHz";
        if (kind is not (Linear or Extensible) || bytes is < 1 or > 4 || channels == 0 || rate is < 4_000 or > 192_000)
            return null;
        fault = $"it has no channel {only}";
        if (only < 1 || only > channels)
            return null;

        var (first, count) = only is { } one ? (one - 1, 1) : (0, channels);
        var mono = new short[data.Length / (bytes * channels)];
        for (var i = 0; i < mono.Length; i++)
        {
            var sum = 0;
            for (var channel = first; channel < first + count; channel++)
                sum += Sample(data[(((i * channels) + channel) * bytes)..], bytes);
            mono[i] = (short)(sum / count);
        }

        return Resampler.Convert(mono, rate, Pcm.Rate);
    }

    /// <summary>The upper 16 bits; 8 bits are unsigned, the others are not.</summary>
    private static int Sample(ReadOnlySpan<byte> at, int bytes) =>
        bytes == 1 ? (at[0] - 128) << 8 : BinaryPrimitives.ReadInt16LittleEndian(at[(bytes - 2)..]);
}
