using ContactCenter.Audio;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>WAV files of 16-bit PCM.</summary>
internal static class WavBytes
{
    /// <param name="samples">−1 to 1, channel after channel.</param>
    public static byte[] Of(ReadOnlySpan<float> samples, int rate = 16_000, int channels = 1)
    {
        using var file = new MemoryStream();
        var writer = new WavWriter(file, rate, channels);
        writer.Write(samples);
        writer.Finish();
        return file.ToArray();
    }

    /// <summary>Stretches of sound and silence after one another; each is as loud as its number says.</summary>
    public static byte[] Of(params (double Seconds, float Level)[] stretches) => Of(Samples(stretches));

    /// <summary>The same as samples: a tone of 200 Hz.</summary>
    public static float[] Samples(params (double Seconds, float Level)[] stretches) =>
        [.. stretches.SelectMany(stretch => Enumerable.Range(0, (int)(stretch.Seconds * 16_000)).Select(i => stretch.Level * MathF.Sin(i * MathF.Tau / 80)))];
}
