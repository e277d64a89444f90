using System.Buffers.Binary;

namespace ContactCenter.Simulator.Sound;

/// <summary>What stands before the samples of a WAV file of 16 kHz and 16 bits.</summary>
internal static class WavHeader
{
    public const int Length = 44;

    /// <param name="content">The whole file, as long as it will be.</param>
    /// <param name="channels">How many samples stand side by side.</param>
    public static void Write(Span<byte> content, int channels)
    {
        "RIFF"u8.CopyTo(content);
        BinaryPrimitives.WriteInt32LittleEndian(content[4..], content.Length - 8);
        "WAVEfmt "u8.CopyTo(content[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(content[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(content[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(content[22..], (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(content[24..], Pcm.Rate);
        BinaryPrimitives.WriteInt32LittleEndian(content[28..], 2 * channels * Pcm.Rate);
        BinaryPrimitives.WriteInt16LittleEndian(content[32..], (short)(2 * channels));
        BinaryPrimitives.WriteInt16LittleEndian(content[34..], 16);
        "data"u8.CopyTo(content[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(content[40..], content.Length - Length);
    }
}
