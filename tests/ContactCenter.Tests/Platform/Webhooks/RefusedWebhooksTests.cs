using System.Net;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Platform.Webhooks;

/// <summary>When every webhook is refused, the operator is told the likely cause: once in the log, and in the readiness.</summary>
public sealed class RefusedWebhooksTests
{
    private const string Path = "/webhooks/answer";

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task A_clock_that_is_an_hour_off_is_named(int seconds)
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow().AddSeconds(seconds));

        await PostAsync(fake, token, times: 2);
        (await CheckAsync(fake)).Should().Be("ok");
        await PostAsync(fake, token, times: 3);

        (await CheckAsync(fake)).Should()
            .Match("refused since 2026-01-05T10:00:00*: 5 in a row*the likely cause is this machine's clock, which said 2026-01-05T10:00:00*");
        Told(fake).Should().ContainSingle().Which.Should().Contain("this machine's clock");
        await PostAsync(fake, new(fake.Clock.GetUtcNow()), times: 1, HttpStatusCode.OK);
        (await CheckAsync(fake)).Should().Be("ok", "one good webhook shows that the clock is right");
        await PostAsync(fake, token, times: 3);
        Told(fake).Should().HaveCount(2, "another run is told again");
    }

    [Fact]
    public async Task The_API_secret_in_the_place_of_the_signature_secret_is_guessed()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow()) { Secret = "the-true-signature-secret-0123456789" };

        await PostAsync(fake, token, times: 2);
        Told(fake).Should().BeEmpty();
        await PostAsync(fake, token, times: 4);

        Told(fake).Should().ContainSingle().Which.Should().Contain("is it the account's API secret");
        (await CheckAsync(fake)).Should().Contain("Vonage:SignatureSecret");
    }

    [Fact]
    public async Task A_stranger_who_signs_with_another_secret_is_no_hint_once_the_platform_was_let_in()
    {
        await using var fake = new FakeWebhooks(signed: true);
        await PostAsync(fake, new(fake.Clock.GetUtcNow()), times: 1, HttpStatusCode.OK);

        await PostAsync(fake, new(fake.Clock.GetUtcNow()) { Secret = "a-guess-of-a-stranger-0123456789-0123" }, times: 5);

        Told(fake).Should().BeEmpty();
        (await CheckAsync(fake)).Should().Be("ok");
    }

    private static async Task PostAsync(FakeWebhooks fake, WebhookToken token, int times, HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        for (var time = 0; time < times; time++)
            (await fake.PostAsync(Path, CardTests.Arrival, token.For(CardTests.Arrival))).Status.Should().Be(status);
    }

    private static async Task<string?> CheckAsync(FakeWebhooks fake)
    {
        var ready = await fake.AskAsync("/health/ready", key: null);
        ready.Status.Should().Be(HttpStatusCode.OK);
        return ready.Json.GetProperty("checks").GetProperty("webhooks").GetString();
    }

    private static IEnumerable<string> Told(FakeWebhooks fake) => fake.Logs.Entries
        .Where(line => line.Level == LogLevel.Warning && line.Message.StartsWith("Webhooks are refused since", StringComparison.Ordinal))
        .Select(line => line.Message);
}
