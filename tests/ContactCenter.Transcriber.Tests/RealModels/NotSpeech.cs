namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Sounds in which nobody speaks: 16 kHz, one channel.</summary>
internal static class NotSpeech
{
    private const int Rate = 16_000;

    /// <param name="kind"><c>silence</c>, <c>tone</c>, <c>ringback</c>, <c>noise</c>, or <c>music</c>: what our callers hear on hold, over a telephone.</param>
    /// <param name="seconds">How long; the music is as long as it is.</param>
    public static float[] Of(string kind, int seconds) => kind == "music"
        ? TestSound.ReadOverTelephone(Path.Combine(AppContext.BaseDirectory, "hold.mp3"))
        : [.. Enumerable.Range(0, seconds * Rate).Select(SampleOf(kind))];

    /// <summary>Speech in noise of a level.</summary>
    public static float[] Mixed(float[] speech, float level) => [.. speech.Zip(Noise(level), (sample, noise) => Math.Clamp(sample + noise, -1, 1))];

    private static Func<int, float> SampleOf(string kind) => kind switch
    {
        "silence" => _ => 0,
        "tone" => i => .3f * Sine(i, 1_000),
        // The European one: a second in five.
        "ringback" => i => i / Rate % 5 == 0 ? .3f * Sine(i, 425) : 0,
        "noise" => NoiseAt(Noise(.1f).GetEnumerator()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Func<int, float> NoiseAt(IEnumerator<float> noise) => _ =>
    {
        noise.MoveNext();
        return noise.Current;
    };

    /// <summary>White noise, the same at each run.</summary>
    private static IEnumerable<float> Noise(float level)
    {
        for (var state = 1u; ; state = (state * 1_664_525) + 1_013_904_223)
            yield return level * ((state >> 8) / (float)(1 << 23) - 1);
    }

    private static float Sine(int i, int hertz) => MathF.Sin(i % Rate * MathF.Tau * hertz / Rate);
}
