using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>Where requests of a call go: its own region, as long as the configured address is one of the platform's.</summary>
public sealed class BaseAddressTests
{
    private const string Default = "https://api.nexmo.com";
    private const string Europe = "https://api-eu-3.vonage.com";

    [Theory]
    [InlineData("", Default, null, Default)]
    [InlineData("", "", null, Default)]
    [InlineData("na-east", Default, null, "https://api-us-3.vonage.com")]
    [InlineData("NA-West", "", null, "https://api-us-4.vonage.com")]
    [InlineData("eu-west", "", null, Europe)]
    [InlineData("eu-east", "", null, "https://api-eu-4.vonage.com")]
    [InlineData("apac-sng", "", null, "https://api-ap-3.vonage.com")]
    [InlineData("apac-australia", "", null, "https://api-ap-4.vonage.com")]
    [InlineData("na-east", "https://api-us-1.nexmo.com", null, "https://api-us-1.nexmo.com")]
    [InlineData("na-east", "https://platform.test", null, "https://platform.test")]
    [InlineData("", Default, Europe, Europe)]
    [InlineData("na-east", Default, Europe, Europe)]
    [InlineData("", "https://api-us-1.nexmo.com", Europe, Europe)]
    [InlineData("", "https://api-us-1.nexmo.com/", "https://evil.test", "https://api-us-1.nexmo.com")]
    [InlineData("", "https://platform.test", Europe, "https://platform.test")]
    [InlineData("", "https://api-us-1.nexmo.com:8443", Europe, "https://api-us-1.nexmo.com:8443")]
    [InlineData("", "https://notnexmo.com", Europe, "https://notnexmo.com")]
    public async Task Requests_go_to(string region, string baseUrl, string? regionOfCall, string server)
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:Region", region), ("Vonage:ApiBaseUrl", baseUrl)]);
        var named = regionOfCall is null ? "" : $$""","region_url":"{{regionOfCall}}" """;
        var greeting = await fake.PostAsync(
            "/webhooks/answer", $$"""{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first"{{named}}}""");

        await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""");

        fake.Calls.Requests.Should().ContainSingle().Which.Server.Should().Be(server);
    }
}
