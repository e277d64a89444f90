using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>What a system of records is told: plain values, and a file for each side.</summary>
public sealed class RecordBodyTests
{
    private static readonly DeliveryRevision First = new(1, new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    private static readonly CallReport Whole = new()
    {
        Call = "ours",
        SourceId = "theirs",
        Caller = "447700900001",
        Duration = TimeSpan.FromSeconds(492.7),
        Transcript = [new(Speaker.Agent, "Good day"), new(Speaker.Caller, "Grüß Gott")],
        Turns = [new(Speaker.Agent, 0, 1.25, "Good day"), new(Speaker.Caller, 2, 3, "Grüß Gott"), new(Speaker.Agent, 4, 5, "Yes?")],
        Sounds = [7, 9],
        Sentiment = new("negative", .834, -.5),
        Language = "de-AT",
        KeyPhrases = ["the bill", "a letter"],
        Entities = [new("email", "[email]"), new("iban", "[iban]")],
        Survey = new(2, [new("How was it?", 2)]),
        Recording = new(new("https://contact.test/calls/ours"), 12.5, Redacted: true),
    };

    [Fact]
    public void Fields_are_plain_values_by_their_names_and_each_side_has_its_file() =>
        RecordBody.Of(Whole, First, ["transcript", "topic", "durationSeconds", "call_id"], withCaller: false, withSounds: false).Should().Be(
            """
            {"call":"ours","named":"theirs","fields":{"call_id":"theirs","durationSeconds":492,"topic":null,
            "transcript":"Agent: Good day\nCaller: Grüß Gott"},"files":[
            {"kind":"CustomerTranscripts","content":"[{\u0022start_time\u0022:2,\u0022end_time\u0022:3,\u0022content\u0022:\u0022Grüß Gott\u0022}]"},
            {"kind":"AgentTranscripts","content":"[{\u0022start_time\u0022:0,\u0022end_time\u0022:1.25,\u0022content\u0022:\u0022Good day\u0022},
            {\u0022start_time\u0022:4,\u0022end_time\u0022:5,\u0022content\u0022:\u0022Yes?\u0022}]"}]}
            """.ReplaceLineEndings(""));

    [Fact]
    public void Caller_and_sounds_are_told_of_only_where_they_are_asked_for() =>
        RecordBody.Of(Whole with { Turns = [] }, First, [], withCaller: true, withSounds: true).Should().Be(
            """{"call":"ours","named":"theirs","caller":"447700900001","fields":{},"files":[],"sounds":[7,9]}""");

    [Theory]
    [InlineData("sentiment", "\"NEGATIVE, 0.83\"")]
    [InlineData("language", "\"de\"")]
    [InlineData("key_phrases", "\"the bill, a letter\"")]
    [InlineData("entities", "\"[email]:EMAIL, [iban]:IBAN\"")]
    [InlineData("survey", "2")]
    [InlineData("recording", "\"https://contact.test/calls/ours\"")]
    [InlineData("duration", "\"8m12s\"")]
    [InlineData("caller", "\"\\u002B447700900001\"")]
    [InlineData("missing", "\"summary: too short; transcript: no model for de\"")]
    public void Lists_and_objects_are_texts(string name, string json)
    {
        var report = Whole with { Missing = Whole.Missing.Add("transcript", "no model for de").Add("summary", "too short") };

        RecordFields.ValueOf(name, report, First)!.ToJsonString().Should().Be(json);
    }

    [Fact]
    public void Of_a_call_of_which_nothing_is_known_there_are_ids_and_the_revision() =>
        RecordFields.Names.Where(name => RecordFields.ValueOf(name, new() { Call = "x" }, First) is not null)
            .Should().Equal("call_id", "contact_center_id", "revision", "updatedAt");
}
