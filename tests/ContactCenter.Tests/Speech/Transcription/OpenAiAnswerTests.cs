using System.Text;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>The answers of several servers, each in its own way.</summary>
public sealed class OpenAiAnswerTests
{
    [Fact]
    public void Our_transcriber_tells_code_probability_model_and_confidence()
    {
        var heard = Read("""
            {"task":"transcribe","language":"german","duration":4.2,"text":"Guten Tag.","segments":[{"id":0,"seek":0,"start":0.32,"end":1.5,
            "text":"Guten Tag.","tokens":[],"temperature":0,"avg_logprob":-0.1,"compression_ratio":1,"no_speech_prob":0.01,"confidence":0.93}],
            "words":[{"word":"Guten","start":0.32,"end":0.8,"probability":0.9},{"word":"Tag.","start":0.8,"end":1.5,"probability":0.95}],
            "language_code":"de","language_probability":0.998,"model":"whisper-base"}
            """);

        heard.Language.Should().Be(new HeardLanguage("de", .998));
        heard.Model.Should().Be("whisper-base");
        var segment = heard.Segments.Should().ContainSingle().Subject;
        segment.Should().BeEquivalentTo(new { Start = .32, End = 1.5, Text = "Guten Tag.", Confidence = .93 });
        segment.Words.Should().Equal(new HeardWord(.32, .8, "Guten", .9), new HeardWord(.8, 1.5, "Tag.", .95));
    }

    /// <remarks>Its tokens are parts of words, and its mean counts tokens that say nothing.</remarks>
    [Fact]
    public void Tokens_of_whisper_cpp_become_words_and_tell_the_confidence()
    {
        var heard = Read("""
            {"task":"transcribe","language":"english","duration":2.5,"text":" Hello Gabriel.\n","segments":[{"id":0,"text":" Hello Gabriel.","start":0.0,
            "end":2.4,"tokens":[15947],"words":[{"word":" Hello","start":0.1,"end":0.5,"t_dtw":-1,"probability":0.9},
            {"word":" Gab","start":0.5,"end":0.9,"t_dtw":-1,"probability":0.4},{"word":"riel","start":0.9,"end":1.2,"t_dtw":-1,"probability":0.9},
            {"word":".","start":1.2,"end":1.3,"t_dtw":-1,"probability":0.9}],"temperature":0.0,"avg_logprob":-0.01,"no_speech_prob":0.02}],
            "detected_language":"english","detected_language_probability":0.97,"language_probabilities":{"en":0.97,"de":0.01}}
            """);

        heard.Language.Should().Be(new HeardLanguage("en", .97));
        var words = heard.Segments.Single().Words;
        words.Select(word => word.Text).Should().Equal("Hello", "Gabriel.");
        words[1].Should().BeEquivalentTo(new { Start = .5, End = 1.3 });
        words[1].Confidence.Should().BeApproximately(Math.Pow(.4 * .9 * .9, 1 / 3.0), 1e-9);
        heard.Segments.Single().Confidence.Should().BeApproximately(Math.Sqrt(.9 * words[1].Confidence!.Value), 1e-9);
    }

    [Fact]
    public void Words_beside_the_segments_are_shared_among_them()
    {
        var heard = Read("""
            {"task":"transcribe","language":"english","duration":3.0,"text":"One two. Three.","words":[{"word":"One","start":0.0,"end":0.4},
            {"word":"two","start":0.4,"end":0.9},{"word":"Three","start":2.0,"end":2.4}],"segments":[
            {"id":0,"seek":0,"start":0.0,"end":1.0,"text":" One two.","tokens":[50364],"temperature":0.0,"avg_logprob":-0.2231435513,"compression_ratio":0.8,
            "no_speech_prob":0.01},{"id":1,"seek":0,"start":1.9,"end":2.5,"text":" Three.","tokens":[1],"temperature":0.0,"avg_logprob":-0.6931471806,
            "compression_ratio":0.8,"no_speech_prob":0.01}],"usage":{"type":"duration","seconds":3}}
            """);

        heard.Segments.Select(segment => string.Join('|', segment.Words.Select(word => word.Text))).Should().Equal("One|two", "Three");
        heard.Segments.Select(segment => Math.Round(segment.Confidence!.Value, 6)).Should().Equal(.8, .5);
        heard.Language.Should().Be(new HeardLanguage("en", null));
    }

    [Fact]
    public void Times_as_text_and_figures_that_are_null_are_no_error()
    {
        var heard = Read("""
            {"duration":"7.5","language":"fr","text":"Bonjour.","words":null,"segments":[{"id":0,"seek":0,"start":"1.25","end":"2.5","text":"Bonjour.",
            "avg_logprob":null,"compression_ratio":null,"no_speech_prob":null,"temperature":0.0,"tokens":[1]}]}
            """);

        heard.Segments.Should().Equal([new TranscribedSegment(1.25, 2.5, "Bonjour.", null, [])], (one, other) => one with { Words = other.Words } == other);
        heard.Language!.Code.Should().Be("fr");
    }

    [Fact]
    public void Text_alone_is_one_segment_over_the_whole_sound()
    {
        var heard = Read("""{"text":" Hello there. "}""", seconds: 12);

        heard.Segments.Single().Should().BeEquivalentTo(new { Start = 0.0, End = 12.0, Text = "Hello there.", Confidence = (double?)null });
        heard.Language.Should().BeNull();
    }

    [Fact]
    public void Where_nobody_spoke_there_are_no_segments()
    {
        var heard = Read("""{"text":"","segments":[],"language":"english","duration":30}""");

        heard.Segments.Should().BeEmpty();
    }

    [Theory]
    [InlineData("(phone ringing)", -.2, .1)]
    [InlineData("[Music] *sigh*", -.2, .1)]
    [InlineData("♪♪", -.2, .1)]
    [InlineData("  ", -.2, .1)]
    [InlineData("Thanks for watching!", -1.2, .7)]
    public void What_was_not_spoken_is_left_out(string text, double mean, double nobody)
    {
        var body = JsonSerializer.Serialize(
            new { text, segments = new[] { new { start = 0, end = 1, text, avg_logprob = mean, no_speech_prob = nobody } } });

        Read(body).Segments.Should().BeEmpty();
    }

    [Fact]
    public void A_language_that_was_said_is_not_detected()
    {
        var heard = Read("""{"text":"hola","language":"english","language_probability":0.4}""", language: "es");

        heard.Language.Should().Be(new HeardLanguage("es", null));
    }

    [Theory]
    [InlineData("english", "en")]
    [InlineData("English", "en")]
    [InlineData("en-US", "en")]
    [InlineData("<|de|>", "de")]
    [InlineData("norwegian", "no")]
    [InlineData("myanmar", "my")]
    [InlineData("cantonese", "yue")]
    [InlineData("chinese", "zh")]
    public void Languages_are_known_by_code_and_by_name(string told, string code) => LanguageCodes.Of(told).Should().Be(code);

    [Theory]
    [InlineData("klingonese")]
    [InlineData("")]
    public void What_is_no_language_is_none(string told) => LanguageCodes.Of(told).Should().BeNull();

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"error":"x"}""")]
    [InlineData("")]
    public void What_is_no_transcript_is_refused(string body)
    {
        var read = () => Read(body);

        read.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"text":1,"segments":{},"words":[1,null,{"word":"x"}],"language":7,"duration":"soon"}""")]
    [InlineData("""{"segments":[1,null,"x",{},{"text":null},{"text":"a","start":-5,"end":-7,"avg_logprob":3,"confidence":"high","words":"none"}]}""")]
    [InlineData("""{"text":"a","segments":[{"text":"a","start":1e400,"end":"NaN"}]}""")]
    public void Values_of_another_kind_are_passed_over(string body)
    {
        var heard = Read(body);

        heard.Segments.Where(segment => segment.Start < 0 || segment.End < segment.Start || segment.Confidence != null).Should().BeEmpty();
    }

    private static TranscribedSound Read(string json, string? language = null, double seconds = 1) =>
        OpenAiAnswer.Read(Encoding.UTF8.GetBytes(json), Sounds.Of(language, seconds));
}
