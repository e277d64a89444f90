using System.Net;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.Webhooks;

/// <summary>Only what the platform has signed comes in, and no log tells how to sign.</summary>
public sealed class ForgeryTests
{
    private const string Path = "/webhooks/answer";
    private const string Query = "?to=442079460000&from=447700900001&uuid=caller-leg";

    public static TheoryData<string, Func<WebhookToken, string?>> Forgeries => new()
    {
        { "MissingToken", _ => null },
        { "MissingToken", _ => "" },
        { "MissingToken", _ => "Bearer" },
        { "MissingToken", _ => "Basic YTFiMmMzZDpzZWNyZXQ=" },
        { "MalformedToken", _ => "Bearer rubbish" },
        { "MalformedToken", _ => "Bearer ..." },
        { "MalformedToken", _ => "Bearer a.b.c" },
        { "MalformedToken", _ => $"Bearer {new string('A', 20_000)}" },
        { "MalformedToken", token => $"{token.For(CardTests.Arrival)}.more" },
        { "WrongAlgorithm", token => (token with { Algorithm = "none" }).For(CardTests.Arrival) },
        { "WrongAlgorithm", token => (token with { Algorithm = "RS256" }).For(CardTests.Arrival) },
        { "WrongSignature", token => (token with { Secret = "another-secret-0123456789-0123456789-0" }).For(CardTests.Arrival) },
        { "WrongSignature", token => token.For(CardTests.Arrival)[..^6] + "AAAAAA" },
        { "WrongIssuer", token => (token with { Issuer = "Vonnage" }).For(CardTests.Arrival) },
        { "WrongAccount", token => (token with { ApiKey = "00000000" }).For(CardTests.Arrival) },
        { "WrongApplication", token => (token with { Application = "00000000-0000-0000-0000-000000000000" }).For(CardTests.Arrival) },
        { "TooOld", token => (token with { IssuedAt = token.IssuedAt.AddSeconds(-301) }).For(CardTests.Arrival) },
        { "FromTheFuture", token => (token with { IssuedAt = token.IssuedAt.AddSeconds(301) }).For(CardTests.Arrival) },
        { "PayloadHashMismatch", token => token.For(CardTests.Arrival.Replace("447700900001", "447700900002", StringComparison.Ordinal)) },
        { "PayloadHashMismatch", token => token.For(CardTests.Arrival + " ") },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forgery_is_refused_and_logged_without_secrets(string reason, Func<WebhookToken, string?> forge)
    {
        await using var fake = new FakeWebhooks(signed: true);
        var authorization = forge(new(fake.Clock.GetUtcNow()));

        var reply = await fake.PostAsync(Path, CardTests.Arrival, authorization);

        reply.Status.Should().Be(HttpStatusCode.Unauthorized);
        reply.Body.Should().NotContain(reason, "a forger learns nothing");
        fake.Logs.Entries.Should().Contain(line => line.Message.Contains(reason, StringComparison.Ordinal));
        foreach (var line in fake.Logs.Entries)
        {
            line.ToString().Should().NotContain(WebhookToken.DefaultSecret).And.NotContain(FakeWebhooks.ApiKey).And.NotContain("PRIVATE KEY");
            if (authorization?.Split(' ').ElementAtOrDefault(1) is { Length: > 4 } token)
                line.ToString().Should().NotContain(token);
        }

        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
    }

    [Fact]
    public async Task However_many_there_are_the_log_tells_them_once_and_then_how_many_there_were()
    {
        await using var fake = new FakeWebhooks(signed: true);
        for (var i = 0; i < 100; i++)
            await fake.SendAsync(HttpMethod.Post, Path, CardTests.Arrival, "Bearer rubbish");
        Refusals().Should().Equal("1 webhooks refused, the last: POST /webhooks/answer: MalformedToken");

        fake.Clock.Advance(TimeSpan.FromMinutes(1));
        Refusals().Should().HaveCount(2).And.EndWith("99 webhooks refused, the last: POST /webhooks/answer: MalformedToken");

        IEnumerable<string> Refusals() =>
            fake.Logs.Entries.Select(line => line.Message).Where(line => line.Contains("webhooks refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("events")]
    [InlineData("input")]
    [InlineData("survey")]
    [InlineData("fallback")]
    [InlineData("recording")]
    [InlineData("transcription")]
    [InlineData("notify")]
    public async Task No_route_is_without_its_guard(string route)
    {
        await using var fake = new FakeWebhooks(signed: true);

        (await fake.PostAsync($"/webhooks/{route}", "{}")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await fake.GetAsync($"/webhooks/{route}?status=answered&uuid=x")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task A_good_signature_is_let_in(int age)
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow().AddSeconds(age));

        (await fake.PostAsync(Path, CardTests.Arrival, token.For(CardTests.Arrival))).Actions.Should().Equal("talk", "input");
    }

    [Fact]
    public async Task A_token_without_an_application_and_with_a_scheme_in_any_case_is_let_in()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow()) { Application = null };

        (await fake.PostAsync(Path, CardTests.Arrival, "bearer" + token.For(CardTests.Arrival)["Bearer".Length..])).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Lenient", true, HttpStatusCode.OK)]
    [InlineData("Lenient", false, HttpStatusCode.OK)]
    [InlineData("Strict", true, HttpStatusCode.OK)]
    [InlineData("Strict", false, HttpStatusCode.Unauthorized)]
    public async Task The_hash_of_a_GET_counts_as_the_operator_says(string setting, bool isHashOfQuery, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks(signed: true, ("Vonage:GetPayloadHash", setting));
        var payload = isHashOfQuery ? """{"to":"442079460000","from":"447700900001","uuid":"caller-leg"}""" : "hashed otherwise";

        (await fake.GetAsync(Path + Query, new WebhookToken(fake.Clock.GetUtcNow()).For(payload))).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_GET_with_a_bad_signature_is_refused_however_lenient_the_hash()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow()) { Secret = "another-secret-0123456789-0123456789-0" };

        (await fake.GetAsync(Path + Query, token.For("anything"))).Status.Should().Be(HttpStatusCode.Unauthorized);
    }
}
