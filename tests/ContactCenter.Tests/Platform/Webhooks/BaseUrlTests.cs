using System.Text;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.Webhooks;

/// <summary>The addresses that the platform is given, where the operator names none.</summary>
public sealed class BaseUrlTests
{
    [Theory]
    [InlineData(null, null, "https://contact.test/webhooks/input")]
    [InlineData("tunnel.example.com", "https", "https://tunnel.example.com/webhooks/input")]
    [InlineData("tunnel.example.com:8443", "http", "http://tunnel.example.com:8443/webhooks/input")]
    public async Task They_are_as_the_request_was_addressed(string? forwardedHost, string? forwardedProto, string address)
    {
        await using var fake = new FakeWebhooks(signed: true, ("PublicUrl", ""));
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/webhooks/answer")
        { Content = new StringContent(CardTests.Arrival, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", new WebhookToken(fake.Clock.GetUtcNow()).For(CardTests.Arrival));
        if (forwardedHost is not null)
            request.Headers.Add("X-Forwarded-Host", forwardedHost);
        if (forwardedProto is not null)
            request.Headers.Add("X-Forwarded-Proto", forwardedProto);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var response = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain($"\"{address}?");
    }

    [Fact]
    public async Task The_address_of_the_first_request_stays_that_of_the_call()
    {
        await using var fake = new FakeWebhooks(signed: true, ("PublicUrl", ""));
        var token = new WebhookToken(fake.Clock.GetUtcNow());
        const string Pressed = """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""";
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, token.For(CardTests.Arrival));

        await fake.PostAsync("https://elsewhere.test/webhooks/input", Pressed, token.For(Pressed));

        fake.Calls.Creations.Should().ContainSingle().Which.EventUrl.Host.Should().Be("contact.test");
    }
}
