using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

public sealed class InputWebhookTests
{
    [Theory]
    [InlineData("""{"digits":"1","timed_out":true}""", "1", true)]
    [InlineData("""{"digits":"1","timed_out":false}""", "1", false)]
    [InlineData("""{"digits":"12*0#"}""", "12*0#", false)]
    [InlineData("""{"digits":"","timed_out":true}""", "", true)]
    [InlineData("""{"digits":null,"timed_out":true}""", null, true)]
    [InlineData("""{"digits":12,"timed_out":"true"}""", "12", true)]
    [InlineData("""{"digits":["1"],"timed_out":"TRUE"}""", null, true)]
    [InlineData("""{"timed_out":null}""", null, false)]
    [InlineData("""{"timed_out":"no"}""", null, false)]
    [InlineData("""{"timed_out":1}""", null, false)]
    [InlineData("{}", null, false)]
    public void Keys_and_their_time_out_are_told_apart(string dtmf, string? digits, bool timedOut) =>
        Told.Event<InputWebhook>($$"""{"dtmf":{{dtmf}}}""").Dtmf.Should().Be(new DtmfResult { Digits = digits, TimedOut = timedOut });

    [Theory]
    [InlineData("\"12*#\"", "true", "12*#", true)]
    [InlineData("\"\"", "false", "", false)]
    [InlineData("7", "null", "7", false)]
    public void Keys_of_old_payloads_are_bare_text(string dtmf, string timedOut, string digits, bool expected) =>
        Told.Event<InputWebhook>($$"""{"dtmf":{{dtmf}},"timed_out":{{timedOut}}}""").Dtmf.Should().Be(new DtmfResult { Digits = digits, TimedOut = expected });

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("\"{\\\"digits\\\"\"")]
    [InlineData("-1")]
    public void Keys_of_another_kind_are_none(string dtmf) =>
        Told.Event<InputWebhook>($$"""{"dtmf":{{dtmf}}}""").Dtmf.Should().BeNull();

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"sales\"")]
    [InlineData("0.5")]
    public void Speech_of_another_kind_is_none(string speech) =>
        Told.Event<InputWebhook>($$"""{"speech":{{speech}}}""").Speech.Should().BeNull();

    [Fact]
    public void Speech_may_be_missing_with_keys_and_keys_with_speech()
    {
        Told.Event<InputWebhook>("""{"dtmf":{}}""").Speech.Should().BeNull();
        Told.Event<InputWebhook>("""{"speech":{}}""").Dtmf.Should().BeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"results":null}""")]
    [InlineData("""{"results":"sales"}""")]
    [InlineData("""{"results":{"text":"sales"}}""")]
    [InlineData("""{"results":[null,5,"sales",[],{},{"text":null},{"confidence":"0.9"}]}""")]
    public void There_may_be_no_results(string speech) =>
        Told.Event<InputWebhook>($$"""{"speech":{{speech}}}""").Speech!.Results.Should().BeEmpty();

    [Fact]
    public void Results_keep_their_order_and_their_odd_confidences()
    {
        var speech = Told.Event<InputWebhook>(
            """{"speech":{"results":[{"text":"a","confidence":"0.9"},{"text":"b","confidence":0.8,"more":{"x":[]}},{"text":"c"},"""
                + """{"text":"d","confidence":null},{"text":"","confidence":"high"},{"text":5,"confidence":"1"}]}}""").Speech!;

        speech.Results.Should().Equal(new("a", 0.9), new("b", 0.8), new("c", null), new("d", null), new("", null), new("5", 1));
    }

    [Fact]
    public void A_failed_recognition_says_why()
    {
        var speech = Told.Event<InputWebhook>(
            """{"speech":{"error":"ERR1: Failed to analyze audio","timeout_reason":"start_timeout","recording_url":"x"}}""").Speech!;

        speech.Error.Should().Be("ERR1: Failed to analyze audio");
        speech.TimeoutReason.Should().Be("start_timeout");
        speech.RecordingUrl.Should().BeNull();
    }
}
