using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(1_000)]
    [InlineData(2_500)]
    [InlineData(3_300)]
    public void Telephone_sound_keeps_its_level_up_to_the_end_of_its_band(double frequency)
    {
        var sound = Resampling.Convert(Signals.Sine(frequency, 8_000, 2), 8_000, 16_000);

        Signals.Decibels(Signals.Amplitude(sound, frequency, 16_000) / 0.5).Should().BeApproximately(0, 0.1);
        Signals.Decibels(Signals.Amplitude(sound, 8_000 - frequency, 16_000) / 0.5).Should().BeLessThan(-75, "the band is not mirrored");
    }

    [Fact]
    public void What_the_slower_rate_cannot_carry_does_not_leak()
    {
        var sound = Resampling.Convert(Signals.Sine(9_500, 48_000, 2), 48_000, 16_000);

        Signals.Decibels(Signals.Amplitude(sound, 16_000 - 9_500, 16_000) / 0.5).Should().BeLessThan(-80);
        Signals.Decibels(Signals.Level(sound[100..^100]) / Math.Sqrt(0.125)).Should().BeLessThan(-80);
    }

    [Theory]
    [InlineData(8_000, 16_000)]
    [InlineData(11_025, 16_000)]
    [InlineData(12_000, 16_000)]
    [InlineData(22_050, 16_000)]
    [InlineData(24_000, 16_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(192_000, 16_000)]
    [InlineData(16_000, 8_000)]
    [InlineData(7_999, 16_000)]
    [InlineData(191_999, 16_000)]
    public void Sound_is_the_same_at_another_rate_and_at_the_same_instant(int from, int to)
    {
        var wanted = Signals.Sine(1_000, to, 1).Zip(Signals.Sine(2_900, to, 1), (one, other) => (one + other) / 2).ToArray();
        var sound = Signals.Sine(1_000, from, 1).Zip(Signals.Sine(2_900, from, 1), (one, other) => (one + other) / 2).ToArray();

        var converted = Resampling.Convert(sound, from, to);

        converted.Should().HaveCount(to);
        Signals.SignalToNoise(wanted[500..^500], converted[500..^500]).Should().BeGreaterThan(80);
    }

    [Fact]
    public void At_its_own_rate_sound_stays_what_it_was()
    {
        var noise = Signals.Noise(10_000);

        Signals.SignalToNoise(noise, Resampling.Convert(noise, 16_000, 16_000)).Should().BeGreaterThan(120);
    }

    [Fact]
    public void The_sizes_of_the_pieces_change_nothing() => Prop.ForAll(
        (from rates in Gen.Elements((8_000, 16_000), (44_100, 16_000), (192_000, 8_000), (11_111, 16_000))
         from count in Gen.Choose(0, 9_000)
         from pieces in Gen.Choose(1, 5_000).NonEmptyListOf()
         select (From: rates.Item1, To: rates.Item2, Count: count, Pieces: pieces.ToArray())).ToArbitrary(),
        sound =>
        {
            var noise = Signals.Noise(sound.Count);
            var whole = Resampling.Convert(noise, sound.From, sound.To);

            whole.Should().HaveCount((int)((((long)sound.Count * sound.To) + sound.From - 1) / sound.From));
            Resampling.Convert(noise, sound.From, sound.To, sound.Pieces).Should().Equal(whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_must_be_room_for_what_may_be_given()
    {
        var resampler = new Resampler(8_000, 16_000);
        var convert = () => resampler.Convert(new float[100], new float[resampler.MostOutput(100) - 1]);
        var finish = () => resampler.Finish(new float[resampler.MostAtEnd - 1]);

        convert.Should().Throw<ArgumentException>();
        finish.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0, 16_000)]
    [InlineData(8_000, 0)]
    public void A_rate_is_at_least_one(int from, int to)
    {
        var act = () => new Resampler(from, to);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
