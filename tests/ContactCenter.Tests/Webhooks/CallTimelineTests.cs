using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Webhooks;

/// <summary>What the API tells of a call, after raw webhooks.</summary>
public sealed class CallTimelineTests
{
    [Fact]
    public async Task A_call_from_the_greeting_to_the_end()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);
        await fake.PostAsync("/webhooks/survey", """{"dtmf":{"digits":"4"},"uuid":"caller-leg"}""");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));

        var timeline = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("timeline");

        Golden.Matches(timeline.GetRawText());
    }

    [Fact]
    public async Task Requests_that_fail_are_told_attempt_by_attempt()
    {
        await using var fake = new FakeWebhooks(settings: ("Departments:Sales:LongestWaitSeconds", "5"));
        fake.Calls.AnswerToGet = () => new(HttpStatusCode.TooManyRequests);
        await CardTests.CallAsync(fake);

        await fake.PassAsync(TimeSpan.FromSeconds(8));
        Lines(await fake.ApiAsync("/api/v1/calls/caller-leg")).Should()
            .ContainInOrder("timer: the longest wait is over", "request: look up agent leg 1")
            .And.Contain(line => line.StartsWith("request: look up agent leg 1: attempt 1: 429"))
            .And.Contain(line => line.StartsWith("request: look up agent leg 1: attempt 2: 429"))
            .And.NotContain("decision: nobody answered", "the platform may yet tell");

        await fake.PassAsync(TimeSpan.FromSeconds(8));
        Lines(await fake.ApiAsync("/api/v1/calls/caller-leg")).Should().Contain("decision: nobody answered");
    }

    [Fact]
    public async Task A_recording_that_is_never_reported_is_flagged_until_it_comes_after_all()
    {
        await using var fake = new FakeWebhooks(settings: ("Storage:Provider", "Memory"));
        await CardTests.CallAsync(fake);
        await CardTests.AgentAsync(fake, withHints: true, "busy");
        var recording = await fake.PostAsync("/webhooks/input", """{"dtmf":{"digits":"2"},"uuid":"caller-leg"}""");
        var report = new Uri(recording.Action("record").GetProperty("eventUrl")[0].GetString()!).PathAndQuery;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        (await StateAsync(fake)).Should().Be("waiting");

        await fake.PassAsync(TimeSpan.FromMinutes(6));

        (await StateAsync(fake)).Should().Be("missing");
        fake.Logs.Entries.Should().ContainSingle(line => line.Level == LogLevel.Warning && line.Message.Contains("voice messages"))
            .Which.Message.Should().Contain("caller-leg");
        Lines(await fake.ApiAsync("/api/v1/calls/caller-leg")).Should().ContainSingle(line => line == "timer: never reported: voice message 1");

        await fake.PostAsync(report, """{"recording_url":"https://api.nexmo.com/v1/files/aaaaaaaa-bbbb-cccc-dddd-0123456789ab","""
            + """ "recording_uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab","size":12,"start_time":"2026-01-05T10:01:05Z","end_time":"2026-01-05T10:01:20Z","""
            + """ "timestamp":"2026-01-05T10:01:20.000Z"}""");
        (await StateAsync(fake)).Should().Be("recorded");
    }

    private static async Task<string?> StateAsync(FakeWebhooks fake) =>
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("messages").EnumerateArray().Should().ContainSingle().Subject.GetProperty("state")
            .GetString();

    private static List<string> Lines(JsonElement call) =>
        [.. call.GetProperty("timeline").EnumerateArray().Select(line => $"{line.GetProperty("kind").GetString()}: {line.GetProperty("what").GetString()}")];
}
