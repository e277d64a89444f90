using ContactCenter.Audio;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Sound;

public sealed class SpeechReaderTests
{
    private static readonly float[] Samples = WavBytes.Samples((1.5, .5f));

    [Fact]
    public void Samples_at_the_rate_of_the_engines_come_as_they_were_written() =>
        Read(WavBytes.Of(Samples)).Should().Equal(Samples, (read, written) => Math.Abs(read - written) < 1e-4);

    [Theory]
    [InlineData(8_000)]
    [InlineData(44_100)]
    public void Another_rate_lasts_as_long_as_it_was(int rate)
    {
        var heard = Read(WavBytes.Of(Samples, rate));

        (heard.Count / (double)SpeechReader.Rate).Should().BeApproximately(Samples.Length / (double)rate, .001);
        heard.Average(Math.Abs).Should().BeApproximately(Samples.Average(Math.Abs), .05f);
    }

    [Fact]
    public void Two_channels_are_mixed()
    {
        var sides = new float[2_000];
        for (var i = 0; i < sides.Length; i += 2)
            (sides[i], sides[i + 1]) = (.5f, .1f);

        var heard = Read(WavBytes.Of(sides, channels: 2));

        heard.Should().HaveCount(1_000).And.OnlyContain(sample => Math.Abs(sample - .3f) < 1e-3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(777)]
    [InlineData(100_000)]
    public void How_much_is_read_at_once_changes_nothing(int atOnce) =>
        Read(WavBytes.Of(Samples, 8_000), atOnce).Should().Equal(Read(WavBytes.Of(Samples, 8_000)));

    [Fact]
    public void What_is_no_sound_is_refused_in_one_sentence() =>
        FluentActions.Invoking(() => Read("no sound"u8.ToArray())).Should().Throw<UnreadableAudioException>().WithMessage("*.");

    private static List<float> Read(byte[] bytes, int atOnce = 1_000)
    {
        using var reader = new SoundFormats(ffmpeg: null).Open(new MemoryStream(bytes));
        var samples = new List<float>();
        var block = new float[atOnce];
        while (reader.Read(block) is > 0 and var read)
            samples.AddRange(block.AsSpan(0, read));
        return samples;
    }
}
