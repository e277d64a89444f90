using System.Net;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A call may be erased while a step of its recording is under way, and even while that step does not hear that it is to end.</summary>
public sealed class ErasureStepTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sound")]
    [InlineData("peaks")]
    [InlineData("covered")]
    public async Task A_file_that_gets_its_place_meanwhile_goes_again(string part)
    {
        var sounds = new HeldSounds(_folder.Path) { Part = part };
        await using var fake = ErasedStore.Open(_folder, sounds: sounds);
        await EraseMeanwhileAsync(fake, sounds.Gate);
    }

    [Fact]
    public async Task What_has_come_of_a_paused_recording_meanwhile_goes_again()
    {
        var sounds = new HeldSounds(_folder.Path) { Part = "marked" };
        await using var fake = ErasedStore.Open(
            _folder, sounds: sounds, settings: [("Departments:Sales:Recording", "Split"), ("Departments:Sales:AnnouncementWaived", "true")]);
        await EraseMeanwhileAsync(fake, sounds.Gate, PausedCallAsync);
    }

    [Fact]
    public async Task A_sound_that_is_being_removed_when_its_copy_is_covered_goes_with_the_copy()
    {
        var sounds = new HeldSounds(_folder.Path) { RemovedPart = "sound" };
        await using var fake = ErasedStore.Open(_folder, sounds: sounds);
        await EraseMeanwhileAsync(fake, sounds.Gate);
    }

    [Fact]
    public async Task Words_that_the_platform_has_written_down_are_not_kept_when_they_are_read_meanwhile()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, new WrittenWords(ErasedStore.Words(gate)));
        await EraseMeanwhileAsync(fake, gate, TranscribedCallAsync);
    }

    [Fact]
    public async Task Words_that_are_heard_meanwhile_are_not_kept()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await EraseMeanwhileAsync(fake, gate);
    }

    [Fact]
    public async Task What_is_kept_of_a_sound_as_it_was_decoded_goes_while_it_is_heard()
    {
        var gate = new Gate();
        var copies = _folder.File("decoded");
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await ErasedMeanwhile.ReachAsync(fake, gate, () => SilentMp3.Of(seconds: 3));
        Directory.GetFiles(copies).Should().ContainSingle();

        await ErasedMeanwhile.EraseAsync(fake, gate);

        Directory.GetFiles(copies).Should().BeEmpty();
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    /// <summary>Somebody talks to the caller, and has the recording paused until its end.</summary>
    private static async Task PausedCallAsync(FakeWebhooks fake)
    {
        await CardTests.TalkAsync(fake, agentWithHints: true);
        var creation = fake.Calls.Creations[0];
        await fake.PostAsync(
            creation.EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","conversation_uuid_from":"CON-agent-1","conversation_uuid_to":"CON-room"}""");
        (await fake.Platform.CommandAsync("caller-leg", "recording/pause")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PostAsync(creation.EventUrl.PathAndQuery, CardTests.AgentStatus("completed"));
        var record = creation.Ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "record");
        await fake.PostAsync(new Uri(record.GetProperty("eventUrl")[0].GetString()!).PathAndQuery, MessageCall.Told);
        await fake.PassAsync(TimeSpan.FromHours(2));
    }

    /// <summary>The caller leaves a message, and the platform tells also where its words are.</summary>
    private static async Task TranscribedCallAsync(FakeWebhooks fake)
    {
        await MessageCall.LeaveAsync(fake);
        var call = fake.Find(new("caller-leg"));
        await fake.PostAsync(
            CallUrls.Transcript(call, call.Messages[0], "en-GB").PathAndQuery,
            """{"type":"record","recording_uuid":"rec-1","status":"transcribed","transcription_url":"https://api.nexmo.com/v1/files/9"}""");
        await ErasedStore.EndAsync(fake);
    }

    private async Task EraseMeanwhileAsync(FakeWebhooks fake, Gate gate, Func<FakeWebhooks, Task>? call = null)
    {
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound, call);
        await ErasedMeanwhile.EraseAsync(fake, gate);
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }
}
