namespace ContactCenter.Audio.Tests.World;

/// <summary>Sound made by arithmetic, and what is in a sound.</summary>
internal static class Signals
{
    /// <summary>One channel of a sine.</summary>
    public static float[] Sine(double frequency, int rate, double seconds, double amplitude = 0.5) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(at => (float)(amplitude * Math.Sin(2 * Math.PI * frequency * at / rate)))];

    /// <summary>White noise, the same each time.</summary>
    public static float[] Noise(int count, uint seed = 1)
    {
        var noise = new float[count];
        foreach (ref var sample in noise.AsSpan())
            sample = (int)(seed = (seed * 1_664_525) + 1_013_904_223) / 2_147_483_648f;
        return noise;
    }

    /// <summary>Two channels side by side.</summary>
    public static float[] Pair(float[] left, float[] right) => [.. left.Zip(right, (one, other) => new[] { one, other }).SelectMany(frame => frame)];

    /// <summary>One channel of sound.</summary>
    public static float[] Channel(float[] interleaved, int channel, int channels) => [.. interleaved.Where((_, at) => at % channels == channel)];

    /// <summary>How strong one frequency is in a sound: the amplitude of its sine. A Hann window keeps what is beside it out.</summary>
    public static double Amplitude(ReadOnlySpan<float> sound, double frequency, int rate)
    {
        var (real, imaginary, weight) = (0.0, 0.0, 0.0);
        for (var at = 0; at < sound.Length; at++)
        {
            var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * (at + 0.5) / sound.Length));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * frequency * at / rate);
            (real, imaginary, weight) = (real + (window * cosine * sound[at]), imaginary + (window * sine * sound[at]), weight + window);
        }

        return 2 * Math.Sqrt((real * real) + (imaginary * imaginary)) / weight;
    }

    /// <summary>The root of the mean square.</summary>
    public static double Level(IEnumerable<float> sound) => Math.Sqrt(sound.Average(sample => (double)sample * sample));

    public static double Decibels(double ratio) => 20 * Math.Log10(ratio);

    /// <summary>How much of what is wanted is in what is there, against all else; in decibels. Both as long as the shorter.</summary>
    public static double SignalToNoise(IReadOnlyList<float> wanted, IReadOnlyList<float> there)
    {
        var count = Math.Min(wanted.Count, there.Count);
        var (signal, noise) = (1e-20, 1e-20);
        for (var at = 0; at < count; at++)
        {
            signal += (double)wanted[at] * wanted[at];
            noise += Math.Pow(there[at] - (double)wanted[at], 2);
        }

        return 10 * Math.Log10(signal / noise);
    }
}
