using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>Only the region that a call lives in knows that its legs are gone.</summary>
public sealed class UnaskedRegionTests
{
    [Theory]
    [InlineData("https://api-eu-3.vonage.com", true)]
    [InlineData("https://voice.elsewhere.test", false)]
    public async Task A_404_from_elsewhere_ends_no_call(string region, bool ends)
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:ApiBaseUrl", "https://api.nexmo.com")]);
        fake.Calls.AnswerToGet = () => new(HttpStatusCode.NotFound) { Content = new StringContent("{}") };
        await fake.PostAsync(
            "/webhooks/answer",
            $$"""{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first","region_url":"{{region}}"}""");

        await fake.PassAsync(TimeSpan.FromMinutes(8));

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        (call.GetProperty("endedAt").ValueKind != JsonValueKind.Null).Should().Be(ends);
        fake.Logs.Entries.Any(entry => entry.Message.Contains("voice.elsewhere.test, is not among Vonage:TrustedHosts", StringComparison.Ordinal)).Should()
            .Be(!ends);
        fake.Logs.Clear();
    }
}
