namespace ContactCenter.Audio.Tests;

public sealed class EndedReaderTests
{
    private const int Rate = 8_000;

    private static readonly float[] Sound = Signals.Pair(Signals.Sine(440, Rate, 1, .5), Signals.Sine(880, Rate, 1, .5));

    private static readonly float[] Whole = Reading.Samples(WavFile.Of(Sound, channels: 2, rate: Rate).Bytes);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(.5, 4_000)]
    [InlineData(.50001, 4_000)]
    [InlineData(1, 8_000)]
    [InlineData(2, 8_000)]
    [InlineData(double.PositiveInfinity, 8_000)]
    public void What_comes_behind_the_end_is_not_there(double seconds, int frames)
    {
        using var reader = new EndedReader(Reading.Open(WavFile.Of(Sound, channels: 2, rate: Rate).Bytes), seconds);

        Reading.All(reader, 1_000, 3).Should().Equal(Whole[..(frames * 2)]);

        (reader.SampleRate, reader.Channels).Should().Be((Rate, 2));
    }
}
