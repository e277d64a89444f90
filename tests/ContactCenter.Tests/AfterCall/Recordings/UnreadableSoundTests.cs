using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>What came whole and is no sound that can be read.</summary>
public sealed class UnreadableSoundTests
{
    [Fact]
    public async Task It_is_failed_and_nothing_of_it_is_left_on_the_disk()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var folder = new TestFolder();
        await using var world = system.World(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path));
        var noChannels = Sound();
        noChannels[22] = 0;
        system.Files.Has(noChannels);

        var taken = await TakenAsync(world.Http, system.Words());
        await world.SettleAsync();

        var failed = await world.SupervisorJsonAsync($"/api/v1/recordings/{taken.GetProperty("id").GetString()}");
        failed.GetProperty("state").GetString().Should().Be("failed");
        failed.GetProperty("reason").GetString().Should().Be("The sound has 0 channels, and 1 to 32 are read.");
        ErasedStore.SoundFiles(folder).Should().BeEmpty("nobody hears it, and no age removes what no recording names");
        world.Logs.Clear();
    }
}
