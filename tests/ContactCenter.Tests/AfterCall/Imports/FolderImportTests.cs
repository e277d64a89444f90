using System.Text.Json;
using ContactCenter.AfterCall.Imports;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>Folders of recordings are brought in.</summary>
public sealed class FolderImportTests : IDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Sounds_texts_and_what_lies_beside_them_become_calls_that_are_heard_and_read()
    {
        _desk.Put("2025/plain.wav", Sound());
        _desk.Put("2025/told.WAV", Sound(channels: 2));
        _desk.Put("2025/told.json", """{"call_id":"4711","agent":"Ann","caller":"447700900009","startedAt":"2025-07-01T09:00:00Z","language":"en"}""");
        _desk.Put("chat.json", """{"transcript":"Agent: How can I help?\nCaller: My card is 4111 1111 1111 1111","caller":"447700900008"}""");
        _desk.Put("readme.txt", "no recording");
        _desk.Put("2025/._plain.wav", "of another system");
        await using var fake = _desk.Server(($"Recordings:Sources:{Source}:Department", "Sales"));

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await CountsAsync(fake, id)).Should().Be("done 3 3 0");
        var recordings = await RecordingsAsync(fake);
        recordings.Should().HaveCount(3).And.OnlyContain(recording => Text(recording, "state") == "ready" && Text(recording, "source") == Source
            && Text(recording, "department") == "Sales");
        var plain = await CallAsync(fake, _desk.CallIdOf("2025/plain.wav"));
        plain.GetProperty("startedAt").GetDateTimeOffset().Should().Be(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "that is the file's time");
        var told = await CallAsync(fake, "4711");
        Text(told, "caller").Should().Be("447700900009");
        told.GetProperty("startedAt").GetDateTimeOffset().Should().Be(new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero));
        var sound = told.GetProperty("recordings").EnumerateArray().Should().ContainSingle().Subject;
        (Text(sound, "agent"), sound.GetProperty("channels").GetInt32()).Should().Be(("Ann", 2));
        var chat = await CallAsync(fake, _desk.CallIdOf("chat.json"));
        var transcript = (await fake.AskAsync($"/api/v1/calls/{Text(chat, "callId")}/transcript", Supervisor.Key)).Json;
        transcript.GetProperty("segments").EnumerateArray().Select(segment => Text(segment, "text")).Should().Equal("How can I help?", "My card is [card]");
        var heard = await fake.AskAsync($"/api/v1/recordings/{Text(sound, "id")}/audio", Supervisor.Key);
        heard.MediaType.Should().Be("audio/wav");
        var lines = await fake.ItemsAsync("/api/v1/audit?action=importStarted");
        lines.Should().ContainSingle().Which.GetProperty("after").GetProperty("folder").GetString().Should().Be(_desk.Folder);
    }

    [Fact]
    public async Task What_was_imported_is_the_same_when_it_is_imported_again()
    {
        _desk.PutSounds(3);
        _desk.Put("chat.json", """{"transcript":"Agent: Hello"}""");
        await using var fake = _desk.Server();
        await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);
        _desk.Put("later.wav", Sound());

        var again = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await CountsAsync(fake, again)).Should().Be("done 5 5 0");
        (await RecordingsAsync(fake)).Should().HaveCount(5);
        (await fake.ItemsAsync("/api/v1/imports")).Select(import => Text(import, "id")).First().Should().Be(again, "the newest is the first");
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_are_two_calls_whichever_folder_above_them_is_imported()
    {
        _desk.Put("2024/0001.wav", Sound(loudest: .2f));
        _desk.Put("2025/0001.wav", Sound(loudest: .3f));
        _desk.Put("2024/0002.json", """{"transcript":"Agent: Hello"}""");
        _desk.Put("2025/0002.json", """{"transcript":"Agent: Hello"}""");
        await using var fake = _desk.Server();

        foreach (var folder in (string[])["2024", "2025", "", "2024"])
        {
            await _desk.BeginAsync(fake, Path.Combine(_desk.Folder, folder).TrimEnd('/'));
            await fake.PassAsync(Enough);
        }

        var recordings = await RecordingsAsync(fake);
        recordings.Select(recording => Text(recording, "callId")).Should().HaveCount(4).And.OnlyHaveUniqueItems();
        foreach (var path in (string[])["2024/0001.wav", "2025/0001.wav", "2024/0002.json", "2025/0002.json"])
            await CallAsync(fake, _desk.CallIdOf(path));
    }

    [Fact]
    public async Task What_an_earlier_version_has_imported_stays_one_call_and_what_was_erased_of_it_stays_away()
    {
        var (kept, erased) = (_desk.Put("kept.wav", Sound(loudest: .2f)), _desk.Put("erased.wav", Sound(loudest: .3f)));
        await using var fake = _desk.Server();
        var (progress, source) = (fake.Services.GetRequiredService<ImportProgress>(), fake.Services.GetRequiredService<RecordingSources>().Find(Source)!);
        foreach (var file in (string[])[kept, erased])
        {
            var told = new RecordingAnnouncement { CallId = Path.GetFileName(file), Url = LocalSounds.UrlOf(file) };
            await progress.TakeAsync(source, told, TestContext.Current.CancellationToken);
        }

        await fake.PassAsync(TimeSpan.FromMinutes(5));
        var call = Text(await CallAsync(fake, "erased.wav"), "callId");
        (await ErasedStore.EraseAsync(fake, "call", call)).Should().Be(System.Net.HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await CountsAsync(fake, id)).Should().Be("done 2 2 0");
        Text((await RecordingsAsync(fake)).Should().ContainSingle().Subject, "callId").Should().Be(Text(await CallAsync(fake, "kept.wav"), "callId"));
    }

    [Fact]
    public async Task A_recording_that_its_system_has_told_of_already_is_the_same()
    {
        _desk.Put("told.wav", Sound());
        _desk.Put("told.json", """{"call_id":"4711","recording_id":"r-1"}""");
        await using var fake = _desk.Server();
        const string Told = """{"call_id":"4711","recording_id":"r-1","transcript":"Agent: Hello"}""";
        await TakenAsync(fake.Platform, Told, $"/webhooks/recordings/{Source}");

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await CountsAsync(fake, id)).Should().Be("done 1 1 0");
        (await RecordingsAsync(fake)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_goes_on()
    {
        _desk.PutSounds(10);
        _desk.Put("03.wav", "this is no sound");
        _desk.Put("04.wav", "");
        _desk.Put("05.json", "nonsense");
        _desk.Put("note.json", """{"call_id":"1"}""");
        await using var fake = _desk.Server();

        var id = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);

        (await CountsAsync(fake, id)).Should().Be("done 11 7 4");
        var import = await GetAsync(fake, id);
        var failures = import.GetProperty("failures").EnumerateArray().ToDictionary(
            failure => Text(failure, "item"), failure => Text(failure, "reason"), StringComparer.Ordinal);
        failures.Keys.Should().BeEquivalentTo("03.wav", "04.wav", "05.wav", "note.json");
        failures["04.wav"].Should().Be("the file is empty");
        failures["05.wav"].Should().Be("the body is not JSON");
        failures["note.json"].Should().Contain("neither a transcript");
        Text(import, "lastError").Should().NotBeNullOrEmpty();

        _desk.Put("03.wav", Sound());
        File.Delete(Path.Combine(_desk.Folder, "05.json"));
        var again = await _desk.BeginAsync(fake);
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, again)).Should().Be("done 11 9 2", "what was mended comes in");
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle("of what was mended nothing is left to be tried again")
            .Which.GetProperty("lastError").GetString().Should().Be("the file is empty");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task No_file_of_this_machine_is_read_because_a_webhook_names_it()
    {
        var secret = _desk.Put("secret.wav", Sound());
        await using var fake = _desk.Server();

        using var refused = await TellAsync(
            fake.Platform, $$"""{"call_id":"1","recording_url":"file://{{secret}}"}""", $"/webhooks/recordings/{Source}");

        refused.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await RecordingsAsync(fake)).Should().BeEmpty();
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
