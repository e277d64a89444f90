using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Webhooks;

/// <summary>Whatever comes in at the front door, nothing breaks behind it.</summary>
public sealed class FuzzTests
{
    private const int Requests = 20_000;
    private const int Hands = 2;

    private static readonly string[] Routes = ["answer", "event", "events", "input", "survey", "fallback", "recording", "transcription", "notify"];

    private static readonly string[] Models =
    [
        CardTests.Arrival,
        CardTests.AgentStatus("completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30","price":"0.01" """),
        CardTests.CallerStatus("answered"),
        """{"dtmf":{"digits":"1","timed_out":true},"speech":{"results":[{"confidence":"0.94","text":"sales"}],"timeout_reason":"end_on_silence_timeout"},"""
            + """ "uuid":"caller-leg","timestamp":"2026-01-05T10:00:05.000Z"}""",
        """{"conversation_uuid_from":"CON-first","conversation_uuid_to":"CON-room","type":"transfer","uuid":"caller-leg"}""",
        """{"start_time":"2026-01-05T10:00:05.000Z","recording_url":"https://api.nexmo.com/v1/files/1","size":"""
            + """12222,"recording_uuid":"1","conversation_uuid":"CON-first"}""",
        """{"conversation_uuid":"CON-first","recording_uuid":"1","status":"transcribed","transcription_url":"https://api.nexmo.com/v1/files/2","""
            + """ "type":"record"}""",
        """{"payload":{"step":3},"conversation_uuid":"CON-first"}""",
        """{"reason":"Syntax error in NCCO.","conversation_uuid":"CON-first"}""",
        """{"reason":"Connection closed.","original_request":{"url":"https://contact.test/webhooks/input","type":"event"},"dtmf":"""
            + """{"digits":"1"},"uuid":"caller-leg"}""",
        """{"reason":"Timeout","original_request":{"url":"https://contact.test/webhooks/answer","type":"answer"},"from":"447700900001","uuid":"leg-9"}""",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"%00\"", "[]", "{}", "[[[[1]]]]",
        "\"completed\"",
        "\"answered\"", "\"machine\"", "\"caller-leg\"", "\"agent-leg-1\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"relative/path\"",
        "\"http://[\"", "\"file:///etc/passwd\"", "\"" + "9999999999999999999999999999999999999999" + "\"", "{\"digits\":[1]}", "{\"results\":{}}",
        "\"\\\"\\\\\"", "\"<speak>\"",
    ];

    [Fact]
    public async Task No_webhook_breaks_anything()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        var known = fake.Calls.Creations[0].EventUrl.PathAndQuery;
        var greeting = await fake.GetAsync("/webhooks/answer?uuid=caller-leg&to=442079460000");
        string[] queries =
            ["", "", "", known[known.IndexOf('?', StringComparison.Ordinal)..], greeting.EventUrl[greeting.EventUrl.IndexOf('?', StringComparison.Ordinal)..]];

        var strange = await Task.WhenAll(Enumerable.Range(0, Hands).Select(hand => SendManyAsync(fake, queries, new Random(20_260_105 + hand))));
        await fake.SettleAsync();

        strange.SelectMany(found => found).Should().BeEmpty("every webhook is taken or refused");
        OnlyAddressesThatLeadNowhere(fake);
        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().HaveCount(500, "only the newest are kept");
        (await fake.ItemsAsync("/api/v1/calls?limit=500")).Should().NotBeEmpty();
        await fake.SettleAsync();
        OnlyAddressesThatLeadNowhere(fake);
        fake.Logs.Clear();
    }

    /// <summary>A recording that is told at an address of nobody's is given up, which is told.</summary>
    private static void OnlyAddressesThatLeadNowhere(FakeWebhooks fake) => fake.Logs.Entries
        .Where(line => line.Level >= LogLevel.Error || line.Fault is not null)
        .Should().OnlyContain(line => line.Fault == null && line.Message.StartsWith("fetchRecording of ", StringComparison.Ordinal));

    private static async Task<List<string>> SendManyAsync(FakeWebhooks fake, string[] queries, Random random)
    {
        var strange = new List<string>();
        for (var i = 0; i < Requests / Hands; i++)
        {
            using var request = Make(queries, random);
            using var response = await fake.Platform.SendAsync(request);
            var status = (int)response.StatusCode;
            if (status is not (>= 200 and < 300 or >= 400 and < 500))
                strange.Add($"{status} to {request.Method} {request.RequestUri} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}");
        }

        return strange;
    }

    private static HttpRequestMessage Make(string[] queries, Random random)
    {
        var path = $"/webhooks/{Pick(Routes, random)}";
        var body = Mutate(random);
        if (random.Next(8) == 0)
            return new(HttpMethod.Get, path + QueryOf(body, random));
        var query = Pick(queries, random);
        if (query.Length > 0 && random.Next(3) == 0)
            query = Scratch(query, random).Replace("#", "", StringComparison.Ordinal);
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return new(HttpMethod.Post, new Uri(path + query, UriKind.Relative)) { Content = content };
    }

    private static byte[] Mutate(Random random) => random.Next(10) switch
    {
        0 => RandomBytes(random),
        1 => Encoding.UTF8.GetBytes(Scratch(Pick(Models, random), random)),
        2 => Encoding.UTF8.GetBytes(Pick(Values, random)),
        3 => Truncated(Encoding.UTF8.GetBytes(Pick(Models, random)), random),
        _ => Encoding.UTF8.GetBytes(WithOtherValues(Pick(Models, random), random)),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Truncated(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length)];

    private static string Scratch(string text, Random random)
    {
        var scratched = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
            scratched[random.Next(1, scratched.Length)] = (char)random.Next(0x21, 0x7f);
        return scratched.ToString();
    }

    private static string WithOtherValues(string model, Random random)
    {
        var fields = JsonNode.Parse(model)!.AsObject().ToDictionary(field => field.Key, field => field.Value?.ToJsonString() ?? "null", StringComparer.Ordinal);
        for (var i = random.Next(3); i > 0; i--)
            fields[Pick([.. fields.Keys], random)] = Pick(Values, random);
        if (random.Next(3) == 0)
            fields["uuid"] = string.Create(CultureInfo.InvariantCulture, $"\"leg-{random.Next(300)}\"");
        if (random.Next(6) == 0)
            fields["status"] = Pick(Values, random);
        return $$"""{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}""";
    }

    private static string QueryOf(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);
        return random.Next(3) switch
        {
            0 => $"?{Uri.EscapeDataString(text)}",
            1 => $"?uuid=caller-leg&status={Uri.EscapeDataString(text)}",
            _ => $"?uuid=leg-7&dtmf={Uri.EscapeDataString(text)}&speech={Uri.EscapeDataString(text)}&call=caller-leg&key=%zz&step=99999999999",
        };
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
