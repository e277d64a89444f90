using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests;

public sealed class ExcerptReaderTests
{
    private const int Rate = 8_000;
    private const int Frames = 3 * Rate;

    /// <summary>Three seconds in which each frame is another.</summary>
    private static readonly float[] Sound = Reading.Samples(WavFile.Of(Signals.Noise(2 * Frames), channels: 2, rate: Rate).Bytes);

    [Fact]
    public void Only_the_stretches_are_there_one_behind_the_other()
    {
        var excerpt = Excerpt([new(2, 2.5), new(0.5, 1)]);

        excerpt.Should().Equal([.. Part(0.5, 1), .. Part(2, 2.5)]);
    }

    [Fact]
    public void What_lies_in_two_stretches_is_there_once() =>
        Excerpt([new(1, 2), new(0.5, 1.5), new(2, 2.25)]).Should().Equal(Part(0.5, 2.25));

    [Fact]
    public void A_frame_that_is_only_touched_is_there() =>
        Excerpt([new(1.00001, 1.99999)]).Should().Equal(Part(1, 2));

    [Fact]
    public void A_stretch_may_reach_behind_the_end() =>
        Excerpt([new(2.5, double.PositiveInfinity), new(2.75, 60)]).Should().Equal(Part(2.5, 3));

    [Fact]
    public void Without_a_stretch_there_is_nothing()
    {
        Excerpt([]).Should().BeEmpty();
        Excerpt([new(3, 4)]).Should().BeEmpty();
    }

    [Fact]
    public void However_it_is_asked_for_it_is_the_same_and_as_long_as_it_said() => Prop.ForAll(
        (from frames in Gen.Choose(1, 9_000).NonEmptyListOf()
         from stretches in (from start in Gen.Choose(0, 3_500)
                            from length in Gen.Choose(0, 1_000)
                            select new SoundStretch(start / 1_000.0, (start + length) / 1_000.0)).ListOf()
         select (Frames: frames.ToArray(), Stretches: stretches.ToArray())).ToArbitrary(),
        sound =>
        {
            using var reader = Open(sound.Stretches);
            var kept = Enumerable.Range(0, Frames)
                .Where(frame => sound.Stretches.Any(stretch => stretch.From < stretch.To && frame + 1 > stretch.From * Rate && frame < stretch.To * Rate))
                .SelectMany(frame => Sound[(2 * frame)..((2 * frame) + 2)]).ToArray();

            Reading.All(reader, sound.Frames).SequenceEqual(kept).Should().BeTrue();
            reader.FramesOf(Frames).Should().Be(kept.Length / 2);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-0.1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    public void A_stretch_that_cannot_be_is_refused(double from, double to)
    {
        var act = () => Excerpt([new(from, to)]);

        act.Should().Throw<ArgumentException>();
    }

    private static float[] Part(double from, double to) => Sound[((int)(from * Rate) * 2)..((int)(to * Rate) * 2)];

    private static float[] Excerpt(SoundStretch[] stretches)
    {
        using var reader = Open(stretches);
        (reader.SampleRate, reader.Channels).Should().Be((Rate, 2));
        return Reading.All(reader, 1_000, 3);
    }

    private static ExcerptReader Open(SoundStretch[] stretches) =>
        new(Reading.Open(WavFile.Of(Sound, channels: 2, rate: Rate).Bytes), stretches);
}
