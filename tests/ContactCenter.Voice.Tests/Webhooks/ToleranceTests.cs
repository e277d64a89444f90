using System.Text;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

/// <summary>Values in other shapes than documented: what can be understood is, and the rest is as if it were not there.</summary>
public sealed class ToleranceTests
{
    [Theory]
    [InlineData("447700900111", "447700900111")]
    [InlineData("\"\"", "")]
    [InlineData("\"anonymous\"", "anonymous")]
    [InlineData("\"sip:ann@example.com\"", "sip:ann@example.com")]
    [InlineData("\"a\\n\\u00e9\\\"\"", "a\né\"")]
    [InlineData("\"é€😀\"", "é€😀")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("1.50", "1.50")]
    [InlineData("false", "false")]
    [InlineData("null", null)]
    [InlineData("{\"type\":\"phone\"}", null)]
    [InlineData("[\"447700900111\"]", null)]
    public void Text_may_be_any_scalar(string value, string? expected)
    {
        Told.Answer($$"""{"from":{{value}}}""").From.Should().Be(expected);
        Told.Answer($$"""{"to" : {{value}} }""").To.Should().Be(expected);
    }

    [Theory]
    [InlineData("\"abc\"", "abc")]
    [InlineData("42", "42")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void An_id_is_text_that_is_not_empty(string value, string? expected)
    {
        var webhook = Told.Event<RecordingWebhook>($$"""{"uuid":{{value}},"conversation_uuid":{{value}},"recording_uuid":{{value}},"recording_url":""}""");

        webhook.Leg?.Value.Should().Be(expected);
        webhook.Leg.HasValue.Should().Be(expected is not null);
        webhook.Conversation?.Value.Should().Be(expected);
        webhook.Conversation.HasValue.Should().Be(expected is not null);
        webhook.RecordingId.Should().Be(expected);
    }

    [Theory]
    [InlineData("\"7\"", 7d)]
    [InlineData("7", 7d)]
    [InlineData("7.5", 7.5)]
    [InlineData("\" 7 \"", 7d)]
    [InlineData("0", 0d)]
    [InlineData("922337203685", 922337203685d)]
    [InlineData("922337203686", null)]
    [InlineData("1e300", null)]
    [InlineData("-1", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"seven\"", null)]
    [InlineData("\"7,5\"", null)]
    [InlineData("true", null)]
    [InlineData("{\"seconds\":7}", null)]
    public void A_duration_is_seconds(string value, double? seconds) =>
        Told.Event<LegStatusWebhook>($$"""{"status":"completed","duration":{{value}}}""").Duration
            .Should().Be(seconds is { } number ? TimeSpan.FromTicks((long)((decimal)number * TimeSpan.TicksPerSecond)) : null);

    [Theory]
    [InlineData("\"0.00450000\"", "0.00450000")]
    [InlineData("0.0045", "0.0045")]
    [InlineData("\"-0.5\"", "-0.5")]
    [InlineData("\"1e-3\"", "0.001")]
    [InlineData("\"EUR 1\"", null)]
    [InlineData("99999999999999999999999999999999", null)]
    [InlineData("null", null)]
    public void Money_is_a_decimal_number(string value, string? expected)
    {
        var webhook = Told.Event<LegStatusWebhook>($$"""{"status":"completed","rate":{{value}},"price":{{value}}}""");

        webhook.Rate.Should().Be(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        webhook.Price.Should().Be(webhook.Rate);
    }

    [Theory]
    [InlineData("12222", 12222L)]
    [InlineData("\"12222\"", 12222L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("1.5", null)]
    [InlineData("\"12 KB\"", null)]
    public void A_size_is_a_whole_number(string value, long? expected) =>
        Told.Event<RecordingWebhook>($$"""{"recording_url":"x","size":{{value}}}""").Size.Should().Be(expected);

    [Theory]
    [InlineData("\"https://api-eu-3.vonage.com\"", "https://api-eu-3.vonage.com")]
    [InlineData("\"http:\\/\\/127.0.0.1:5055\\/v1\"", "http://127.0.0.1:5055/v1")]
    [InlineData("\"/v1/files/1\"", null)]
    [InlineData("\"api.nexmo.com\"", null)]
    [InlineData("\"file:///etc/passwd\"", null)]
    [InlineData("\"javascript:alert(1)\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("5", null)]
    [InlineData("null", null)]
    public void An_address_is_absolute_and_of_the_web(string value, string? expected)
    {
        Told.Answer($$"""{"region_url":{{value}}}""").RegionUrl?.OriginalString.Should().Be(expected);
        Told.Answer($$"""{"region_url":{{value}}}""").RegionUrl.Should().Match<Uri?>(url => url == null == (expected == null));
    }

    [Theory]
    [InlineData("2026-01-05T10:00:00.123Z", "2026-01-05T10:00:00.1230000Z")]
    [InlineData("2026-01-05T10:00:00Z", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05T10:00:00.1234567Z", "2026-01-05T10:00:00.1234567Z")]
    [InlineData("2026-01-05T10:00:00.123456789Z", "2026-01-05T10:00:00.1234567Z")]
    [InlineData("2026-01-05T12:00:00.123456789+02:00", "2026-01-05T10:00:00.1234567Z")]
    [InlineData("2026-01-05T12:00:00+0200", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05 10:00:00", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05 10:00:00.5", "2026-01-05T10:00:00.5000000Z")]
    [InlineData("2026-01-05 12:00:00 +02:00", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05T10:00Z", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05 10:00", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("2026-01-05", "2026-01-05T00:00:00.0000000Z")]
    [InlineData("Mon, 05 Jan 2026 10:00:00 GMT", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("1767607200", "2026-01-05T10:00:00.0000000Z")]
    [InlineData("1767607200123", "2026-01-05T10:00:00.1230000Z")]
    [InlineData("99999999999", "5138-11-16T09:46:39.0000000Z")]
    [InlineData("100000000000", "1973-03-03T09:46:40.0000000Z")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.9990000Z")]
    [InlineData("253402300800000", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    [InlineData("10:00", null)]
    [InlineData("yesterday", null)]
    [InlineData("2026-13-05T10:00:00Z", null)]
    [InlineData("2026-01-05T10:00:00Z and something after it", null)]
    [InlineData("é2026-01-05", null)]
    public void A_time_comes_in_many_forms(string text, string? expected)
    {
        var time = Told.Event<RecordingWebhook>($$"""{"recording_url":"x","start_time":"{{text}}"}""").StartTime;

        time?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffK", System.Globalization.CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal)
            .Should().Be(expected);
        time.HasValue.Should().Be(expected is not null);
    }

    [Fact]
    public void A_time_may_be_a_number() =>
        Told.Event<RecordingWebhook>("""{"recording_url":"x","timestamp":1767607200}""").Timestamp.Should()
            .Be(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("null", null)]
    [InlineData("{}", "{}")]
    [InlineData("[1, {\"a\":null}]", "[1, {\"a\":null}]")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("5", "5")]
    public void Custom_data_may_be_any_JSON(string value, string? expected)
    {
        var custom = Told.Answer($$"""{"custom_data":{{value}}}""").CustomData;

        custom?.GetRawText().Should().Be(expected);
        custom.HasValue.Should().Be(expected is not null);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void What_is_nested_too_deep_is_left_out(int depth, bool isRead)
    {
        var deep = new string('[', depth) + new string(']', depth);

        Told.Answer($$"""{"uuid":"1","custom_data":{{deep}}}""").CustomData.HasValue.Should().Be(isRead);
        Told.Event($$"""{"uuid":"1","payload":{{deep}}}""").Should().BeOfType(isRead ? typeof(NotifyWebhook) : typeof(UnknownWebhook));
        Told.Event($$"""{"status":"busy","more":{{deep}}}""").Should().BeOfType<LegStatusWebhook>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"status\":\"busy\"}]")]
    [InlineData("\"status\"")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{\"status\"")]
    [InlineData("{\"status\":")]
    [InlineData("{\"status\":\"busy\"")]
    [InlineData("{\"status\":\"busy\",}")]
    [InlineData("{\"status\":\"busy\"} {}")]
    [InlineData("{\"status\":\"busy\"}x")]
    [InlineData("{\"status\":\"\\ud8")]
    [InlineData("{\"status\":\"\\")]
    [InlineData("{\"status\":01}")]
    [InlineData("{'status':'busy'}")]
    [InlineData("{\"status\":\"bu\nsy\"}")]
    [InlineData("{/* no */\"status\":\"busy\"}")]
    [InlineData("status=busy")]
    public void What_is_not_one_JSON_object_is_refused(string text)
    {
        WebhookReader.TryReadEvent(Encoding.UTF8.GetBytes(text), out var webhook).Should().BeFalse();
        WebhookReader.TryReadAnswer(Encoding.UTF8.GetBytes(text), out var answer).Should().BeFalse();

        webhook.Should().BeNull();
        answer.Should().BeNull();
    }

    [Fact]
    public void White_space_around_an_object_is_no_fault() =>
        Told.Event<LegStatusWebhook>(" \r\n\t{ \"status\" : \"busy\" } \n").Status.Text.Should().Be("busy");

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. "{\"status\":\"busy\"}"u8];

        WebhookReader.TryReadEvent(body, out var webhook).Should().BeTrue();
        webhook!.Raw.Length.Should().Be(body.Length);
    }

    [Theory]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\udE00", "\ufffd")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\ufffd😀")]
    [InlineData("\\ud83dx\\ude00\\n", "\ufffdx\ufffd\n")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("\\\\\\ud83d", "\\\ufffd")]
    [InlineData("\\ud83d\\\\ude00", "\ufffd\\ude00")]
    [InlineData("\\nd83d", "\nd83d")]
    [InlineData("\\ude00\\ud83d", "\ufffd\ufffd")]
    [InlineData("\\u0041\\ud83d\\ude00\\u00e9", "A😀é")]
    public void Half_a_surrogate_pair_becomes_a_replacement_character(string escaped, string expected)
    {
        Told.Event<ErrorWebhook>($$"""{"reason":"{{escaped}}"}""").Reason.Should().Be(expected);
        Told.Event<NotifyWebhook>($$"""{"payload":"{{escaped}}"}""").Payload.GetString().Should().Be(expected);
        Told.Answer($$"""{"SipHeader_{{escaped}}":"{{escaped}}"}""").SipHeaders.Should().ContainKey(expected).WhoseValue.Should().Be(expected);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters()
    {
        byte[] body = [.. "{\"reason\":\"a"u8, 0xFF, 0xC3, .. "b\"}"u8];

        WebhookReader.TryReadEvent(body, out var webhook).Should().BeTrue();

        ((ErrorWebhook)webhook!).Reason.Should().Be("a\ufffd\ufffdb");
        webhook.Raw.ToArray().Should().Equal(body);
    }
}
