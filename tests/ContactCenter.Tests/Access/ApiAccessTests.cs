using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>Who may ask the API what.</summary>
public sealed class ApiAccessTests
{
    private static readonly (string, string?)[] Keys =
    [
        ("ApiKeys:1:Name", "agent"), ("ApiKeys:1:Key", "agent-key-0123456789-0123"), ("ApiKeys:1:Role", "Agent"),
        ("ApiKeys:2:Name", "wallboard"), ("ApiKeys:2:Key", "supervisor-key-0123456789"), ("ApiKeys:2:Role", "Supervisor"),
    ];

    [Theory]
    [InlineData(null, "calls", HttpStatusCode.Unauthorized)]
    [InlineData("", "calls", HttpStatusCode.Unauthorized)]
    [InlineData("unknown", "calls", HttpStatusCode.Unauthorized)]
    [InlineData("unknown", "work", HttpStatusCode.Unauthorized)]
    [InlineData("agent-key-0123456789-0123", "calls", HttpStatusCode.Forbidden)]
    [InlineData("agent-key-0123456789-0123", "calls/x", HttpStatusCode.Forbidden)]
    [InlineData("agent-key-0123456789-0123", "surveys", HttpStatusCode.Forbidden)]
    [InlineData("agent-key-0123456789-0123", "webhooks/unmatched", HttpStatusCode.Forbidden)]
    [InlineData("supervisor-key-0123456789", "calls", HttpStatusCode.OK)]
    [InlineData("supervisor-key-0123456789", "surveys", HttpStatusCode.OK)]
    [InlineData("supervisor-key-0123456789", "webhooks/unmatched", HttpStatusCode.Forbidden)]
    [InlineData("supervisor-key-0123456789", "work", HttpStatusCode.Forbidden)]
    [InlineData(FakeWebhooks.ApiKey, "webhooks/unmatched", HttpStatusCode.OK)]
    [InlineData(FakeWebhooks.ApiKey, "work", HttpStatusCode.OK)]
    [InlineData(FakeWebhooks.ApiKey, "calls", HttpStatusCode.OK)]
    public async Task A_key_opens_what_its_role_may_see(string? key, string path, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks(settings: Keys);

        var reply = await fake.AskAsync($"/api/v1/{path}", key);

        reply.Status.Should().Be(status);
        if (status == HttpStatusCode.OK)
            return;
        reply.MediaType.Should().Be("application/problem+json");
        reply.Json.GetProperty("status").GetInt32().Should().Be((int)status);
        reply.Json.GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
        reply.Challenges.Should().BeEquivalentTo(status == HttpStatusCode.Unauthorized ? ["ApiKey"] : []);
    }

    [Fact]
    public async Task Two_keys_at_once_are_none()
    {
        await using var fake = new FakeWebhooks();

        (await fake.AskAsync("/api/v1/calls", key: $"{FakeWebhooks.ApiKey}|another")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task No_log_line_tells_a_key()
    {
        await using var fake = new FakeWebhooks(settings: Keys);
        await fake.AskAsync("/api/v1/calls", key: "a-key-that-was-mistyped");
        await fake.ApiAsync("/api/v1/calls");

        fake.Logs.Entries.Should().OnlyContain(line =>
            !line.Message.Contains("mistyped", StringComparison.Ordinal) && !line.Message.Contains(FakeWebhooks.ApiKey, StringComparison.Ordinal));
    }
}
