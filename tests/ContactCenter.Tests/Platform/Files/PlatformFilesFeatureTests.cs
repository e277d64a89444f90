using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.Files;
using ContactCenter.Tests.Foundation.Outgoing;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Platform.Files;

/// <summary>The platform's files in a whole server.</summary>
public sealed class PlatformFilesFeatureTests
{
    [Fact]
    public async Task The_simulator_in_this_process_is_asked_without_a_network_and_takes_the_token()
    {
        await using var fake = new FakeWebhooks(features => features.AddPlatformFiles(), settings: [("Vonage:Platform", "Simulator")]);

        (await GetAsync(fake, "https://api.nexmo.com/v1/files/unknown")).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Refusal.Should().Be(DownloadRefusal.NotThere);
    }

    [Fact]
    public async Task The_live_platform_is_asked_through_the_guard()
    {
        await using var fake = new FakeWebhooks(features => features.AddPlatformFiles());

        (await GetAsync(fake, "https://recordings.test/v1/files/1")).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);
        fake.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(PlatformFilesFeature.HttpClientName)
            .As<DelegatingHandler>().InnerHandler.Should().BeOfType<SocketsHttpHandler>().Which.AllowAutoRedirect.Should().BeFalse();
    }

    private static Task<DownloadResult> GetAsync(FakeWebhooks fake, string url) => fake.Services.GetRequiredService<IPlatformFiles>()
        .DownloadAsync(new(url), DownloadLimits.Sound, new MemorySink(), resume: null, TestContext.Current.CancellationToken);
}
