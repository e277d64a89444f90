using System.Text;
using System.Text.Json;
using ContactCenter.Voice.Webhooks;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests.Webhooks;

/// <summary>Whatever comes: nothing throws, every JSON object is read, and nothing else is.</summary>
public sealed class WebhookFuzzTests
{
    private const int BodiesPerSeed = 5_000;

    private static readonly string[] Samples =
    [
        """{"from":"447700900111","to":"442079460000","uuid":"c806","conversation_uuid":"CON-1","endpoint_type":"sip","""
            + """ "region_url":"https://api-eu-3.vonage.com","custom_data":{"a":[1,{}]},"SipHeader_X-A":"b"}""",
        """{"headers":{"a":"b"},"end_time":"2026-01-05T10:00:07.000Z","uuid":"c806","network":"GB-FIXED","duration":"7","""
            + """ "start_time":"2026-01-05T10:00:00Z","rate":"0.0045","price":"0.0005","sip_code":200,"status":"completed","direction":"inbound"}""",
        """{"speech":{"timeout_reason":"end_on_silence_timeout","results":[{"confidence":"0.94","text":"sales"},{"confidence":"""
            + """0.5,"text":"sails"}]},"dtmf":{"digits":null,"timed_out":false},"uuid":"c806"}""",
        """{"reason":"Connection closed.","original_request":{"url":"https://example.com/input","type":"event"},"dtmf":{"digits":"1","timed_out":"""
            + """false},"uuid":"\u0063\ud83d\ude00"}""",
        """{"conversation_uuid_from":"CON-1","conversation_uuid_to":"CON-2","type":"transfer","uuid":"é€😀","timestamp":"2026-01-05T10:00:00.123Z"}""",
        """{"payload":{"step":"music","call":[42,null,true,1e5]},"conversation_uuid":"CON-1","recording_url":"https://api.nexmo.com/v1/files/1","size":"""
            + """12222}""",
    ];

    private static readonly string[] OddValues =
    [
        "null", "true", "false", "0", "-0", "-1", "1e400", "-1e-400", "123456789012345678901234567890", "0.1", "\"\"", "\" \"", "\"0\"", "\"-1\"", "\"NaN\"",
        "\"Infinity\"",
        "\"true\"", "\"9e99999999999\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\\"\\\\\"", "\"\\u003a\"", "\"null\"", "\"{}\"", "\"https://[\"",
        "\"http://a b/%zz\"", "\"0000-00-00T00:00:00Z\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "{}", "[]", "[{}]", "[[[]]]", "{\"a\":{\"b\":[null]}}",
        "{\"results\":[{\"text\":{},\"confidence\":[]}]}",
        "{\"digits\":{},\"timed_out\":[]}", "{\"url\":5,\"type\":{}}", "{\"type\":\"answer\",\"url\":\"\\ud800\"}", "\"\ufffd\ud83d\ude00\"",
    ];

    private static readonly string[] Fields =
    [
        "uuid", "call_uuid", "conversation_uuid", "from", "to", "timestamp", "from_user", "endpoint_type", "region_url", "custom_data", "status", "direction",
        "detail", "sub_state", "start_time",
        "end_time", "duration", "rate", "price", "network", "disconnected_by", "sip_code", "headers", "dtmf", "speech", "timed_out", "payload", "recording_url",
        "recording_uuid", "size",
        "transcription_url", "type", "conversation_uuid_from", "conversation_uuid_to", "reason", "original_request", "SipHeader_X-A",
    ];

    public static TheoryData<string> FieldNames => [.. Fields];

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Every_field_may_have_every_odd_value(string field)
    {
        foreach (var value in OddValues)
        {
            Read(Encoding.UTF8.GetBytes($$"""{"{{field}}":{{value}}}""")).Should().BeTrue();
            foreach (var sample in Samples)
                Read(Encoding.UTF8.GetBytes($"{sample[..^1]},\"{field}\":{value}}}")).Should().BeTrue("the last {0} is {1}", field, value);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_spoilt_body_is_read_when_it_is_still_an_object(int seed)
    {
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < BodiesPerSeed; i++)
        {
            var body = Spoil(Encoding.UTF8.GetBytes(Samples[random.Next(Samples.Length)]), random);

            if (Read(body))
                read++;
            else
                refused++;
        }

        read.Should().BeGreaterThan(BodiesPerSeed / 10);
        refused.Should().BeGreaterThan(BodiesPerSeed / 10);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => { Read(bytes); }));

    [Fact]
    public void Any_query_becomes_an_object() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000),
            Prop.ForAll(ArbMap.Default.ArbFor<string?>(), query => Read(WebhookReader.QueryToJson(query ?? "")).Should().BeTrue()));

    [Fact]
    public void A_spoilt_body_in_a_query_becomes_an_object()
    {
        var random = new Random(6);
        for (var i = 0; i < BodiesPerSeed; i++)
        {
            var body = Spoil(Encoding.UTF8.GetBytes(Samples[random.Next(Samples.Length)]), random);
            var query = $"?dtmf={Encoding.Latin1.GetString(body)}&speech={Uri.EscapeDataString(Encoding.UTF8.GetString(body))}&status=busy";

            Read(WebhookReader.QueryToJson(query)).Should().BeTrue();
        }
    }

    /// <summary>Reads a body in both ways and holds the outcome against the framework's own view of what an object is.</summary>
    private static bool Read(byte[] body)
    {
        var isEvent = WebhookReader.TryReadEvent(body, out var webhook);
        var isAnswer = WebhookReader.TryReadAnswer(body, out var answer);

        isEvent.Should().Be(IsObject(body), "{0} was read", Encoding.UTF8.GetString(body));
        isAnswer.Should().Be(isEvent);
        (webhook is not null).Should().Be(isEvent);
        (answer is not null).Should().Be(isAnswer);
        return isEvent;
    }

    private static bool IsObject(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 10_000 });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Spoil(byte[] body, Random random)
    {
        var bytes = new List<byte>(body);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(12, bytes.Count - at) + 1);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2 when bytes.Count > length:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(OddValues[random.Next(OddValues.Length)]));
                    break;
                case 5:
                    ReplaceValue(bytes, random);
                    break;
                default:
                    bytes[at] = (byte)"{}[]\":,\\u0e- \uFEFF"[random.Next(13)];
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Puts an odd value in the place of a text, so that much of what comes out is still JSON.</summary>
    private static void ReplaceValue(List<byte> bytes, Random random)
    {
        var start = bytes.IndexOf((byte)':', random.Next(bytes.Count));
        var end = start < 0 ? -1 : bytes.FindIndex(start, letter => letter is (byte)',' or (byte)'}');
        if (end < 0)
            return;
        bytes.RemoveRange(start + 1, end - start - 1);
        bytes.InsertRange(start + 1, Encoding.UTF8.GetBytes(OddValues[random.Next(OddValues.Length)]));
    }
}
