using System.Buffers.Binary;

namespace ContactCenter.Audio.Wav;

/// <summary>Makes floats of the bytes that a WAV file has for samples, little end first.</summary>
internal static class SampleDecoder
{
    /// <returns>What one sample takes.</returns>
    public static int BytesOf(SampleEncoding encoding) => encoding switch
    {
        SampleEncoding.UnsignedByte or SampleEncoding.MuLaw or SampleEncoding.ALaw => 1,
        SampleEncoding.Int16 => 2,
        SampleEncoding.Int24 => 3,
        SampleEncoding.Int32 or SampleEncoding.Float32 => 4,
        SampleEncoding.Float64 => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };

    /// <param name="encoding">How the samples are written.</param>
    /// <param name="bytes">As many samples as there is room for.</param>
    /// <param name="samples">Where they go to.</param>
    public static void Decode(SampleEncoding encoding, ReadOnlySpan<byte> bytes, Span<float> samples)
    {
        switch (encoding)
        {
            case SampleEncoding.UnsignedByte:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = (bytes[i] - 128) / 128f;
                break;
            case SampleEncoding.MuLaw:
                Look(G711.MuLaw, bytes, samples);
                break;
            case SampleEncoding.ALaw:
                Look(G711.ALaw, bytes, samples);
                break;
            case SampleEncoding.Int16:
                Int16Samples.Decode(bytes, samples);
                break;
            case SampleEncoding.Int24:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = (bytes[3 * i] << 8 | bytes[(3 * i) + 1] << 16 | bytes[(3 * i) + 2] << 24) / 2_147_483_648f;
                break;
            case SampleEncoding.Int32:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]) / 2_147_483_648f;
                break;
            case SampleEncoding.Float32:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
                break;
            case SampleEncoding.Float64:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(encoding));
        }
    }

    private static void Look(float[] table, ReadOnlySpan<byte> codes, Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++)
            samples[i] = table[codes[i]];
    }
}
