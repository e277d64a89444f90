using System.Net;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>A recording with a channel for each side tells whether <c>Recordings:AgentChannel</c> is right, where one of the two was alone.</summary>
public sealed class AgentChannelTests : IDisposable
{
    private const int Seconds = 30;
    private const string Sound = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 1, "verified", "ok")]
    [InlineData(2, 2, "verified", "ok")]
    [InlineData(1, 2, "contradicted", "ok: Recordings:AgentChannel is 1, and of the last 24 hours 1 have the agent on channel 2")]
    [InlineData(2, 1, "contradicted", "ok: Recordings:AgentChannel is 2, and of the last 24 hours 1 have the agent on channel 1")]
    [InlineData(1, 0, "unverified", "ok: 1 do not tell whether Recordings:AgentChannel is right")]
    public async Task An_agent_who_speaks_when_the_caller_has_gone_is_on_one_channel(int setting, int heard, string check, string health)
    {
        await using var fake = Fake(setting, heard);
        using var metrics = new Measurements(fake.Services);
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromSeconds(6));
        await EndAsync(fake);

        (await OnlyAsync(fake)).GetProperty("channelCheck").GetString().Should().Be(check);
        metrics.Lines.Should().ContainSingle(line => line.StartsWith("recordings.channels", StringComparison.Ordinal))
            .Which.Should().Be($"recordings.channels check={check} 1");
        (await HealthAsync(fake)).Should().Be(health);
        await fake.PassAsync(TimeSpan.FromHours(25));
        (await HealthAsync(fake)).Should().Be(check == "unverified" ? health : "ok", "a quiet day verifies nothing");
    }

    [Fact]
    public async Task A_conversation_in_which_both_were_there_all_the_time_tells_nothing()
    {
        await using var fake = Fake(setting: 1, heard: 2);
        await TalkAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(16));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await EndAsync(fake);

        (await OnlyAsync(fake)).GetProperty("channelCheck").GetString().Should().Be("unverified");
    }

    [Fact]
    public async Task What_has_one_channel_is_not_judged()
    {
        await using var fake = Fake(setting: 1, heard: 1);
        fake.Calls.AnswerToFile = () => File(LoudFile.Of(Seconds));
        await TalkAsync(fake);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await EndAsync(fake);

        (await OnlyAsync(fake)).TryGetProperty("channelCheck", out _).Should().BeFalse();
    }

    private FakeWebhooks Fake(int setting, int heard)
    {
        var fake = new FakeWebhooks(
            settings:
            [
                .. FakeWebhooks.Kept(_folder.Path), ("Departments:Sales:Recording", "Split"), ("Departments:Sales:AnnouncementWaived", "true"),
                ("Recordings:AgentChannel", $"{setting}"),
            ]);
        fake.Calls.AnswerToFile = () => File(LoudFile.Of(Seconds, channels: 2, heard));
        return fake;
    }

    private static async Task TalkAsync(FakeWebhooks fake)
    {
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await fake.PostAsync(
            fake.Calls.Creations[0].EventUrl.PathAndQuery,
            """{"uuid":"agent-leg-1","conversation_uuid_from":"CON-agent-1","conversation_uuid_to":"CON-room"}""");
    }

    /// <summary>The agent's leg ends, and the platform tells of what it has recorded.</summary>
    private static async Task EndAsync(FakeWebhooks fake)
    {
        var creation = fake.Calls.Creations[0];
        await fake.PostAsync(creation.EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));
        var record = creation.Ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "record");
        await fake.PostAsync(new Uri(record.GetProperty("eventUrl")[0].GetString()!).PathAndQuery, Sound);
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    private static async Task<string?> HealthAsync(FakeWebhooks fake) =>
        (await fake.ApiAsync("/health/ready")).GetProperty("checks").GetProperty("recordings").GetString();

    private static HttpResponseMessage File(byte[] content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };
}
