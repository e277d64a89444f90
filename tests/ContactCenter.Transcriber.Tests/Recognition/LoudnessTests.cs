using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Recognition;

public sealed class LoudnessTests
{
    [Theory]
    [InlineData(.01f)]
    [InlineData(.2f)]
    [InlineData(.9f)]
    public void Speech_comes_to_one_level(float level)
    {
        var samples = WavBytes.Samples((1, level));

        Loudness.Normalise(samples);

        Math.Sqrt(samples.Average(sample => sample * sample)).Should().BeApproximately(.1, .001);
    }

    [Fact]
    public void A_peak_is_not_clipped()
    {
        float[] samples = [.. Enumerable.Repeat(.0001f, 16_000), -.5f];

        Loudness.Normalise(samples);

        samples[^1].Should().BeApproximately(-.98f, .001f);
    }

    [Fact]
    public void Silence_and_nothing_stay()
    {
        var silence = new float[100];

        Loudness.Normalise(silence);
        Loudness.Normalise([]);

        silence.Should().OnlyContain(sample => sample == 0);
    }
}
