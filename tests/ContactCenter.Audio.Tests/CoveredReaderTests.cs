using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests;

public sealed class CoveredReaderTests
{
    private const int Rate = 8_000;

    /// <summary>Three seconds in which no sample is silent.</summary>
    private static readonly float[] Sound = Signals.Pair([.. Enumerable.Repeat(0.75f, 3 * Rate)], [.. Enumerable.Repeat(-0.75f, 3 * Rate)]);

    [Fact]
    public void A_tone_is_heard_in_place_of_what_was_said_and_all_else_stays()
    {
        var covered = Covered([new(1, 2, Cover.Tone)]);

        covered[..(2 * Rate)].Should().Equal(Sound[..(2 * Rate)]);
        covered[(4 * Rate)..].Should().Equal(Sound[(4 * Rate)..]);
        for (var channel = 0; channel < 2; channel++)
        {
            var tone = Signals.Channel(covered, channel, 2)[Rate..(2 * Rate)];
            Signals.Amplitude(tone, 1_000, Rate).Should().BeApproximately(0.125, 0.002);
            Signals.SignalToNoise(Signals.Sine(1_000, Rate, 1, 0.125)[100..^100], tone[100..^100]).Should().BeGreaterThan(100, "nothing of the sound is left");
            (tone[0], tone[^1]).Should().Be((0, 0), "it begins and ends without a click");
        }
    }

    [Fact]
    public void A_sample_that_is_only_touched_is_covered_too()
    {
        var covered = Signals.Channel(Covered([new(1.00001, 1.99999, Cover.Silence)]), 0, 2);

        covered.Select((sample, at) => (sample, at)).Where(sample => sample.sample == 0).Select(sample => sample.at).Should()
            .Equal(Enumerable.Range(Rate, Rate));
    }

    [Fact]
    public void Silence_wins_where_stretches_lie_over_each_other()
    {
        var covered = Signals.Channel(
            Covered([new(2, double.PositiveInfinity, Cover.Tone), new(1, 2, Cover.Silence), new(0, 1.5, Cover.Tone), new(0.2, 0.4, Cover.Tone)]), 1, 2);

        Signals.Amplitude(covered.AsSpan(0, Rate), 1_000, Rate).Should().BeApproximately(0.125, 0.002);
        covered[Rate..(2 * Rate)].Should().OnlyContain(sample => sample == 0);
        Signals.Amplitude(covered.AsSpan(2 * Rate), 1_000, Rate).Should().BeApproximately(0.125, 0.002);
    }

    [Fact]
    public void However_it_is_asked_for_it_is_the_same() => Prop.ForAll(
        (from frames in Gen.Choose(1, 9_000).NonEmptyListOf()
         from stretches in (from start in Gen.Choose(0, 3_500)
                            from length in Gen.Choose(0, 1_000)
                            from cover in Gen.Elements(Cover.Tone, Cover.Silence)
                            select new CoveredStretch(start / 1_000.0, (start + length) / 1_000.0, cover)).ListOf()
         select (Frames: frames.ToArray(), Stretches: stretches.ToArray())).ToArbitrary(),
        sound =>
        {
            var covered = Covered(sound.Stretches, sound.Frames);
            covered.Should().Equal(Covered(sound.Stretches));
            for (var frame = 0; frame < 3 * Rate; frame++)
            {
                var isCovered = sound.Stretches.Any(stretch => frame + 1 > stretch.From * Rate && frame < stretch.To * Rate);
                (Math.Abs(covered[2 * frame]) <= 0.125).Should().Be(isCovered);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-0.1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void A_stretch_that_cannot_be_is_refused(double from, double to)
    {
        var act = () => Covered([new(from, to, Cover.Tone)]);

        act.Should().Throw<ArgumentException>();
    }

    private static float[] Covered(CoveredStretch[] stretches, params int[] frames)
    {
        using var reader = new CoveredReader(Reading.Open(WavFile.Of(Sound, channels: 2, rate: Rate).Bytes), stretches);
        return Reading.All(reader, frames);
    }
}
