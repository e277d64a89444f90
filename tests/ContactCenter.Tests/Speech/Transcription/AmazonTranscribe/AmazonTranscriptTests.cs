using System.Text;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.AmazonTranscribe;

namespace ContactCenter.Tests.Speech.Transcription.AmazonTranscribe;

/// <summary>The file of a job becomes what was said on each channel.</summary>
public sealed class AmazonTranscriptTests
{
    [Fact]
    public void A_new_segment_begins_after_a_pause_and_where_the_other_one_answers_a_sentence()
    {
        var heard = Read(
            [Word("Hello", 1, 1.5), Mark("."), Word("Yes", 3.2, 3.5), Word("please", 3.6, 4), Mark("!"), Word("Soon", 5.2, 5.5)],
            [Word("Hi", 4.5, 5, "0.5"), Word("there", 5, 6, "0.8")]);

        heard[0].Segments.Select(segment => (segment.Start, segment.End, segment.Text)).Should()
            .Equal((1, 1.5, "Hello."), (3.2, 4, "Yes please!"), (5.2, 5.5, "Soon"));
        var other = heard[1].Segments.Should().ContainSingle().Subject;
        other.Confidence.Should().BeApproximately(.7, .001, "each word counts by its length");
        heard[0].Segments[1].Confidence.Should().BeApproximately(.9, .001, "punctuation has none");
    }

    [Fact]
    public void One_who_speaks_without_a_pause_is_cut_after_twenty_seconds()
    {
        var words = Enumerable.Range(0, 50).Select(second => Word("on", second, second + 1));

        Read(words, [])[0].Segments.Select(segment => segment.End).Should().Equal(20, 40, 50);
    }

    [Fact]
    public void Silence_is_no_segment() => Read([], []).Should().HaveCount(2).And.OnlyContain(channel => channel.Segments.Count == 0);

    [Fact]
    public void A_sound_of_one_channel_has_its_words_beside_all_others()
    {
        var file = $$$"""{"results":{"items":[{{{Word("Hello", 1, 1.5)}}}]}}""";

        var heard = AmazonTranscript.Read(Encoding.UTF8.GetBytes(file), Sounds.Of());
        heard.Should().ContainSingle().Which.Segments.Single().Text.Should().Be("Hello");
        heard[0].Language.Should().BeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public void What_is_no_transcript_is_none(string file)
    {
        var read = () => AmazonTranscript.Read(Encoding.UTF8.GetBytes(file), Sounds.Of());

        read.Should().Throw<JsonException>();
    }

    private static IReadOnlyList<TranscribedSound> Read(IEnumerable<string> first, IEnumerable<string> second)
    {
        var channels = $$"""
            [{"channel_label":"ch_0","items":[{{string.Join(',', first)}}]},{"channel_label":"ch_1","items":[{{string.Join(',', second)}}]}]
            """;
        var file = $$"""{ "results": { "language_code": "en-US", "channel_labels": { "number_of_channels": 2, "channels": {{channels}} } } }""";
        return AmazonTranscript.Read(Encoding.UTF8.GetBytes(file), Sounds.Of() with { Channels = 2 });
    }

    private static string Word(string text, double start, double end, string confidence = "0.9") => FormattableString.Invariant(
        $$"""{"start_time":"{{start}}","end_time":"{{end}}","type":"pronunciation","alternatives":[{"confidence":"{{confidence}}","content":"{{text}}"}]}""");

    private static string Mark(string text) => $$"""{"type":"punctuation","alternatives":[{"confidence":"0.0","content":"{{text}}"}]}""";
}
