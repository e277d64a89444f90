namespace ContactCenter.Audio;

/// <summary>The tone over what may not be heard: 1 kHz, 18 dB below the loudest, without a click at its ends.</summary>
internal static class CoverTone
{
    private const double Frequency = 1_000;
    private const double Amplitude = 0.125;

    /// <summary>Seconds in which it swells and dies away.</summary>
    private const double Swell = 0.005;

    /// <param name="samples">What it is written over; whole frames.</param>
    /// <param name="channels">Samples of a frame.</param>
    /// <param name="sampleRate">Frames a second.</param>
    /// <param name="first">The number of the first frame.</param>
    /// <param name="whole">All frames that the tone lasts.</param>
    public static void Write(Span<float> samples, int channels, int sampleRate, long first, FrameRange whole)
    {
        var swell = Swell * sampleRate;
        for (var at = 0; at < samples.Length; at += channels)
        {
            var frame = first + (at / channels);
            var strength = Math.Min(1, Math.Min(frame - whole.From, whole.To - 1 - frame) / swell);
            samples.Slice(at, channels).Fill((float)(Amplitude * strength * Math.Sin(2 * Math.PI * (Frequency * frame % sampleRate) / sampleRate)));
        }
    }
}
