using System.Text;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class RecordingAnnouncementTests
{
    [Fact]
    public void Two_fields_are_enough()
    {
        var announcement = Read("""{"call_id":"1","recording_url":"https://recordings.test/1.wav?sig=x"}""");

        announcement.Should().BeEquivalentTo(new
        {
            CallId = "1",
            Url = new Uri("https://recordings.test/1.wav?sig=x"),
            RecordingId = (string?)null,
            Agent = (string?)null,
            Caller = (string?)null,
            StartedAt = (DateTimeOffset?)null,
            Language = (string?)null,
            Transcript = (TranscriptText?)null,
        });
        announcement.Attributes.Should().BeEmpty();
    }

    [Fact]
    public void All_fields_are_read_and_others_passed_over()
    {
        var announcement = Read("""
            {"call_id":" 1 ","recording_url":"https://recordings.test/1.wav","recording_id":17,"agent":"Anna","caller":"447700900001",
             "startedAt":"2026-01-05T11:00:00+01:00","language":"en-GB","other":{"a":[1]},
             "attributes":{"postcallTranscribeEnabled":true,"order":4711,"note":"","none":null}}
            """);

        announcement.Should().BeEquivalentTo(new
        {
            CallId = "1",
            RecordingId = "17",
            Agent = "Anna",
            Caller = "447700900001",
            StartedAt = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
            Language = "en-GB",
        });
        announcement.Attributes.Should().Equal(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["note"] = "",
            ["order"] = "4711",
            ["postcallTranscribeEnabled"] = "true",
        });
    }

    [Fact]
    public void The_other_way_to_write_a_name_will_do() =>
        Read("""{"callId":"1","recordingUrl":"https://recordings.test/1.wav","recordingId":"r","started_at":1767607200}""").Should().BeEquivalentTo(new
        {
            CallId = "1",
            RecordingId = "r",
            Url = new Uri("https://recordings.test/1.wav"),
            StartedAt = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
        });

    [Theory]
    [InlineData("\"2026-01-05T10:00:00Z\"", true)]
    [InlineData("\"2026-01-05T10:00:00.000+00:00\"", true)]
    [InlineData("\"2026-01-05 10:00:00\"", true)]
    [InlineData("\"2026-01-05T10:00\"", true)]
    [InlineData("\"20260105T100000Z\"", true)]
    [InlineData("\"1767607200\"", true)]
    [InlineData("1767607200000", true)]
    [InlineData("\"05/01/2026\"", false)]
    [InlineData("999999999999999999", false)]
    [InlineData("-1", false)]
    [InlineData("true", false)]
    [InlineData("{}", false)]
    [InlineData("null", false)]
    public void A_time_has_many_forms(string time, bool isKnown) =>
        Read($$"""{"call_id":"1","recording_url":"https://recordings.test/1.wav","startedAt":{{time}}}""").StartedAt.Should()
            .Be(isKnown ? new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero) : null);

    [Theory]
    [InlineData("", "the body is not JSON")]
    [InlineData("call_id=1", "the body is not JSON")]
    [InlineData("{", "the body is not JSON")]
    [InlineData("""{"call_id":"1"} {}""", "the body is not JSON")]
    [InlineData("[]", "a JSON object is needed")]
    [InlineData("1", "a JSON object is needed")]
    [InlineData("{}", "call_id is missing")]
    [InlineData("""{"call_id":null,"recording_url":"https://a.test/"}""", "call_id is missing")]
    [InlineData("""{"call_id":" ","recording_url":"https://a.test/"}""", "call_id is missing")]
    [InlineData("""{"call_id":{},"recording_url":"https://a.test/"}""", "call_id must be a text")]
    [InlineData("""{"call_id":"1"}""", "recording_url is missing, or transcript in its place")]
    [InlineData("""{"call_id":"1","transcript":" \n "}""", "recording_url is missing, or transcript in its place")]
    [InlineData("""{"call_id":"1","segments":[{"text":""}]}""", "recording_url is missing, or transcript in its place")]
    [InlineData("""{"call_id":"1","recording_url":"1.wav"}""", "recording_url must be an absolute https address")]
    [InlineData("""{"call_id":"1","recording_url":"file:///etc/passwd"}""", "recording_url must be an absolute https address")]
    [InlineData("""{"call_id":"1","recording_url":["https://a.test/"]}""", "recording_url must be a text")]
    [InlineData("""{"call_id":"1","transcript":1}""", "transcript must be a text of lines, or segments")]
    [InlineData("""{"call_id":"1","transcript":{}}""", "transcript has no list of segments")]
    [InlineData("""{"call_id":"1","transcript":["hello"]}""", "a JSON object is needed")]
    [InlineData("""{"call_id":"1","recording_url":"https://a.test/","attributes":[]}""", "attributes must be an object of texts")]
    [InlineData("""{"call_id":"1","recording_url":"https://a.test/","attributes":{"a":{}}}""", "attributes.a must be a text")]
    public void What_cannot_be_used_is_refused_with_a_reason(string body, string reason) =>
        FluentActions.Invoking(() => Read(body)).Should().Throw<AnnouncementException>().WithMessage(reason);

    [Theory]
    [InlineData("""{"call_id":"\ud800","recording_url":"https://a.test/"}""")]
    [InlineData("""{"call_id":"1","recording_url":"https://a.test/","attributes":{"\udc00":"a"}}""")]
    public void Text_that_is_not_Unicode_is_refused(string body) => FluentActions.Invoking(() => Read(body)).Should().Throw<AnnouncementException>();

    [Fact]
    public void Bytes_that_are_not_Unicode_are_refused()
    {
        byte[] body = [.. """{"call_id":"""u8, (byte)'"', 0xFF, (byte)'"', .. ""","recording_url":"https://a.test/"}"""u8];

        FluentActions.Invoking(() => RecordingAnnouncement.Read(body)).Should().Throw<AnnouncementException>();
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        RecordingAnnouncement.Read((byte[])[0xEF, 0xBB, 0xBF, .. """{"call_id":"1","transcript":"Agent: Hello"}"""u8]).CallId.Should().Be("1");

    [Theory]
    [InlineData("call_id", 200)]
    [InlineData("recording_id", 200)]
    [InlineData("agent", 200)]
    [InlineData("caller", 200)]
    [InlineData("language", 35)]
    public void Text_has_an_end(string name, int longest)
    {
        var fields = $$""" "recording_url":"https://a.test/"{{(name == "call_id" ? "" : ",\"call_id\":\"1\"")}},"{{name}}":" """.Trim();

        Read($"{{{fields}{new string('x', longest)}\"}}").Should().NotBeNull();
        FluentActions.Invoking(() => Read($"{{{fields}{new string('x', longest + 1)}\"}}")).Should().Throw<AnnouncementException>()
            .WithMessage($"{name} has more than {longest} characters");
    }

    [Fact]
    public void An_address_has_an_end_too()
    {
        const string Url = "https://a.test/";

        Read($$"""{"call_id":"1","recording_url":"{{Url}}{{new string('x', 4_000 - Url.Length)}}"}""").Url.Should().NotBeNull();
        FluentActions.Invoking(() => Read($$"""{"call_id":"1","recording_url":"{{Url}}{{new string('x', 4_001 - Url.Length)}}"}"""))
            .Should().Throw<AnnouncementException>().WithMessage("recording_url has more than 4000 characters");
    }

    [Theory]
    [InlineData(50, 1, 200, null)]
    [InlineData(51, 1, 1, "attributes has more than 50 entries")]
    [InlineData(1, 1, 201, "attributes.* has more than 200 characters")]
    [InlineData(1, 201, 1, "a name in attributes has more than 200 characters")]
    public void Attributes_are_few_and_short(int count, int name, int value, string? reason)
    {
        var attributes = Enumerable.Range(0, count).Select(number => $"\"{$"{number}".PadLeft(name, 'n')}\":\"{new string('v', value)}\"");
        var read = FluentActions.Invoking(() =>
            Read($$$"""{"call_id":"1","recording_url":"https://a.test/","attributes":{{{{string.Join(',', attributes)}}}}}"""));

        if (reason is null)
            read.Should().NotThrow().Which.Attributes.Should().HaveCount(count);
        else
            read.Should().Throw<AnnouncementException>().WithMessage(reason);
    }

    [Theory]
    [InlineData("""{"call_id":"1","language":"en","transcript":[{"speaker":"caller","start":2.5,"end":3,"text":"Hi"},SECOND]}""")]
    [InlineData("""{"call_id":"1","language":"en","segments":[{"speaker":"CALLER","start":2.5,"end":3,"text":" Hi "},SECOND]}""")]
    [InlineData("""{"call_id":"1","language":"de","transcript":{"language":"en","segments":[{"speaker":"caller","start":2.5,"end":3,"text":"Hi"},SECOND]}}""")]
    public void Segments_come_in_three_places(string body)
    {
        const string Second = """
            {"speaker":"agent","start":1,"end":0.5,"text":"Hello","confidence":0.9,"language":"fr","words":[]},
            {"speaker":"robot","start":9,"text":"?","confidence":7}
            """;
        var transcript = Read(body.Replace("SECOND", Second, StringComparison.Ordinal)).Transcript!;

        transcript.Language.Should().Be("en");
        transcript.Segments.Should().BeEquivalentTo(
            new TranscriptSegment[]
            {
                new() { Speaker = Speaker.Agent, Start = 1, End = 1, Text = "Hello", Confidence = 0.9, Language = "fr" },
                new() { Speaker = Speaker.Caller, Start = 2.5, End = 3, Text = "Hi" },
                new() { Speaker = Speaker.Unknown, Start = 9, End = 9, Text = "?" },
            },
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_transcript_has_an_end()
    {
        Lines(1 << 20).Should().NotThrow();
        Lines((1 << 20) + 1).Should().Throw<AnnouncementException>().WithMessage("transcript has more than 1048576 characters");
        Segments(2, 1 << 19).Should().NotThrow();
        Segments(3, 1 << 19).Should().Throw<AnnouncementException>().WithMessage("transcript has more than 1048576 characters");
        Segments(20_001, 1).Should().Throw<AnnouncementException>().WithMessage("transcript has more than 20000 segments");
    }

    private static Func<RecordingAnnouncement> Lines(int length) => () => Read($$"""{"call_id":"1","transcript":"{{new string('x', length)}}"}""");

    private static Func<RecordingAnnouncement> Segments(int count, int length) => () =>
        Read($$"""{"call_id":"1","segments":[{{string.Join(',', Enumerable.Repeat($$"""{"text":"{{new string('x', length)}}"}""", count))}}]}""");

    private static RecordingAnnouncement Read(string body) => RecordingAnnouncement.Read(Encoding.UTF8.GetBytes(body));
}
