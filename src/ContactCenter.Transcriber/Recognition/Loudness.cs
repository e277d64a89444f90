using System.Numerics.Tensors;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Brings speech to the level that the models were trained on.</summary>
internal static class Loudness
{
    /// <summary>−20 dB of full scale, root mean square.</summary>
    private const float Level = .1f;

    private const float LoudestSample = .98f;
    private const float GreatestGain = 30;

    /// <summary>Scales a piece of speech in place, so that none of its samples is clipped.</summary>
    /// <param name="samples">−1 to 1.</param>
    public static void Normalise(Span<float> samples)
    {
        if (samples.IsEmpty)
            return;
        var level = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(samples) / samples.Length);
        var peak = MathF.Abs(TensorPrimitives.MaxMagnitude<float>(samples));
        if (level <= 0)
            return;
        TensorPrimitives.Multiply(samples, Math.Min(Math.Min(Level / level, LoudestSample / peak), GreatestGain), samples);
    }
}
