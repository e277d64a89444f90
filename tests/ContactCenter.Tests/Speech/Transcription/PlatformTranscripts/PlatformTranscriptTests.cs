using System.Text;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.PlatformTranscripts;

namespace ContactCenter.Tests.Speech.Transcription.PlatformTranscripts;

/// <summary>What the platform has written down becomes what was said on each channel.</summary>
public sealed class PlatformTranscriptTests
{
    /// <summary>As the platform's documents show it.</summary>
    private const string Sample = """
        {"ver":"1.0.19","request_id":"6226182254ce513117079b58","channels":[{"transcript":[{"sentence":"Transcription example test.",
        "raw_sentence":"transcription example test","timestamp":9630,"duration":2642,"words":[
        {"word":"transcription","start_time":9630,"end_time":10887,"confidence":1},{"word":"example","start_time":10923,"end_time":11588,"confidence":0.5},
        {"word":"test","start_time":11600,"end_time":12272,"confidence":1}],"action_items":[],"questions":[],"answers":[]}],"duration":16.2}]}
        """;

    [Fact]
    public void The_documents_sample_is_read()
    {
        var heard = Read(Sample, "en-GB").Should().ContainSingle().Subject;

        heard.Language.Should().Be(new HeardLanguage("en", null) { IsAssumed = true });
        var segment = heard.Segments.Should().ContainSingle().Subject;
        (segment.Start, Math.Round(segment.End, 3), segment.Text).Should().Be((9.63, 12.272, "Transcription example test."));
        segment.Words.Select(word => word.Text).Should().Equal("Transcription", "example", "test.");
        segment.Words.Select(word => Math.Round(word.Start, 3)).Should().Equal(9.63, 10.923, 11.6);
        segment.Confidence.Should().BeApproximately(.872, .001, "each word counts by its length");
    }

    [Fact]
    public void Sentences_stand_in_the_order_in_which_they_begin_each_channel_for_itself()
    {
        var heard = Read(Channels([Sentence("Second.", 5_000), Sentence("First.", 1_000)], [], [Sentence("Other.", 2_000)]));

        heard.Select(channel => string.Join(' ', channel.Segments.Select(segment => segment.Text))).Should().Equal("First. Second.", "", "Other.");
        heard[0].Language.Should().BeNull();
    }

    [Theory]
    [InlineData("cmn-hans-CN", "zh")]
    [InlineData("nb-NO", "no")]
    [InlineData("fil-PH", "fil")]
    public void The_language_is_the_one_that_it_was_told(string tag, string code) => Read(Channels([], []), tag)[0].Language!.Code.Should().Be(code);

    [Theory]
    [InlineData(
        """
        {"sentence":"It is 42.","timestamp":1000,"duration":900,"words":[{"word":"it","start_time":1000,"end_time":1200},
        {"word":"is","start_time":1200,"end_time":1200},{"word":"forty","start_time":1200,"end_time":1500},{"word":"two","start_time":1500,"end_time":1900}]}
        """,
        "It is 42.",
        "it is forty two")]
    [InlineData("""{"raw_sentence":"hello you","timestamp":"1000","duration":"900","words":null}""", "hello you", "")]
    [InlineData("""{"words":[{"word":"hello","start_time":1000,"end_time":1900}]}""", "hello", "hello")]
    [InlineData("""{"sentence":"hello","timestamp":1000,"duration":900,"words":[{"word":"hello"}]}""", "hello", "")]
    [InlineData("""{"sentence":"hello","duration":-5,"words":[{"word":"hello","start_time":1000,"end_time":1900,"confidence":"high"}]}""", "hello", "hello")]
    public void What_is_there_suffices(string sentence, string text, string words)
    {
        var segment = Read(Channels([sentence]))[0].Segments.Should().ContainSingle().Subject;

        (segment.Start, Math.Round(segment.End, 3), segment.Text).Should().Be((1, 1.9, text));
        string.Join(' ', segment.Words.Select(word => word.Text)).Should().Be(words);
    }

    [Fact]
    public void Nothing_that_was_said_is_no_sentence() =>
        Read(Channels(["""{"sentence":"","timestamp":0,"duration":0,"words":[]}"""]))[0].Segments.Should().BeEmpty();

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}", "it has no 'channels', 1 to 32")]
    [InlineData("""{"channels":[]}""", "it has no 'channels', 1 to 32")]
    [InlineData("""{"channels":{"0":[]}}""", "it has no 'channels', 1 to 32")]
    [InlineData("""{"channels":[{"transcript":[]},7]}""", "channel 2 has no 'transcript'")]
    [InlineData("""{"channels":[{"transcript":"my card is 4111"}]}""", "channel 1 has no 'transcript'")]
    [InlineData("""{"channels":[{"transcript":[7]}]}""", "sentence 1 of channel 1 has no text or no time")]
    [InlineData("""{"channels":[{"transcript":[{"text":"my card is 4111","start":1,"end":2}]}]}""", "sentence 1 of channel 1 has no text or no time")]
    [InlineData("""{"channels":[{"transcript":[{"sentence":"my card is 4111"}]}]}""", "sentence 1 of channel 1 has no text or no time")]
    [InlineData("""{"channels":[{"transcript":[{"sentence":"4111","timestamp":1000}]}]}""", "sentence 1 of channel 1 has no text or no time")]
    [InlineData(
        """{"channels":[{"transcript":[{"sentence":"","timestamp":1,"duration":1,"words":[{"word":"4111"}]}]}]}""",
        "sentence 1 of channel 1 has no text or no time")]
    [InlineData("""{"channels":[{"transcript":[{"sentence":"\ud800","timestamp":1000,"duration":1}]}]}""", "a text in it is none")]
    public void What_is_not_understood_is_refused_and_not_left_out(string file, string? reason = null)
    {
        var read = () => Read(file);

        var message = read.Should().Throw<JsonException>().Which.Message;
        message.Should().NotContain("4111");
        if (reason is not null)
            message.Should().Be(reason);
    }

    private static IReadOnlyList<TranscribedSound> Read(string json, string? language = null) =>
        PlatformTranscript.Read(Encoding.UTF8.GetBytes(json), language);

    private static string Channels(params string[][] channels) =>
        $$"""{"channels":[{{string.Join(',', channels.Select(sentences => $$"""{"transcript":[{{string.Join(',', sentences)}}],"duration":16}"""))}}]}""";

    private static string Sentence(string text, int at) => $$"""{"sentence":"{{text}}","timestamp":{{at}},"duration":800,"words":[]}""";
}
