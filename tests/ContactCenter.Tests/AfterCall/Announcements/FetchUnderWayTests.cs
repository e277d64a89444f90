using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>What the list of work tells while a recording is fetched.</summary>
public sealed class FetchUnderWayTests
{
    [Fact]
    public async Task Background_work_that_has_begun_is_under_way_with_its_lease_and_gone_when_it_is_done()
    {
        await using var system = await StartAsync();
        var (asked, answered) = system.HoldFiles();
        await using var fake = new FakeWebhooks(settings: [.. system.Settings("pbx").Select(setting => (setting.Key, (string?)setting.Value))]);
        await TakenAsync(fake.Platform, system.Words(), "/webhooks/recordings/pbx");
        await asked;

        var work = (await fake.ItemsAsync("/api/v1/work")).Should().ContainSingle(item => item.GetProperty("kind").GetString() == "fetchRecording").Subject;

        work.GetProperty("state").GetString().Should().Be("underWay");
        work.GetProperty("leaseUntil").GetDateTimeOffset().Should().BeAfter(fake.Clock.GetUtcNow());
        answered.SetResult();
        await fake.SettleAsync();
        (await fake.ItemsAsync("/api/v1/work")).Should().NotContain(item => item.GetProperty("kind").GetString() == "fetchRecording");
    }
}
