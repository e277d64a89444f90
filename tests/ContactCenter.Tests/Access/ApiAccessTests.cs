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
    [InlineData("agent-key-0123456789-0123", "work", HttpStatusCode.Forbidden)]
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
    public async Task Who_tries_keys_is_slowed_down_and_logged_once_and_a_neighbour_with_a_key_is_not()
    {
        await using var fake = new FakeWebhooks(settings: Keys);
        (await StatusAsync(fake, "supervisor-key-0123456789")).Should().Be(HttpStatusCode.OK);
        for (var i = 0; i < 10; i++)
            (await StatusAsync(fake, $"guess-{i}")).Should().Be(HttpStatusCode.Unauthorized);

        (await StatusAsync(fake, "guess-10")).Should().Be(HttpStatusCode.TooManyRequests);
        (await StatusAsync(fake, FakeWebhooks.ApiKey)).Should().Be(HttpStatusCode.TooManyRequests, "a right guess must not be told from a wrong one");
        (await StatusAsync(fake, "supervisor-key-0123456789")).Should().Be(HttpStatusCode.OK, "this key was accepted from there before");
        (await StatusAsync(fake, FakeWebhooks.ApiKey, from: "203.0.113.9")).Should().Be(HttpStatusCode.OK, "it comes from elsewhere");
        fake.Clock.Advance(TimeSpan.FromMinutes(1));
        (await StatusAsync(fake, FakeWebhooks.ApiKey)).Should().Be(HttpStatusCode.OK);

        fake.Logs.Entries.Where(line => line.Category.StartsWith("ContactCenter.Access", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Message.Should().Be("10 wrong API keys came from 203.0.113.5 within a minute: it has to wait until the minute is over");
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

    private static async Task<HttpStatusCode> StatusAsync(FakeWebhooks fake, string key, string from = "203.0.113.5")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/calls");
        request.Headers.Add("X-Api-Key", key);
        request.Headers.Add("X-Forwarded-For", from);
        using var response = await fake.Platform.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        return response.StatusCode;
    }
}
