namespace ContactCenter.Simulator.Sound;

/// <summary>The one form that sound has inside the platform: 16-bit linear PCM, mono, 16 kHz, handed over in frames of 20 ms.</summary>
internal static class Pcm
{
    public const int Rate = 16_000;

    /// <summary>Samples in a frame.</summary>
    public const int Frame = Rate / 50;

    public static double Seconds(long samples) => (double)samples / Rate;

    public static int Samples(double seconds) => (int)(seconds * Rate);

    /// <summary>What is too loud stays as loud as can be.</summary>
    public static short Saturate(int sample) => (short)Math.Clamp(sample, short.MinValue, short.MaxValue);
}
