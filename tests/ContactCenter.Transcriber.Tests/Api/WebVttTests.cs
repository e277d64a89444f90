using ContactCenter.Transcriber.Api;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class WebVttTests
{
    [Fact]
    public void Cues_have_times_and_no_marks_of_their_own() =>
        WebVtt.Of([new Utterance(.5, 2.25, "fish & chips --> <now>", -.1, 0, []), new Utterance(3_725.0006, 3_726, "later", -.1, 0, [])]).Should().Be(
            "WEBVTT\n\n00:00:00.500 --> 00:00:02.250\nfish &amp; chips --&gt; &lt;now&gt;\n\n01:02:05.001 --> 01:02:06.000\nlater\n\n");
}
