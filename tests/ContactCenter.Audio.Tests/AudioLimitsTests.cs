namespace ContactCenter.Audio.Tests;

public sealed class AudioLimitsTests
{
    private static readonly byte[] TwoSeconds = WavFile.Of(new float[32_000], channels: 2).Bytes;

    [Fact]
    public void Sound_that_is_as_long_as_may_be_is_read()
    {
        using var reader = Reading.Open(TwoSeconds, new AudioLimits { MostSeconds = 2, MostChannels = 2, MostDecodedBytes = 128_000, MostFileBytes = 64_044 });

        Reading.All(reader).Should().HaveCount(32_000);
    }

    [Fact]
    public void Sound_that_is_longer_is_refused_while_it_is_read()
    {
        Reading.Refusal(TwoSeconds, new AudioLimits { MostSeconds = 1.9 }).Should().Be("The sound is longer than 1.9 seconds.");
        Reading.Refusal(TwoSeconds, new AudioLimits { MostDecodedBytes = 127_999 }).Should().Be("The sound has more than 127999 bytes of samples.");
        Reading.Refusal(TwoSeconds, new AudioLimits { MostFileBytes = 64_043 }).Should().Be("The file is longer than 64043 bytes.");
        Reading.Refusal(TwoSeconds, new AudioLimits { MostChannels = 1 }).Should().Be("The sound has 2 channels, and 1 to 1 are read.");
    }

    [Fact]
    public void There_must_be_room_for_one_frame()
    {
        using var reader = Reading.Open(TwoSeconds);
        var act = () => reader.Read(new float[1]);

        act.Should().Throw<ArgumentException>();
        reader.Read(new float[5]).Should().Be(4);
    }
}
