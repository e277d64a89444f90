using ContactCenter.Audio;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Sounds for the real models: WAV files of several kinds as 16 kHz, one channel, and what a telephone makes of them.</summary>
internal static class TestSound
{
    /// <summary>Samples a second that the engines hear.</summary>
    public const int Rate = 16_000;

    private const int Telephone = 8_000;

    /// <summary>As it is, in the form that the engines hear; of several channels the mean, or the one that is named (from 0).</summary>
    public static float[] Read(string path, int? channel = null)
    {
        var (samples, rate) = Samples(path, channel);
        return Resample(samples, rate, Rate);
    }

    /// <summary>Over a telephone: 8 kHz, 8-bit mu-law.</summary>
    public static float[] ReadOverTelephone(string path)
    {
        var (samples, rate) = Samples(path, null);
        var narrow = Resample(samples, rate, Telephone);
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = Expand(Compress(narrow[i]));
        return Resample(narrow, Telephone, Rate);
    }

    private static (float[] Samples, int Rate) Samples(string path, int? channel)
    {
        using var file = File.OpenRead(path);
        using var reader = AudioReader.Open(file, AudioLimits.Default);
        var samples = new List<float>();
        var frames = new float[reader.Channels * reader.SampleRate];
        while (reader.Read(frames) is > 0 and var read)
        {
            for (var at = 0; at < read; at += reader.Channels)
                samples.Add(channel is { } one ? frames[at + one] : frames[at..(at + reader.Channels)].Average());
        }

        return ([.. samples], reader.SampleRate);
    }

    private static float[] Resample(float[] samples, int from, int to)
    {
        if (from == to)
            return samples;
        var resampler = new Resampler(from, to);
        var result = new float[resampler.MostOutput(samples.Length) + resampler.MostAtEnd];
        var given = resampler.Convert(samples, result);
        given += resampler.Finish(result.AsSpan(given));
        return result[..given];
    }

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
