using System.Buffers.Binary;
using ContactCenter.Transcriber.Sound;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Sounds for the real models: WAV files of several kinds as 16 kHz, one channel, and what a telephone makes of them.</summary>
internal static class TestSound
{
    private const int Telephone = 8_000;
    private const int MuLaw = 7;
    private const int HalfWidth = 16;

    /// <summary>As it is, in the form that the engines hear; of several channels the mean, or the one that is named (from 0).</summary>
    public static float[] Read(string path, int? channel = null)
    {
        var (samples, rate) = Samples(path, channel);
        return Resample(samples, rate, WavFormat.Rate);
    }

    /// <summary>Over a telephone: 8 kHz, 8-bit mu-law.</summary>
    public static float[] ReadOverTelephone(string path)
    {
        var (samples, rate) = Samples(path, null);
        var narrow = Resample(samples, rate, Telephone);
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = Expand(Compress(narrow[i]));
        return Resample(narrow, Telephone, WavFormat.Rate);
    }

    private static (float[] Samples, int Rate) Samples(string path, int? channel)
    {
        using var file = File.OpenRead(path);
        var header = WavHeader.Read(file);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var all = bytes.GetBuffer().AsMemory(0, (int)Math.Min(bytes.Length, header.DataBytes));
        var width = header.Bits / 8;
        float At(int i) => header.Encoding == MuLaw ? Expand(all.Span[i]) : BinaryPrimitives.ReadInt16LittleEndian(all.Span[(i * width)..]) / 32_768f;
        var frames = all.Length / (width * header.Channels);
        return ([.. Enumerable.Range(0, frames).Select(frame => channel is { } one
            ? At((frame * header.Channels) + one)
            : Enumerable.Range(0, header.Channels).Average(c => At((frame * header.Channels) + c)))], header.Rate);
    }

    /// <summary>A windowed sinc at each sample of the result.</summary>
    private static float[] Resample(float[] samples, int from, int to)
    {
        if (from == to)
            return samples;
        var band = Math.Min(1.0, to / (double)from) * .95;
        var reach = HalfWidth / band;
        var result = new float[(int)(samples.LongLength * to / from)];
        for (var i = 0; i < result.Length; i++)
        {
            var at = i * (double)from / to;
            var sum = 0.0;
            for (var k = Math.Max(0, (int)Math.Ceiling(at - reach)); k <= Math.Min(samples.Length - 1, (int)(at + reach)); k++)
                sum += samples[k] * band * Sinc((at - k) * band) * (.5 + (.5 * Math.Cos(Math.PI * (at - k) / reach)));
            result[i] = (float)sum;
        }

        return result;
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    /// <summary>G.711, without the inverted bits, which would be inverted back.</summary>
    private static byte Compress(float sample)
    {
        const int bias = 132;
        var magnitude = Math.Min((int)MathF.Round(Math.Abs(sample) * 32_768), 32_635) + bias;
        var exponent = Math.Max(0, 24 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude));
        return (byte)~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0F));
    }

    private static float Expand(byte code)
    {
        const int bias = 132;
        var inverted = ~code & 0xFF;
        var magnitude = ((((inverted & 0x0F) << 3) + bias) << ((inverted >> 4) & 7)) - bias;
        return ((inverted & 0x80) != 0 ? -magnitude : magnitude) / 32_768f;
    }
}
