using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.OpenAi;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Times of what is spoken alone, as times of the whole sound.</summary>
public sealed class SpokenStretchesTests
{
    private static readonly SoundStretch[] Two = [new(10, 12), new(20, 25)];

    [Fact]
    public void A_segment_within_a_stretch_is_moved() => InWhole(2.5, 4).Should().Be((20.5, 22));

    [Fact]
    public void One_that_ends_where_a_stretch_ends_does_not_reach_into_the_next() => InWhole(0, 2).Should().Be((10, 12));

    [Fact]
    public void What_reaches_behind_the_end_ends_with_the_last_stretch() => InWhole(6, 30).Should().Be((24, 25));

    [Fact]
    public void A_word_over_a_joint_stays_on_the_side_of_its_middle()
    {
        var heard = new TranscribedSegment(1, 3, "one two", null, [new(1, 1.8, "one", null), new(1.8, 2.4, "two", null)]);

        var words = new SpokenStretches(Two).InWhole(heard);

        words.Words.Select(word => (Math.Round(word.Start, 3), Math.Round(word.End, 3))).Should().Equal((11, 11.8), (20, 20.4));
        (words.Start, Math.Round(words.End, 3)).Should().Be((11, 20.4));
    }

    [Fact]
    public void Times_keep_their_order_and_lie_where_somebody_speaks() => Prop.ForAll(
        (from gaps in Gen.Choose(1, 5_000).NonEmptyListOf()
         from lengths in Gen.Choose(1, 20_000).ListOf(gaps.Count)
         from starts in Gen.Choose(0, 60_000).NonEmptyListOf()
         select (Stretches: Stretches([.. gaps], [.. lengths]), Starts: starts.Order().Select(start => start / 1_000.0).ToArray())).ToArbitrary(),
        sound =>
        {
            var spoken = new SpokenStretches(sound.Stretches);
            var moved = sound.Starts.Select(start => spoken.InWhole(Said(start, start + .3))).ToArray();

            moved.Select(segment => segment.Start).Should().BeInAscendingOrder();
            moved.Should().OnlyContain(segment => segment.End >= segment.Start
                && sound.Stretches.Any(stretch => segment.Start >= stretch.From && segment.Start <= stretch.To));
        }).QuickCheckThrowOnFailure();

    private static SoundStretch[] Stretches(int[] gaps, int[] lengths)
    {
        var at = 0.0;
        return
        [
            .. gaps.Zip(lengths, (gap, length) =>
            {
                var from = at + (gap / 1_000.0);
                at = from + (length / 1_000.0);
                return new SoundStretch(from, at);
            }),
        ];
    }

    private static (double Start, double End) InWhole(double start, double end)
    {
        var moved = new SpokenStretches(Two).InWhole(Said(start, end));
        return (moved.Start, moved.End);
    }

    private static TranscribedSegment Said(double start, double end) => new(start, end, "words", null, []);
}
