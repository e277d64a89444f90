using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed class TranscriptMergeTests
{
    private static readonly ChannelSides Split = new(Channels: 2, AgentChannel: 1);

    [Theory]
    [InlineData(2, 1, 1, Speaker.Agent)]
    [InlineData(2, 1, 2, Speaker.Caller)]
    [InlineData(2, 2, 1, Speaker.Caller)]
    [InlineData(2, 2, 2, Speaker.Agent)]
    [InlineData(4, 3, 4, Speaker.Caller)]
    [InlineData(1, 1, 1, Speaker.Unknown)]
    [InlineData(2, 3, 1, Speaker.Unknown)]
    [InlineData(2, 0, 2, Speaker.Unknown)]
    public void A_channel_is_a_side_of_the_call(int channels, int agent, int channel, Speaker speaker) =>
        new ChannelSides(channels, agent).SpeakerOf(channel).Should().Be(speaker);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_channel_that_the_recording_does_not_have_is_refused(int channel) =>
        Split.Invoking(sides => sides.SpeakerOf(channel)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Both_sides_are_in_order_of_time_and_interruptions_stay_whole()
    {
        var transcript = Merged([new(1, [Said(0, 4, "how can I help"), Said(6, 7, "sure")]), new(2, [Said(3, 5.5, "hi I need"), Said(6.5, 9, "a lamp")])]);
        Lines(transcript).Should().Equal("Agent 0-4 how can I help", "Caller 3-5.5 hi I need", "Agent 6-7 sure", "Caller 6.5-9 a lamp");
    }

    [Fact]
    public void What_begins_together_is_in_order_of_channels_and_then_as_it_came() =>
        Lines(Merged([new(2, [Said(1, 2, "c"), Said(1, 1.5, "d")]), new(1, [Said(1, 9, "a"), Said(1, 3, "b")])]))
            .Should().Equal("Agent 1-9 a", "Agent 1-3 b", "Caller 1-2 c", "Caller 1-1.5 d");

    [Fact]
    public void What_an_engine_gave_stays_beside_the_words()
    {
        ImmutableArray<TranscriptWord> words = [new(" hello", 1, 2, .5)];
        var segment = Merged([new(2, [Said(1, 2, " hello ") with { Words = words, Confidence = .5 }])]).Text.Segments.Single();
        segment.Should().BeEquivalentTo(
            new TranscriptSegment { Speaker = Speaker.Caller, Start = 1, End = 2, Text = "hello", Words = words, Confidence = .5 });
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("[paused]")]
    [InlineData("[Paused]")]
    public void What_says_nothing_is_left_out(string text) =>
        Merged([new(1, [Said(0, 1, text), Said(1, 2, "yes")])]).Text.Segments.Select(segment => segment.Text).Should().Equal("yes");

    [Theory]
    [InlineData(-1, 2, 0, 2)]
    [InlineData(5, 2, 5, 5)]
    [InlineData(double.NaN, 9, 4, 9)]
    [InlineData(5, double.PositiveInfinity, 5, 5)]
    [InlineData(double.NegativeInfinity, double.NaN, 4, 4)]
    public void Times_that_make_no_sense_lose_no_words(double start, double end, double soundStart, double soundEnd)
    {
        var segments = Merged([new(1, [Said(3, 4, "one"), Said(start, end, "two")])]).Text.Segments;
        var two = segments.Single(segment => segment.Text == "two");
        (two.Start, two.End).Should().Be((soundStart, soundEnd));
        segments.Should().HaveCount(2);
    }

    [Fact]
    public void Longer_segments_count_more_for_the_confidence()
    {
        var transcript = Merged([new(1, [Said(0, 3, "a") with { Confidence = .9 }, Said(3, 4, "b") with { Confidence = .5 }, Said(4, 9, "c")])]);
        transcript.Confidence.Should().BeApproximately(.8, 1e-9);
        transcript.Provider.Should().Be("engine");
    }

    [Fact]
    public void Segments_without_a_duration_count_the_same() =>
        Merged([new(1, [Said(1, 1, "a") with { Confidence = .9 }, Said(2, 2, "b") with { Confidence = .5 }])]).Confidence.Should().BeApproximately(.7, 1e-9);

    [Theory]
    [InlineData(1.5, 1.0)]
    [InlineData(-.5, 0.0)]
    [InlineData(double.NaN, null)]
    [InlineData(null, null)]
    public void A_confidence_is_between_0_and_1_or_unknown(double? given, double? sound) =>
        Merged([new(1, [Said(1, 2, "a") with { Confidence = given }])]).Confidence.Should().Be(sound);

    [Fact]
    public void Nobody_who_said_nothing_can_be_trusted()
    {
        var transcript = Merged([new(1, []) { Language = "en", LanguageConfidence = .9 }]);
        transcript.Confidence.Should().Be(0);
        transcript.Text.Language.Should().BeNull();
        transcript.LanguageConfidence.Should().BeNull();
    }

    [Fact]
    public void The_language_is_the_one_that_was_spoken_longest()
    {
        var transcript = Merged([
            new(1, [Said(0, 2, "a"), Said(4, 5, "b") with { Language = "fr" }]) { Language = "de", LanguageConfidence = .6 },
            new(2, [Said(2, 4, "c"), Said(5, 6, "d") with { Language = "EN" }]) { Language = "fr", LanguageConfidence = .9 },
        ]);
        transcript.Text.Language.Should().Be("fr");
        transcript.LanguageConfidence.Should().Be(.9);
        transcript.Text.Segments.Select(segment => segment.Language).Should().Equal("de", null, null, "EN");
    }

    [Fact]
    public void Who_speaks_longer_counts_more_for_how_sure_the_language_is()
    {
        var transcript = Merged([
            new(1, [Said(0, 3, "a")]) { Language = "de", LanguageConfidence = .9 },
            new(2, [Said(3, 4, "b")]) { Language = "DE", LanguageConfidence = .5 },
        ]);
        transcript.LanguageConfidence.Should().BeApproximately(.8, 1e-9);
        transcript.Text.Segments.Should().OnlyContain(segment => segment.Language == null);
    }

    private static RecordingTranscript Merged(ImmutableArray<HeardChannel> channels) => TranscriptMerge.Of(channels, Split, "engine");

    private static HeardSegment Said(double start, double end, string text) => new(start, end, text);

    private static IEnumerable<string> Lines(RecordingTranscript transcript) =>
        transcript.Text.Segments.Select(segment => FormattableString.Invariant($"{segment.Speaker} {segment.Start}-{segment.End} {segment.Text}"));
}
