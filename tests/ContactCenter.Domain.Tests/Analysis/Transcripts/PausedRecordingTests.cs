using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed class PausedRecordingTests
{
    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(9.5, 10.5, true)]
    [InlineData(19.6, 21, true)]
    [InlineData(9, 10.6, false)]
    [InlineData(12, 13, false)]
    [InlineData(10.1, 10.4, false)]
    [InlineData(9, 21, false)]
    [InlineData(10, 10, false)]
    [InlineData(20, 20, true)]
    [InlineData(20, 22, true)]
    public void Without_word_times_a_segment_stays_unless_it_reaches_into_the_pause(double start, double end, bool stays) =>
        Texts(new(start, end, "my card")).Should().Equal(stays ? ["my card"] : []);

    [Fact]
    public void Words_of_the_pause_go_and_what_was_said_before_and_behind_are_two_segments()
    {
        var segment = new HeardSegment(8, 23, "It is, four one. Thanks")
        {
            Words = [Word(" It", 8), Word(" is,", 9.4), Word(" four", 11), Word(" one.", 19.4), Word(" Thanks", 22)],
        };
        var segments = Merged(segment).Text.Segments;
        segments.Select(left => FormattableString.Invariant($"{left.Start}-{left.End} {left.Text}")).Should().Equal("8-10.4 It is,", "22-23 Thanks");
        segments.Select(left => left.Words.Length).Should().Equal(2, 1);
    }

    [Fact]
    public void A_segment_that_touches_the_pause_with_no_word_stays_as_it_is() =>
        Texts(new(8, 12, "It is") { Words = [Word(" It", 8), Word(" is", 9)] }).Should().Equal("It is");

    [Fact]
    public void A_pause_in_which_every_word_lies_leaves_nothing() =>
        Texts(new(11, 13, "four one") { Words = [Word("four", 11), Word("one", 12)] }).Should().BeEmpty();

    [Theory]
    [InlineData("something else", 8, 9)]
    [InlineData("It is", double.NaN, 9)]
    [InlineData("It is", 9, 8)]
    public void Words_that_tell_no_place_count_as_none(string words, double start, double end) =>
        Texts(new(8, 12, "It is") { Words = [.. words.Split(' ').Select(word => new TranscriptWord(word, start, end))] }).Should().BeEmpty();

    [Fact]
    public void Pauses_are_told_in_order_and_one_without_a_duration_is_none() =>
        TranscriptMerge.Of([], new(1, 1), "engine", [new(5, 6), new(3, 3), new(1, 2)]).Paused.Should().Equal(new PausedTime(1, 2), new PausedTime(5, 6));

    [Fact]
    public void What_was_said_behind_the_end_is_left_out_and_is_no_pause()
    {
        HeardChannel said = new(1, [new(8, 12, "It is mine") { Words = [Word("It", 8), Word("is", 9), Word("mine", 10.6)] }, new(30, 31, "Goodbye")]);

        var merged = TranscriptMerge.Of([said], new(1, 1), "engine", paused: null, end: 11);

        merged.Text.Segments.Select(left => left.Text).Should().Equal("It is");
        merged.Paused.Should().BeEmpty();
    }

    private static IEnumerable<string> Texts(HeardSegment segment) => Merged(segment).Text.Segments.Select(left => left.Text);

    private static RecordingTranscript Merged(HeardSegment segment) =>
        TranscriptMerge.Of([new HeardChannel(1, [segment])], new(1, 1), "engine", [new(10, 20)]);

    private static TranscriptWord Word(string text, double start) => new(text, start, start + 1);
}
