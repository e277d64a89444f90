using ContactCenter.Domain.Analysis.Talk;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Tests.Analysis.Sentiment;

namespace ContactCenter.Domain.Tests.Analysis.Talk;

public sealed class TalkFiguresTests
{
    [Fact]
    public void Who_spoke_how_long_is_counted_once_a_second() =>
        Of(Agent(10, 14), Agent(12, 16), Caller(20, 30), Caller(25, 28), Agent(40, 42)).Should().BeEquivalentTo(new
        {
            DurationSeconds = 32.0,
            AgentSeconds = 8.0,
            CallerSeconds = 10.0,
            AgentShare = 8 / 18.0,
            UnknownSeconds = 0.0,
            SilenceSeconds = 14.0,
            LongestSilenceSeconds = 10.0,
            OverlapSeconds = 0.0,
            AgentTurns = 3,
            CallerTurns = 2,
            UnknownTurns = 0,
        });

    [Fact]
    public void Both_at_once_is_overlap_and_no_silence() =>
        Of(Agent(0, 10), Caller(8, 14), Agent(9, 9.5), Caller(3, 4)).Should().BeEquivalentTo(new { OverlapSeconds = 3.0, SilenceSeconds = 0.0 });

    [Theory]
    [InlineData(3, 4, 3, 1)]
    [InlineData(.5, 1.5, 3, 1)]
    [InlineData(.4, 4, 3, 0)]
    [InlineData(9.5, 12, 3, 1)]
    [InlineData(9.6, 12, 3, 0)]
    [InlineData(3, 3.9, 3, 0)]
    [InlineData(3, 4, 2, 0)]
    [InlineData(10, 12, 9, 0)]
    public void A_longer_turn_inside_a_turn_of_the_other_one_interrupts_it(double start, double end, int words, int interruptions)
    {
        Of(Agent(0, 10), Caller(start, end, words)).Should().BeEquivalentTo(new { AgentInterruptions = 0, CallerInterruptions = interruptions });
        Of(Caller(0, 10), Agent(start, end, words)).Should().BeEquivalentTo(new { AgentInterruptions = interruptions, CallerInterruptions = 0 });
    }

    [Fact]
    public void A_monologue_goes_on_over_what_shows_that_somebody_listens()
    {
        var figures = Of(Agent(0, 10), Caller(10, 11, 2), Agent(12, 20), Caller(20, 25, 3), Agent(25, 31));
        figures.Should().BeEquivalentTo(new { AgentLongestMonologueSeconds = 20.0, CallerLongestMonologueSeconds = 5.0 });
    }

    [Fact]
    public void A_longer_turn_of_the_other_one_ends_a_monologue() =>
        Of(Agent(0, 10), Caller(9, 11, 3), Agent(12, 20)).AgentLongestMonologueSeconds.Should().Be(10);

    [Fact]
    public void A_turn_within_another_does_not_shorten_a_monologue() =>
        Of(Agent(0, 10), Agent(2, 3), Caller(30, 31)).AgentLongestMonologueSeconds.Should().Be(10);

    [Theory]
    [InlineData(6, 12, 120.0)]
    [InlineData(5, 10, 120.0)]
    [InlineData(4.9, 10, null)]
    [InlineData(6, 0, null)]
    public void Pace_is_words_by_the_time_of_speaking(double seconds, int words, double? pace)
    {
        Of(Agent(0, seconds, words), Caller(60, 61)).Should().BeEquivalentTo(new { AgentWordsPerMinute = pace, CallerWordsPerMinute = (double?)null });
        Of(Caller(0, seconds, words)).CallerWordsPerMinute.Should().Be(pace);
        Of(Unknown(0, seconds, words)).UnknownWordsPerMinute.Should().Be(pace);
    }

    [Fact]
    public void Where_it_is_not_known_who_spoke_only_the_whole_has_figures() =>
        Of(Unknown(0, 10, 20), Unknown(15, 20, 10)).Should().Be(new TalkFigures
        {
            DurationSeconds = 20,
            UnknownSeconds = 15,
            UnknownWordsPerMinute = 120,
            UnknownTurns = 2,
            SilenceSeconds = 5,
            LongestSilenceSeconds = 5,
        });

    [Fact]
    public void Without_turns_nothing_was_said() => Of().Should().BeEquivalentTo(new
    {
        DurationSeconds = 0.0,
        SilenceSeconds = 0.0,
        LongestSilenceSeconds = 0.0,
        AgentSeconds = 0.0,
        CallerSeconds = 0.0,
        AgentShare = (double?)null,
        AgentLongestMonologueSeconds = 0.0,
    });

    [Theory]
    [InlineData(double.NaN, 5)]
    [InlineData(5, double.NaN)]
    [InlineData(-3, 5)]
    [InlineData(5, 4)]
    [InlineData(5, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 5)]
    public void A_turn_whose_times_make_no_sense_counts_for_nothing(double start, double end) =>
        Of(Agent(0, 10), Caller(12, 13), Caller(start, end)).Should().Be(Of(Agent(0, 10), Caller(12, 13)));

    [Fact]
    public void Without_the_agent_only_the_caller_own_figures_stay() =>
        Of(Agent(0, 10), Caller(8, 20), Caller(30, 31)).WithoutAgent().Should().Be(new TalkFigures
        {
            DurationSeconds = 31,
            CallerSeconds = 13,
            CallerTurns = 2,
            CallerWordsPerMinute = 10 * 60 / 13.0,
        });

    [Fact]
    public void Where_it_is_not_known_who_spoke_there_is_no_agent_to_leave_out()
    {
        var figures = Of(Unknown(0, 10), Unknown(12, 13));
        figures.WithoutAgent().Should().Be(figures);
    }

    [Fact]
    public void What_was_not_recorded_is_neither_silence_nor_part_of_the_talk()
    {
        var call = new Conversation([Agent(0, 10), Agent(15, 20), Caller(50, 60), Caller(70, 80)]) { Unheard = [new(12, 14), new(20, 45), new(55, 58)] };

        var figures = TalkFigures.Of(call);

        figures.SilenceSeconds.Should().Be(2 + 1 + 5 + 10);
        figures.LongestSilenceSeconds.Should().Be(10);
        figures.DurationSeconds.Should().Be(80 - 2 - 25, "who spoke while nothing was recorded has been heard all the same");
        figures.AgentLongestMonologueSeconds.Should().Be(18);
        figures.CallerLongestMonologueSeconds.Should().Be(30);
    }

    private static TalkFigures Of(params Turn[] turns) => TalkFigures.Of(new([.. turns.Select((turn, at) => turn with { Segment = at })]));

    private static Turn Agent(double start, double end, int words = 5) => Said(Speaker.Agent, start, end, words);

    private static Turn Caller(double start, double end, int words = 5) => Said(Speaker.Caller, start, end, words);

    private static Turn Unknown(double start, double end, int words = 5) => Said(Speaker.Unknown, start, end, words);

    private static Turn Said(Speaker speaker, double start, double end, int words) => new(0, speaker, start, end, TestTurns.Text(words));
}
