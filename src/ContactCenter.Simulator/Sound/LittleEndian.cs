using System.Buffers.Binary;

namespace ContactCenter.Simulator.Sound;

/// <summary>Samples as they travel: 16 bits, the lower byte first.</summary>
internal static class LittleEndian
{
    public static byte[] Bytes(ReadOnlySpan<short> samples)
    {
        var bytes = new byte[2 * samples.Length];
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), samples[i]);
        return bytes;
    }

    /// <summary>An odd byte at the end is dropped.</summary>
    public static short[] Samples(ReadOnlySpan<byte> bytes)
    {
        var samples = new short[bytes.Length / 2];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]);
        return samples;
    }
}
