using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>The disk belongs to live calls: while it has no room to spare nothing is brought in or covered, and then it goes on by itself.</summary>
public sealed class FullSoundDiskTests : IDisposable
{
    private const long KeepFree = 1_024L << 20;

    private readonly TestFolder _folder = new();

    private readonly HeldSounds _sounds;

    public FullSoundDiskTests() => _sounds = new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_brought_in_until_there_is_room()
    {
        _sounds.Free = KeepFree - 1;
        await using var fake = ErasedStore.Open(_folder, sounds: _sounds);
        using var metrics = new Measurements(fake.Services);
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("importing");
        fake.Calls.Requests.Should().NotContain(request => request.Path == "/v1/files/1");
        (await fake.AskAsync("/health/ready")).Body.Should().Contain("the disk has no room to spare");
        metrics.Gauges().Should().Contain(["recordings.disk_full 1", "recordings.known state=importing 1"]);

        _sounds.Free = KeepFree;
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
        metrics.Gauges().Should().Contain(["recordings.disk_full 0", "recordings.known state=importing 0", "recordings.known state=ready 1"]);
    }

    [Fact]
    public async Task Nothing_is_covered_until_there_is_room()
    {
        var engine = ErasedStore.Words();
        engine.Before = () => _sounds.Free = KeepFree - 1;
        await using var fake = ErasedStore.Open(_folder, engine, _sounds);
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("redacting");
        ErasedStore.SoundFiles(_folder).Should().NotContain(file => file.EndsWith("covered", StringComparison.Ordinal));

        _sounds.Free = KeepFree;
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
        ErasedStore.SoundFiles(_folder).Should().Contain(file => file.EndsWith("covered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_recording_that_would_fill_the_disk_is_broken_off_and_brought_in_when_there_is_room()
    {
        _sounds.Capacity = KeepFree + (6 << 20);
        await using var fake = ErasedStore.Open(_folder, sounds: _sounds);
        fake.Calls.AnswerToFile = Long;
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("importing");
        ErasedStore.SoundFiles(_folder).Should().BeEmpty("nothing is left of it");
        await WaitsForRoomAsync(fake, "fetchRecording");

        _sounds.Capacity = KeepFree + (64 << 20);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
    }

    [Fact]
    public async Task A_cover_that_would_fill_the_disk_is_broken_off_and_made_when_there_is_room()
    {
        var engine = ErasedStore.Words();
        engine.Before = () => _sounds.Capacity = _sounds.Taken() + KeepFree + (6 << 20);
        await using var fake = ErasedStore.Open(_folder, engine, _sounds);
        fake.Calls.AnswerToFile = Long;
        await ErasedStore.EndedCallAsync(fake);

        (await StateAsync(fake)).Should().Be("redacting");
        ErasedStore.SoundFiles(_folder).Should().HaveCount(2).And.OnlyContain(
            file => file.EndsWith("sound", StringComparison.Ordinal) || file.EndsWith("peaks", StringComparison.Ordinal));
        await WaitsForRoomAsync(fake, "coverSound");

        _sounds.Capacity = KeepFree + (64 << 20);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await StateAsync(fake)).Should().Be("ready");
        ErasedStore.SoundFiles(_folder).Should().Contain(file => file.EndsWith("covered", StringComparison.Ordinal));
    }

    /// <summary>12 MB.</summary>
    private static HttpResponseMessage Long() => MessageCall.Sound(seconds: 750);

    /// <summary>It is tried again as often as it takes.</summary>
    private static async Task WaitsForRoomAsync(FakeWebhooks fake, string kind)
    {
        var work = (await fake.ItemsAsync("/api/v1/work")).Should().ContainSingle(item => item.GetProperty("kind").GetString() == kind).Subject;
        work.GetProperty("lastError").GetString().Should().Be("the disk has no room to spare");
        work.GetProperty("attempts").GetInt32().Should().Be(0);
    }

    private static async Task<string?> StateAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject.GetProperty("state").GetString();
}
