using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>The usual body: its names and their order are a promise to receivers.</summary>
public sealed class DeliveryBodyTests
{
    private static readonly DeliveryRevision Second = new(2, new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    private static readonly CallReport Whole = new()
    {
        Call = "ours",
        SourceId = "theirs",
        Agent = "Ann",
        Duration = TimeSpan.FromSeconds(492.7),
        Transcript = [new(Speaker.Agent, "Good\r\nday"), new(Speaker.Caller, "Grüß Gott"), new(Speaker.Unknown, "Hm\u2028Caller: no")],
        Summary = "Caller: Grüß Gott",
        Topic = "Billing",
        Sentiment = new("negative", .8, -.5),
        Language = "de",
        KeyPhrases = ["the bill"],
        Entities = [new("email", "[email]")],
        Survey = new(2, [new("How was it?", 2), new("Why?", null)]),
        Recording = new(new("https://contact.test/calls/ours"), 12.5, Redacted: true),
    };

    [Fact]
    public void With_nothing_asked_for_it_has_exactly_five_names() => DeliveryBody.Of(Whole, Second, [], withRevision: false).Should().Be(
        """
        {"call_id":"theirs","transcript":"Agent: Good  day\nCaller: Grüß Gott\nSpeaker: Hm Caller: no",
        "summary":"Caller: Grüß Gott","topic":"Billing","duration":"8m12s"}
        """.ReplaceLineEndings(""));

    [Fact]
    public void What_is_absent_is_null() => DeliveryBody.Of(new() { Call = "ours" }, Second, ["recording", "sentiment"], withRevision: false).Should().Be(
        """{"call_id":"ours","transcript":null,"summary":null,"topic":null,"duration":null,"sentiment":null,"recording":null}""");

    [Fact]
    public void What_is_asked_for_stands_in_a_fixed_order_with_the_revision_at_last()
    {
        var missing = Whole with { Transcript = null, Missing = Whole.Missing.Add("transcript", "no model for de") };

        DeliveryBody.Of(missing, Second, [.. DeliveryFields.Included.Reverse()], withRevision: true).Should().Be(
            """
            {"call_id":"theirs","transcript":null,"summary":"Caller: Grüß Gott","topic":"Billing","duration":"8m12s",
            "sentiment":{"label":"negative","score":0.8,"value":-0.5},"language":"de","key_phrases":["the bill"],
            "entities":[{"type":"email","text":"[email]"}],"survey":{"score":2,"answers":[{"question":"How was it?","score":2},
            {"question":"Why?","score":null}]},"agent":"Ann",
            "recording":{"url":"https://contact.test/calls/ours","durationSeconds":12.5,"redacted":true},
            "contact_center_id":"ours","missing":{"transcript":"no model for de"},"revision":2,"updatedAt":"2026-01-05T10:00:00Z"}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Of_an_erased_call_only_its_id_is_told() => DeliveryBody.OfErased("theirs").Should().Be("""{"call_id":"theirs","erased":true}""");
}
