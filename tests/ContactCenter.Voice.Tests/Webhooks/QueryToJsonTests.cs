using System.Text;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

public sealed class QueryToJsonTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("?", "{}")]
    [InlineData("&&", "{}")]
    [InlineData("?a=1", """{"a":"1"}""")]
    [InlineData("a=1&b=2", """{"a":"1","b":"2"}""")]
    [InlineData("?b=2&&a=1&", """{"b":"2","a":"1"}""")]
    [InlineData("??a=1", """{"?a":"1"}""")]
    [InlineData("a", """{"a":""}""")]
    [InlineData("a=", """{"a":""}""")]
    [InlineData("=a", """{"":"a"}""")]
    [InlineData("a=b=c", """{"a":"b=c"}""")]
    [InlineData("a=1&a=2", """{"a":"1","a":"2"}""")]
    [InlineData("a+b=c+d", """{"a b":"c d"}""")]
    [InlineData("to=%2B442079460000", """{"to":"+442079460000"}""")]
    [InlineData("a=%C3%A9%F0%9F%98%80é", """{"a":"é😀é"}""")]
    [InlineData("a=%&b=%4&c=%zz&d=100%25", """{"a":"%","b":"%4","c":"%zz","d":"100%"}""")]
    [InlineData("a=%22%5C%2F%08%09%0A%0C%0D%01%7F", """{"a":"\"\\/\b\t\n\f\r\u0001""" + "\u007f\"}")]
    [InlineData("a=x%22y%1Fz", """{"a":"x\"y\u001fz"}""")]
    [InlineData("a=%FF%C3", "{\"a\":\"\ufffd\ufffd\"}")]
    [InlineData("a={}&b=[1]&c=null&d=5", """{"a":"{}","b":"[1]","c":"null","d":"5"}""")]
    public void A_query_becomes_an_object_of_texts(string query, string json) => Told.Query(query).Should().Be(json);

    [Theory]
    [InlineData("dtmf")]
    [InlineData("speech")]
    [InlineData("payload")]
    [InlineData("headers")]
    [InlineData("sip_headers")]
    [InlineData("custom_data")]
    [InlineData("original_request")]
    public void What_is_JSON_inside_the_query_becomes_JSON(string name) =>
        Told.Query($"?{name}=%7B%22a%22:[1,null,%7b%22b%22%3A%22%C3%A9%22%7D]%7D&x=1").Should().Be($$"""{"{{name}}":{"a":[1,null,{"b":"é"}]},"x":"1"}""");

    [Theory]
    [InlineData("dtmf=%7B%22digits%22:", """{"dtmf":"{\"digits\":"}""")]
    [InlineData("dtmf=[1]", """{"dtmf":"[1]"}""")]
    [InlineData("dtmf=3", """{"dtmf":"3"}""")]
    [InlineData("dtmf={}x", """{"dtmf":"{}x"}""")]
    [InlineData("dtmf=", """{"dtmf":""}""")]
    [InlineData("status={}", """{"status":"{}"}""")]
    public void What_is_no_object_stays_text(string query, string json) => Told.Query(query).Should().Be(json);

    [Fact]
    public void Half_a_surrogate_pair_in_JSON_inside_a_query_becomes_a_replacement_character() =>
        Told.Query("""payload={"\ud83d":"\ude00"}""").Should().Be("""{"payload":{"\ufffd":"\ufffd"}}""");

    [Fact]
    public void Half_a_surrogate_pair_in_a_query_becomes_a_replacement_character() =>
        Told.Query("a=\ud83d").Should().Be("{\"a\":\"\ufffd\"}");

    [Fact]
    public void What_is_no_UTF8_in_a_query_becomes_a_replacement_character() =>
        WebhookReader.QueryToJson("a=%FF").Should().Equal("{\"a\":\"\ufffd\"}"u8.ToArray());

    [Fact]
    public void An_input_comes_through_a_query_that_is_only_partly_encoded()
    {
        var query =
            "?speech=%7B%22timeout_reason%22:%22end_on_silence_timeout%22,%22results%22:[%7B%22confidence%22:%220.9%22,%22text%22:%22customer+service%22%7D]%7D"
            + "&dtmf=%7B\"digits\":%223%22,%22timed_out%22%3Atrue%7D&from=447700900111&to=442079460000&uuid=abc"
            + "&conversation_uuid=CON-1&timestamp=2026-01-05T10:00:00.123Z";

        var webhook = Told.Event<InputWebhook>(Told.Query(query));

        webhook.Dtmf.Should().Be(new DtmfResult { Digits = "3", TimedOut = true });
        webhook.Speech!.Results.Should().Equal(new SpeechAlternative("customer service", 0.9));
        webhook.Leg.Should().Be(new LegId("abc"));
        webhook.Timestamp.Should().Be(new DateTimeOffset(2026, 1, 5, 10, 0, 0, 123, TimeSpan.Zero));
    }

    [Fact]
    public void An_answer_comes_through_a_query()
    {
        var webhook = Told.Answer(
            Told.Query("?to=442079460000&from=447700900111&conversation_uuid=CON-1&uuid=abc&SipHeader_X-UserId=1938ND9&custom_data=%7B%22vip%22:true%7D"));

        webhook.From.Should().Be("447700900111");
        webhook.SipHeaders["X-UserId"].Should().Be("1938ND9");
        webhook.CustomData!.Value.GetProperty("vip").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void A_state_comes_through_a_query()
    {
        var webhook = Told.Event<LegStatusWebhook>(
            Told.Query("?status=completed&duration=7&price=0.00052500&headers=%7B%7D&start_time=null&sip_code=200&direction=inbound&uuid=abc"));

        webhook.Status.Kind.Should().Be(CallStatusKind.Completed);
        webhook.Duration.Should().Be(TimeSpan.FromSeconds(7));
        webhook.SipCode.Should().Be(200);
        webhook.StartTime.Should().BeNull();
        webhook.Headers.Should().BeEmpty();
    }

    [Fact]
    public void A_recording_a_notification_and_a_fallback_come_through_queries()
    {
        Told.Event<RecordingWebhook>(Told.Query("?recording_url=https://api.nexmo.com/v1/files/1&size=12222")).Size.Should().Be(12222);
        Told.Event<NotifyWebhook>(Told.Query("?payload=%7B%22a%22:1%7D&conversation_uuid=CON-1")).Payload.GetRawText().Should().Be("""{"a":1}""");
        Told.Event<FallbackWebhook>(Told.Query("?reason=x&original_request=%7B%22url%22:%22https://example.com/answer%22,%22type%22:%22answer%22%7D&uuid=abc"))
            .Original.Should().BeOfType<AnswerWebhook>().Which.Leg.Should().Be(new LegId("abc"));
    }

    [Fact]
    public void The_raw_body_of_a_query_is_its_JSON()
    {
        var json = WebhookReader.QueryToJson("?uuid=abc");

        WebhookReader.TryReadAnswer(json, out var webhook);

        Encoding.UTF8.GetString(webhook!.Raw.Span).Should().Be("""{"uuid":"abc"}""");
    }
}
