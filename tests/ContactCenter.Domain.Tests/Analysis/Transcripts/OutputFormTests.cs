using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Transcripts;

public sealed partial class OutputFormTests
{
    private static readonly TranscriptText Text = new(
    [
        Said(Speaker.Agent, 1.2, 3.4, "Hello, A&B <shop>, how can I help?"),
        Said(Speaker.Caller, 3.2, 5, "My card --> it's\r\nAgent: \u2028broken"),
        Said(Speaker.Caller, 5, 5, " \t "),
        Said(Speaker.Unknown, 20.0004, 20.0004, "Größe 42 😀"),
        Said(Speaker.Agent, 3599.9996, 360_001.5, "Bye"),
    ]);

    private static readonly RecordingTranscript Call = new(Text, "engine") { Paused = [new(6, 19.5)] };

    [Fact]
    public void As_plain_text() => PlainTranscript.Of(Call).Should().Be(
        """
        Agent: Hello, A&B <shop>, how can I help?
        Caller: My card --> it's  Agent:  broken
        [paused]
        Unknown: Größe 42 😀
        Agent: Bye

        """);

    [Fact]
    public void One_side_as_plain_text() => PlainTranscript.Of(Call, Speaker.Agent).Should().Be(
        """
        Agent: Hello, A&B <shop>, how can I help?
        Agent: Bye

        """);

    [Fact]
    public void As_WebVTT() => WebVttTranscript.Of(Call).Should().Be(
        """
        WEBVTT

        00:00:01.200 --> 00:00:03.400
        <v Agent>Hello, A&amp;B &lt;shop&gt;, how can I help?</v>

        00:00:03.200 --> 00:00:05.000
        <v Caller>My card --&gt; it's  Agent:  broken</v>

        00:00:06.000 --> 00:00:19.500
        [paused]

        00:00:20.000 --> 00:00:20.001
        Größe 42 😀

        01:00:00.000 --> 100:00:01.500
        <v Agent>Bye</v>

        """);

    [Fact]
    public void A_pause_stands_before_what_begins_with_it() =>
        PlainTranscript.Of(new(new([Said(Speaker.Agent, 4, 5, "Bye")]), "engine") { Paused = [new(4, 6)] }).Should().Be("[paused]\nAgent: Bye\n");

    [Fact]
    public void Nothing_was_said()
    {
        PlainTranscript.Of(new(new([]), "engine")).Should().BeEmpty();
        WebVttTranscript.Of(new(new([]), "engine")).Should().Be("WEBVTT\n");
    }

    [Theory]
    [InlineData(double.NaN, double.NaN, "00:00:00.000 --> 00:00:00.001")]
    [InlineData(-5, 1, "00:00:00.000 --> 00:00:01.000")]
    [InlineData(1e300, 1e300, "1000:00:00.000 --> 1000:00:00.001")]
    public void No_time_breaks_the_form(double start, double end, string times) =>
        WebVttTranscript.Of(new(new([Said(Speaker.Unknown, start, end, "a")]), "engine")).Should().Be($"WEBVTT\n\n{times}\na\n");

    [Fact]
    public void No_text_is_more_than_one_line_or_holds_a_mark_of_the_form() =>
        Prop.ForAll<string[], double[]>((texts, times) =>
        {
            var segments = texts.Select((text, at) => Said((Speaker)(at % 3), times.ElementAtOrDefault(at), times.ElementAtOrDefault(at + 1), $"a{text}"));
            var transcript = new RecordingTranscript(new([.. segments]), "engine");
            var cues = WebVttTranscript.Of(transcript).Split("\n\n")[1..];
            return PlainTranscript.Of(transcript).Count(character => character == '\n') == texts.Length
                && cues.Length == texts.Length && cues.All(cue => CueForm().IsMatch(cue.TrimEnd('\n')));
        }).QuickCheckThrowOnFailure();

    [GeneratedRegex(
        @"\A\d{2,}:[0-5]\d:[0-5]\d\.\d{3} --> \d{2,}:[0-5]\d:[0-5]\d\.\d{3}\n(<v (Agent|Caller)>)?a([^<>&\n\r]|&(amp|lt|gt);)*(</v>)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CueForm();

    private static TranscriptSegment Said(Speaker speaker, double start, double end, string text) =>
        new() { Speaker = speaker, Start = start, End = end, Text = text };
}
