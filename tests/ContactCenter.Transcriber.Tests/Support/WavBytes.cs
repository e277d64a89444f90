using System.Buffers.Binary;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>Writes WAV files of 16-bit PCM.</summary>
internal static class WavBytes
{
    private const int HeaderSize = 44;

    /// <param name="samples">−1 to 1, channel after channel.</param>
    public static byte[] Of(ReadOnlySpan<float> samples, int rate = 16_000, int channels = 1)
    {
        var bytes = new byte[HeaderSize + (samples.Length * 2)];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), rate * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), samples.Length * 2);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(HeaderSize + (i * 2)), (short)Math.Clamp(MathF.Round(samples[i] * 32_768), -32_768, 32_767));
        return bytes;
    }

    /// <summary>Stretches of sound and silence after one another; each is as loud as its number says.</summary>
    public static byte[] Of(params (double Seconds, float Level)[] stretches) => Of(Samples(stretches));

    /// <summary>The same as samples: a tone of 200 Hz.</summary>
    public static float[] Samples(params (double Seconds, float Level)[] stretches) =>
        [.. stretches.SelectMany(stretch => Enumerable.Range(0, (int)(stretch.Seconds * 16_000)).Select(i => stretch.Level * MathF.Sin(i * MathF.Tau / 80)))];
}
