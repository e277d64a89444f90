using ContactCenter.Simulator.Sound;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class ResamplerTests
{
    private static readonly int[] Rates = [8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

    [Theory]
    [InlineData(8_000)]
    [InlineData(24_000)]
    [InlineData(44_100)]
    public void A_voice_comes_through_as_loud_as_it_was(int rate)
    {
        var back = Resampler.Convert(Resampler.Convert(Signals.Sine(1, 1_000), Pcm.Rate, rate), rate, Pcm.Rate);

        Signals.Goertzel(back.AsSpan(1_600..14_400), 1_000).Should().BeApproximately(8_000, 80);
    }

    [Fact]
    public void What_the_lower_rate_cannot_carry_is_left_out()
    {
        var whistle = Resampler.Convert(Signals.Sine(1, 6_000), Pcm.Rate, 8_000);

        whistle[800..7_200].Max().Should().BeLessThan(50, "it would come back as a tone of 2 kHz");
    }

    [Fact]
    public void A_whole_sound_keeps_its_length_in_time() => Prop.ForAll(
        (from rate in Gen.Elements(Rates) from to in Gen.Elements(Rates) from length in Gen.Choose(0, 3_000) select (rate, to, length)).ToArbitrary(),
        it => Resampler.Convert(new short[it.length], it.rate, it.to).Length == (int)Math.Ceiling((double)it.length * it.to / it.rate))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_level_stays_what_it_is_at_every_rate() => Prop.ForAll(
        (from rate in Gen.Elements(Rates) from to in Gen.Elements(Rates) from level in Gen.Choose(-30_000, 30_000) select (rate, to, level)).ToArbitrary(),
        it =>
        {
            var result = Resampler.Convert([.. Enumerable.Repeat((short)it.level, 2_000)], it.rate, it.to);
            return Math.Abs(result[result.Length / 2] - it.level) <= 2;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(16_000, 8_000, 320, 160)]
    [InlineData(16_000, 24_000, 320, 480)]
    [InlineData(8_000, 16_000, 160, 320)]
    [InlineData(24_000, 16_000, 480, 320)]
    public void A_stream_gives_a_frame_for_a_frame(int from, int to, int size, int expected)
    {
        var resampler = new Resampler(from, to);

        Enumerable.Range(0, 50).Select(_ => resampler.Next(new short[size]).Length).Should().OnlyContain(length => length == expected);
    }

    [Fact]
    public void A_stream_in_pieces_is_the_whole_a_little_later() => Prop.ForAll(
        Gen.Choose(1, 700).ListOf().Select(pieces => pieces.ToArray()).ToArbitrary(),
        pieces =>
        {
            var sound = Signals.Sine(pieces.Sum() / 16_000.0 + 0.01, 700)[..pieces.Sum()];
            var resampler = new Resampler(16_000, 8_000);
            var streamed = new List<short>();
            var at = 0;
            foreach (var piece in pieces)
                streamed.AddRange(resampler.Next(sound.AsSpan(at, (at += piece) - (at - piece))));
            var whole = new Resampler(16_000, 8_000).Next(sound);
            return streamed.SequenceEqual(whole);
        }).QuickCheckThrowOnFailure();
}
