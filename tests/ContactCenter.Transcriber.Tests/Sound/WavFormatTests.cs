using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.Sound;

public sealed class WavFormatTests
{
    private static readonly float[] Samples = WavBytes.Samples((1.5, .5f));

    [Fact]
    public void Samples_come_as_they_were_written() =>
        Read(WavBytes.Of(Samples)).Should().Equal(Samples, (read, written) => Math.Abs(read - written) < 1e-4);

    [Fact]
    public void A_cut_anywhere_gives_what_came_before_or_says_that_it_is_no_sound() => Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), length =>
    {
        var whole = WavBytes.Of(Samples);
        try
        {
            Read(whole[..length]).Should().HaveCount(Math.Max(0, length - 44) / 2);
        }
        catch (SoundException)
        {
            length.Should().BeLessThan(44);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_other_bytes_are_refused_in_one_sentence() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        FluentActions.Invoking(() => Read(bytes)).Should().Throw<SoundException>();
        FluentActions.Invoking(() => Read([.. WavBytes.Of(Samples).Take(12), .. bytes])).Should().Throw<SoundException>();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_length_that_the_writer_did_not_know_ends_with_the_file()
    {
        var bytes = WavBytes.Of(Samples);
        bytes.AsSpan(40, 4).Fill(0xFF);

        Read(bytes).Should().HaveCount(Samples.Length);
    }

    [Fact]
    public void What_stands_behind_the_samples_is_not_heard() => Read([.. WavBytes.Of(Samples), 1, 2, 3, 4]).Should().HaveCount(Samples.Length);

    [Theory]
    [InlineData(8_000, 1)]
    [InlineData(16_000, 2)]
    public void Another_rate_or_more_channels_are_told(int rate, int channels) =>
        FluentActions.Invoking(() => Read(WavBytes.Of(Samples, rate, channels))).Should().Throw<SoundException>().WithMessage("*16-bit PCM of one channel*");

    private static List<float> Read(byte[] bytes)
    {
        using var reader = new WavFormat().Open(new MemoryStream(bytes));
        var samples = new List<float>();
        var block = new float[1_000];
        while (reader.Read(block) is > 0 and var read)
            samples.AddRange(block.AsSpan(0, read));
        return samples;
    }
}
