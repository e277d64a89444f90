using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>Imports let go first whatever is newer.</summary>
public sealed class ImportYieldTests : IDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task While_a_recording_of_a_new_call_waits_nothing_is_taken()
    {
        await using var system = await StartAsync();
        var (asked, answered) = system.HoldFiles();
        _desk.PutSounds(2);
        await using var fake = _desk.Server([.. system.Settings(Source).Select(setting => (setting.Key, (string?)setting.Value))]);
        await TakenAsync(fake.Platform, system.Words(), $"/webhooks/recordings/{Source}");
        await asked;

        var id = await _desk.AskAsync(fake);

        (await GetAsync(fake, id)).GetProperty("yielding").GetBoolean().Should().BeTrue();
        (await RecordingsAsync(fake)).Should().ContainSingle("only the one that was told of");
        answered.SetResult();
        await fake.SettleAsync();
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be("done 2 2 0");
        (await GetAsync(fake, id)).GetProperty("yielding").GetBoolean().Should().BeFalse();
        (await RecordingsAsync(fake)).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_recording_that_waits_for_the_end_of_its_call_is_not_done_and_holds_up_no_other()
    {
        _desk.Put("1.wav", Sound());
        _desk.Put("1.json", """{"call_id":"caller-leg"}""");
        await using var fake = _desk.Server();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await RecordingsAsync(fake)).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("stored");
        (await CountsAsync(fake, id)).Should().Be("running 1 0 0");
        (await GetAsync(fake, id)).GetProperty("yielding").GetBoolean().Should().BeFalse("it is its own");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(15));
        (await CountsAsync(fake, id)).Should().Be("done 1 1 0");
    }

    [Fact]
    public async Task Conversations_in_writing_do_not_wait_until_few_are_under_way()
    {
        for (var number = 0; number < 120; number++)
            _desk.Put($"{number:000}.json", """{"transcript":"Agent: Hello"}""");
        await using var fake = _desk.Server();

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(5));

        (await CountsAsync(fake, id)).Should().Be("done 120 120 0");
    }

    [Fact]
    public async Task While_the_disk_has_no_room_to_spare_nothing_is_taken()
    {
        _desk.PutSounds(2);
        string id;
        await using (var fake = _desk.Server(services => services.AddSingleton<ISoundStore>(new FullDisk())))
        {
            id = await _desk.BeginAsync(fake);
            await fake.PassAsync(Enough);
            (await GetAsync(fake, id)).GetProperty("lastError").GetString().Should().Be("the disk has no room to spare");
            (await RecordingsAsync(fake)).Should().BeEmpty();
        }

        await using (var fake = _desk.Server())
        {
            await fake.PassAsync(TimeSpan.FromMinutes(2));
            (await CountsAsync(fake, id)).Should().Be("done 2 2 0");
        }
    }
}
