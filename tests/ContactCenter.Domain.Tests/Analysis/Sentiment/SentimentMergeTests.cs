using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using static ContactCenter.Domain.Tests.Analysis.Sentiment.TestTurns;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

public sealed class SentimentMergeTests
{
    private const Speaker Caller = Speaker.Caller;
    private const Speaker Agent = Speaker.Agent;
    private const Speaker Unknown = Speaker.Unknown;

    [Fact]
    public void A_party_has_the_mean_of_its_turns_by_their_words() =>
        Merge(Call((Caller, 10), (Caller, 30)), .8, 0).Should().BeEquivalentTo(new { Value = .2, Label = SentimentLabel.Positive, Score = .25 });

    [Fact]
    public void Turns_under_three_words_count_for_nothing() =>
        Merge(Call((Caller, 2), (Caller, 3)), -1, .9).Should().BeEquivalentTo(new { Value = .9, Label = SentimentLabel.Positive, Score = 1.0 });

    [Theory]
    [InlineData(.15, SentimentLabel.Positive)]
    [InlineData(.1499, SentimentLabel.Neutral)]
    [InlineData(-.1499, SentimentLabel.Neutral)]
    [InlineData(-.15, SentimentLabel.Negative)]
    public void The_value_decides_the_label(double value, SentimentLabel label) =>
        Merge(Call((Caller, 7), (Caller, 3), (Caller, 11)), value, value, value)!.Label.Should().Be(label);

    [Theory]
    [InlineData(4, 4, .9, SentimentLabel.Mixed)]
    [InlineData(4, 4, .6, SentimentLabel.Mixed)]
    [InlineData(4, 4, .59, SentimentLabel.Neutral)]
    [InlineData(4, 3, .9, SentimentLabel.Neutral)]
    [InlineData(3, 4, .9, SentimentLabel.Neutral)]
    [InlineData(12, 4, .9, SentimentLabel.Mixed)]
    public void A_fifth_of_the_words_in_sure_turns_of_either_kind_is_mixed(int positive, int negative, double sure, SentimentLabel label)
    {
        var neutral = 20 - positive - negative;
        Merge(Call((Caller, positive), (Caller, negative), (Caller, Math.Max(neutral, 4))), sure, -sure, 0)!.Label.Should().Be(label);
    }

    [Fact]
    public void The_score_of_a_mixed_party_is_the_share_of_words_that_are_not_neutral() =>
        Merge(Call((Caller, 4), (Caller, 4), (Caller, 8)), .9, -.9, 0)!.Score.Should().Be(.5);

    [Fact]
    public void A_call_is_meant_as_its_caller_meant_it()
    {
        var call = Merge(Call((Agent, 10), (Caller, 10)), .9, -.7)!;
        call.Should().BeEquivalentTo(new { Label = SentimentLabel.Negative, Value = -.7, Score = 1.0 });
        call.Caller.Should().Be(new PartySentiment(SentimentLabel.Negative, 1, -.7));
        call.Agent.Should().Be(new PartySentiment(SentimentLabel.Positive, 1, .9));
    }

    [Fact]
    public void Where_it_is_not_known_who_spoke_all_turns_count_and_there_are_no_parties() =>
        Merge(Call((Unknown, 10), (Unknown, 10)), .8, -.2).Should()
            .BeEquivalentTo(new { Value = .3, Caller = (PartySentiment?)null, Agent = (PartySentiment?)null });

    [Fact]
    public void Where_it_is_known_of_one_recording_alone_all_of_the_other_counts_with_the_caller()
    {
        var turns = Call((Unknown, 10), (Unknown, 10), (Agent, 10), (Caller, 20)).Turns;
        var call = new Conversation([.. turns.Select((turn, at) => turn with { Recording = at < 2 ? 1 : 2 })]);

        var sentiment = Merge(call, .8, .8, -1, .2)!;

        call.HasUnknownRecordings.Should().BeTrue();
        call.HasUnknownSpeakers.Should().BeFalse();
        sentiment.Should().BeEquivalentTo(new { Value = .5, Label = SentimentLabel.Positive });
        sentiment.Caller.Should().Be(new PartySentiment(SentimentLabel.Positive, 0, .2));
        sentiment.Agent.Should().Be(new PartySentiment(SentimentLabel.Negative, 1, -1));
        sentiment.Course[0].Should().BeEquivalentTo(new { Caller = .8, Agent = (double?)null });
    }

    [Fact]
    public void Somebody_unknown_in_a_recording_whose_speakers_are_known_counts_with_nobody() =>
        Merge(Call((Unknown, 10), (Caller, 10)), .8, -.2)!.Value.Should().Be(-.2);

    [Fact]
    public void A_caller_of_whom_no_turn_counts_has_no_sentiment()
    {
        Merge(Call((Agent, 10), (Caller, 2)), .9, -.7).Should().BeNull();
        Merge(Call((Caller, 10)), double.NaN).Should().BeNull();
        SentimentMerge.Of(new([]), []).Should().BeNull();
        SentimentMerge.Of(Call((Caller, 10)), [Value(3, .5)]).Should().BeNull();
    }

    [Fact]
    public void The_course_has_ten_equal_parts_with_nothing_where_nobody_spoke()
    {
        var course = SentimentMerge.Of(new([Said(0, Caller, 10, 30), Said(1, Agent, 30, 40), Said(2, Caller, 90, 110)]), Values(.5, .8, -.5))!.Course;
        course.Select(part => (part.Start, part.End)).Should().Equal(Enumerable.Range(1, 10).Select(part => (part * 10.0, (part * 10.0) + 10)));
        course.Select(part => part.Caller).Should().Equal(.5, .5, null, null, null, null, null, null, -.5, -.5);
        course.Select(part => part.Agent).Should().Equal(null, null, .8, null, null, null, null, null, null, null);
    }

    [Fact]
    public void A_part_has_the_mean_of_its_turns_by_words_and_by_how_much_of_them_lies_in_it()
    {
        var turns = new Conversation([Said(0, Caller, 0, 20, 8), Said(1, Caller, 15, 20, 8), Said(2, Caller, 90, 100)]);

        // Of the first turn's eight words half lie in the second part, all of the second turn's.
        SentimentMerge.Of(turns, Values(.9, -.3, 0))!.Course[1].Caller.Should().BeApproximately(((4 * .9) - (8 * .3)) / 12, 1e-9);
    }

    [Fact]
    public void A_talk_without_length_has_no_course() => SentimentMerge.Of(new([Said(0, Caller, 5, 5)]), Values(.5))!.Course.Should().BeEmpty();

    [Fact]
    public void A_turn_without_length_lies_in_one_part() =>
        SentimentMerge.Of(new([Said(0, Caller, 0, 0), Said(1, Caller, 50, 50), Said(2, Caller, 100, 100)]), Values(.5, .6, .7))!
            .Course.Select(part => part.Caller).Should().Equal(.5, null, null, null, null, .6, null, null, null, .7);

    [Theory]
    [InlineData(8, .4, .1, true)]
    [InlineData(8, .4, .11, false)]
    [InlineData(7, .9, -.9, false)]
    [InlineData(8, -.4, .4, false)]
    public void A_caller_whose_last_third_is_three_tenths_below_the_first_is_falling(int turns, double first, double last, bool isFalling) =>
        Merge(Call([.. Enumerable.Repeat((Caller, 5), turns)]), [first, first, .. Enumerable.Repeat(0.0, turns - 4), last, last])!
            .IsFalling.Should().Be(isFalling);

    [Fact]
    public void Short_turns_and_those_of_the_agent_make_no_eight_turns() => Merge(
        Call([.. Enumerable.Repeat((Caller, 5), 7), (Caller, 2), (Agent, 5)]), .9, .9, 0, 0, 0, -.9, -.9, -.9, -.9)!.IsFalling.Should().BeFalse();

    [Theory]
    [InlineData(9, 7)]
    [InlineData(7, null)]
    public void The_line_that_shows_it_is_the_lowest_of_the_last_third(int turns, int? line) => SentimentMerge.LowestOfLast(
        Call([.. Enumerable.Repeat((Caller, 5), turns)]),
        [.. new[] { -.9, .9, .9, 0, 0, 0, -.2, -.8, -.8 }.Take(turns).Select((value, at) => Value(at, value))]).Should().Be(line);

    [Fact]
    public void Without_the_agent_the_caller_stays()
    {
        var call = Merge(Call((Agent, 10), (Caller, 10)), .9, -.7)!;
        var without = call.WithoutAgent();
        without.Should().BeEquivalentTo(new { call.Label, call.Score, call.Value, call.Caller, call.IsFalling, Agent = (PartySentiment?)null });
        without.Course.Should().Equal(call.Course.Select(part => part with { Agent = null }));
        call.Course.Should().Contain(part => part.Agent != null);
    }

    private static CallSentiment? Merge(Conversation conversation, params double[] values) =>
        SentimentMerge.Of(conversation, [.. values.Select((value, at) => double.IsNaN(value) ? new(at, default, 0, value) : Value(at, value))]);

    private static Turn Said(int segment, Speaker speaker, double start, double end, int words = 5) => new(segment, speaker, start, end, Text(words));
}
