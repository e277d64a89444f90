using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ContactCenter.Audio.Wav;

/// <summary>Samples of 16 bits, little end first, from and to floats of -1 to 1; several at a time, as every sound goes through here more than once.</summary>
internal static class Int16Samples
{
    private const float Scale = 32_768;

    private static readonly Vector<float> Lowest = new(short.MinValue);
    private static readonly Vector<float> Highest = new(short.MaxValue);

    /// <param name="bytes">As many samples as there is room for.</param>
    /// <param name="samples">Where they go to.</param>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<float> samples)
    {
        var levels = MemoryMarshal.Cast<byte, short>(bytes)[..samples.Length];
        var at = 0;
        for (; BitConverter.IsLittleEndian && at <= samples.Length - Vector<short>.Count; at += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(levels[at..]), out var first, out var second);
            (Vector.ConvertToSingle(first) / Scale).CopyTo(samples[at..]);
            (Vector.ConvertToSingle(second) / Scale).CopyTo(samples[(at + Vector<float>.Count)..]);
        }

        for (; at < samples.Length; at++)
            samples[at] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(sizeof(short) * at)..]) / Scale;
    }

    /// <summary>Rounds each to the nearest level. What is louder than -1 to 1 is cut off; what is no number is silence.</summary>
    /// <param name="samples">Any floats.</param>
    /// <param name="bytes">Where they go to: two for each.</param>
    public static void Encode(ReadOnlySpan<float> samples, Span<byte> bytes)
    {
        var levels = MemoryMarshal.Cast<byte, short>(bytes);
        var at = 0;
        for (; BitConverter.IsLittleEndian && at <= samples.Length - Vector<short>.Count; at += Vector<short>.Count)
            Vector.Narrow(LevelsOf(samples[at..]), LevelsOf(samples[(at + Vector<float>.Count)..])).CopyTo(levels[at..]);
        for (; at < samples.Length; at++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes[(sizeof(short) * at)..], LevelOf(samples[at]));
    }

    private static Vector<int> LevelsOf(ReadOnlySpan<float> samples) =>
        Vector.ConvertToInt32(Vector.Min(Vector.Max(Vector.Round(new Vector<float>(samples) * Scale), Lowest), Highest));

    private static short LevelOf(float sample) =>
        float.IsNaN(sample) ? (short)0 : (short)Math.Clamp(MathF.Round(sample * Scale), short.MinValue, short.MaxValue);
}
