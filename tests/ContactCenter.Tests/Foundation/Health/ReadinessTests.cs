using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Health;

/// <summary>What the process says of its work and of the platform, seen from outside.</summary>
public sealed class ReadinessTests
{
    private static readonly Func<HttpResponseMessage>[] AnyAnswer =
    [
        () => new(HttpStatusCode.OK) { Content = new StringContent("""{"uuid":"caller-leg","status":"answered"}""", Encoding.UTF8, "application/json") },
        () => new(HttpStatusCode.Unauthorized),
        () => new(HttpStatusCode.InternalServerError),
    ];

    [Fact]
    public async Task Requests_that_wait_for_their_turn_too_long_make_it_not_ready_until_they_are_done()
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:CallsPerSecond", "1"), ("Limits:OutboxLagSeconds", "2")]);
        for (var i = 0; i < 4; i++)
            await ChooseSalesAsync(fake, $"caller-leg-{i}");

        await fake.PassAsync(TimeSpan.FromSeconds(2));
        (await ReadyAsync(fake)).Should().Be((HttpStatusCode.OK, "ready", "ok: 2 due, the oldest for 2 s"));

        await fake.PassAsync(TimeSpan.FromSeconds(0.05));
        (await ReadyAsync(fake)).Should().Be((HttpStatusCode.ServiceUnavailable, "behind: 2 due, the oldest for 2.1 s", "behind: 2 due, the oldest for 2.1 s"));

        await fake.PassAsync(TimeSpan.FromSeconds(2));
        (await ReadyAsync(fake)).Should().Be((HttpStatusCode.OK, "ready", "ok"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_answer_of_the_platform_shows_that_it_is_reachable(int answer)
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.AnswerToGet = AnyAnswer[answer];
        await AskAboutCallerAsync(fake);

        var (checks, platform) = await PlatformAsync(fake);

        checks.Should().StartWith("reachable");
        platform.GetProperty("reachable").GetBoolean().Should().BeTrue();
        platform.GetProperty("lastAnswerAt").GetDateTimeOffset().Should().BeOnOrBefore(fake.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_is_told_of_and_leaves_us_ready()
    {
        await using var fake = new FakeWebhooks();
        await ChooseSalesAsync(fake, "first-caller");
        var lastAnswer = fake.Clock.GetUtcNow();
        fake.Calls.AnswerToGet = () => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        // The agent's phone rings for too long; the platform is asked about it, again and again.
        await fake.PassAsync(TimeSpan.FromSeconds(45));
        var (since, _) = await PlatformAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(6));

        var (later, platform) = await PlatformAsync(fake);

        later.Should().StartWith("unreachable since 2026-").And.Be(since, "it is the first failure that counts");
        platform.GetProperty("reachable").GetBoolean().Should().BeFalse();
        platform.GetProperty("lastAnswerAt").GetDateTimeOffset().Should().Be(lastAnswer);
        platform.GetProperty("reason").GetString().Should().Contain("Connection refused");
        (await fake.AskAsync("/health/ready", key: null)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task ChooseSalesAsync(FakeWebhooks fake, string leg)
    {
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", leg, StringComparison.Ordinal));
        await fake.PostAsync("/webhooks/input", $$$"""{"uuid":"{{{leg}}}","dtmf":{"digits":"1"}}""");
    }

    /// <summary>After five minutes of silence the platform is asked how the caller is.</summary>
    private static async Task AskAboutCallerAsync(FakeWebhooks fake)
    {
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PassAsync(TimeSpan.FromMinutes(5.01));
    }

    private static async Task<(HttpStatusCode Status, string? Words, string? Outbox)> ReadyAsync(FakeWebhooks fake)
    {
        var ready = await fake.AskAsync("/health/ready", key: null);
        return (ready.Status, ready.Json.GetProperty("status").GetString(), ready.Json.GetProperty("checks").GetProperty("outbox").GetString());
    }

    private static async Task<(string? Check, JsonElement Platform)> PlatformAsync(FakeWebhooks fake)
    {
        var ready = await fake.AskAsync("/health/ready", key: null);
        return (ready.Json.GetProperty("checks").GetProperty("platform").GetString(), ready.Json.GetProperty("platform"));
    }
}
