using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Tests.Foundation.Outgoing;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class SourceDownloadsTests
{
    [Fact]
    public async Task Each_source_is_asked_by_its_own_hosts_and_credentials()
    {
        await using var server = await FileServer.StartAsync();
        server.Has(Downloads.Sound(1_000));
        var mine = new RecordingSource("mine") { AllowedHosts = [AllowedHost.Parse(server.Http.Authority, provider: null)], Authorization = "Basic mine" };
        var other = new RecordingSource("other") { Authorization = "Basic other" };
        using var downloads = new SourceDownloads(new([mine, other]), new TestClock());

        (await GetAsync(mine)).Should().BeOfType<DownloadResult.Done>();
        (await GetAsync(other)).Should().BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);

        server.Requests.Should().ContainSingle().Which.Authorization.Should().Be("Basic mine");

        Task<DownloadResult> GetAsync(RecordingSource source) => downloads.DownloadAsync(
            source, new(server.Http, "1.wav"), DownloadLimits.Sound, new MemorySink(), resume: null, TestContext.Current.CancellationToken);
    }
}
