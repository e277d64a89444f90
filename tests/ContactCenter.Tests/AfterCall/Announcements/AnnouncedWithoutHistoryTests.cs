using System.Net;
using System.Text.Json;
using ContactCenter.Calls.Stores;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>What other systems tell while the history is slow or damaged: it is taken in, and worked off when the history is back.</summary>
public sealed class AnnouncedWithoutHistoryTests : IDisposable
{
    private const string Words = """
        {"call_id":"chat-7","language":"en","agent":"Ann","caller":"447700900009","attributes":{"postcallTranscribeComprehendAnalysis":"snt"},
        "transcript":"Agent: How can I help you?\nCaller: My zebra card is 4111 1111 1111 1111 thanks"}
        """;

    private readonly TestFolder _folder = new();
    private (string File, byte[] Bytes)[] _whole = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_conversation_in_writing_is_taken_in_and_read_when_a_damaged_history_is_back()
    {
        await using var system = await StartAsync();
        await using (var fake = Open(system))
            await fake.SettleAsync();
        Damage();
        string id;
        await using (var fake = Open(system))
        {
            var taken = await TakenAsync(fake.Platform, Words);
            id = Text(taken, "id");
            (taken.GetProperty("callId").ValueKind, Text(taken, "state")).Should().Be((JsonValueKind.Null, "importing"));
            await fake.PassAsync(TimeSpan.FromMinutes(3));
            (await TakenAsync(fake.Platform, Words)).GetRawText().Should().Be(taken.GetRawText(), "it is the same");
            (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty("an admin hears and reads nothing, and whose call it is nobody knows");
            Kinds(await fake.ItemsAsync("/api/v1/work")).Should().Equal("takeAnnounced");
            foreach (var word in (string[])["zebra", "4111", "chat-7"])
                ErasedStore.FilesWith(_folder, word).Should().BeEmpty();
            fake.Logs.Clear();
        }

        Mend();
        await using (var fake = Open(system))
        {
            await fake.PassAsync(TimeSpan.FromMinutes(5));
            var call = await AsSupervisorAsync(fake, "/api/v1/calls/chat-7");
            Text(call, "caller").Should().Be("447700900009");
            Text(call.GetProperty("attributes"), "postcallTranscribeComprehendAnalysis").Should().Be("snt");
            Text((await AsSupervisorAsync(fake, $"/api/v1/recordings/{id}")), "callId").Should().Be(Text(call, "callId"));
            (await LinesAsync(fake, Text(call, "callId"))).Should().Equal("agent: How can I help you?", "caller: My zebra card is [card] thanks");
            var again = await TakenAsync(fake.Platform, Words);
            (Text(again, "id"), Text(again, "callId"), Text(again, "state")).Should().Be((id, Text(call, "callId"), "ready"));
            (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
            Kept().Should().Be(0);
        }
    }

    [Fact]
    public async Task What_is_told_of_a_call_of_ours_joins_it_when_the_history_is_back()
    {
        await using var system = await StartAsync();
        await using (var fake = Open(system))
            await ErasedStore.EndedCallAsync(fake);
        Damage();
        await using (var fake = Open(system))
        {
            (await TakenAsync(fake.Platform, system.Words("caller-leg"))).GetProperty("callId").ValueKind.Should().Be(JsonValueKind.Null);
            await TakenAsync(fake.Platform, Words.Replace("chat-7", "caller-leg", StringComparison.Ordinal));
            await fake.PassAsync(TimeSpan.FromMinutes(3));
            system.Files.Requests.Should().BeEmpty("nobody knows yet what the call says of it");
            fake.Logs.Clear();
        }

        Mend();
        await using (var fake = Open(system))
        {
            await fake.PassAsync(TimeSpan.FromMinutes(5));
            var recordings = (await AsSupervisorAsync(fake, "/api/v1/recordings")).GetProperty("items").EnumerateArray().ToList();
            recordings.Should().HaveCount(3).And.OnlyContain(
                recording => Text(recording, "callId") == "caller-leg" && Text(recording, "state") == "ready");
            (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();
            (await LinesAsync(fake, "caller-leg")).Should().Contain("caller: My zebra card is [card] thanks");
            Kept().Should().Be(0);
        }
    }

    [Fact]
    public async Task A_conversation_in_writing_that_still_waits_needs_no_engine()
    {
        await using var system = await StartAsync();
        await using (var fake = Open(system))
            await fake.SettleAsync();
        Damage();
        await using (var fake = Open(system, settings: [("Transcription:Engine", "Off")]))
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
            var words = Words.Replace("chat-7", "caller-leg", StringComparison.Ordinal)
                .Replace("\"attributes\":{", "\"attributes\":{\"postcallTranscribeEnabled\":true,", StringComparison.Ordinal);
            Text(await TakenAsync(fake.Platform, words), "callId").Should().Be("caller-leg");
            await fake.SettleAsync();
            (await FaultsAsync(fake)).Should().Equal(
                ["postcallTranscribeEnabled asks for words, and Transcription:Engine is Off: nothing is put into words"], "its caller may still be recorded");

            await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));

            (await FaultsAsync(fake)).Should().BeEmpty();
            Kinds(await fake.ItemsAsync("/api/v1/work")).Should().Contain("takeAnnounced");
            fake.Logs.Clear();
        }
    }

    [Fact]
    public async Task A_history_that_does_not_answer_holds_nobody_up()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await fake.SettleAsync();
        using var answers = new ManualResetEventSlim();
        var reading = fake.Services.GetRequiredService<HistoryDatabase>().ReadAsync(_ => answers.Wait(RealTime.Limit), TestContext.Current.CancellationToken);

        var telling = TakenAsync(fake.Platform, Words);
        await Soon.IsAsync(() => telling.IsCompleted || (fake.Clock.FireNext(fake.Clock.GetUtcNow().AddSeconds(1)) && telling.IsCompleted));
        var taken = await telling;
        answers.Set();
        await reading;
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        taken.GetProperty("callId").ValueKind.Should().Be(JsonValueKind.Null);
        Text(await AsSupervisorAsync(fake, $"/api/v1/recordings/{Text(taken, "id")}"), "state").Should().Be("ready");
    }

    [Fact]
    public async Task What_the_source_says_of_the_steps_is_written_into_a_call_of_the_history_before_they_begin()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await ErasedStore.EndedCallAsync(fake);

        var taken = await TakenAsync(fake.Platform, system.Words("caller-leg", ""","attributes":{"postcallRecordingImportEnabled":false}"""));
        await fake.SettleAsync();

        Text(taken, "callId").Should().Be("caller-leg");
        Text(await AsSupervisorAsync(fake, $"/api/v1/recordings/{Text(taken, "id")}"), "reason").Should().Be("the call says that it is not kept");
    }

    [Fact]
    public async Task What_waits_goes_with_its_call()
    {
        await using var system = await StartAsync();
        await using (var fake = Open(system))
            await ErasedStore.EndedCallAsync(fake);
        Damage();
        await using (var fake = Open(system))
        {
            await TakenAsync(fake.Platform, Words.Replace("chat-7", "caller-leg", StringComparison.Ordinal));
            await fake.PassAsync(TimeSpan.FromMinutes(10));
            fake.Logs.Clear();
        }

        Mend();
        // By the clock of this one it is tried again in ten minutes.
        await using (var fake = Open(system))
        {
            Kept().Should().Be(1);
            (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
            await ErasedStore.DoneAsync(fake);
            await fake.PassAsync(TimeSpan.FromMinutes(15));

            (await AsSupervisorAsync(fake, "/api/v1/recordings")).GetProperty("total").GetInt32().Should().Be(0);
            (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
            Kept().Should().Be(0);
        }
    }

    [Fact]
    public async Task A_source_that_the_settings_name_no_more_has_told_it_all_the_same()
    {
        await using var system = await StartAsync();
        await using (var fake = Open(system))
            await fake.SettleAsync();
        Damage();
        await using (var fake = Open(system))
        {
            await TakenAsync(fake.Platform, Words);
            await fake.SettleAsync();
            fake.Logs.Clear();
        }

        Mend();
        await using (var fake = Open(system, "Other"))
        {
            await fake.PassAsync(TimeSpan.FromMinutes(1));
            Text(await AsSupervisorAsync(fake, "/api/v1/calls/chat-7"), "source").Should().Be("Default");
        }
    }

    private FakeWebhooks Open(RecordingSystem system, string source = "Default", params IEnumerable<(string Key, string? Value)> settings) =>
        ErasedStore.Open(_folder, settings: [.. system.Settings(source).Select(setting => (setting.Key, (string?)setting.Value)), .. settings]);

    private void Damage()
    {
        _whole = [.. Directory.GetFiles(_folder.Path, "history.db*").Select(file => (file, File.ReadAllBytes(file)))];
        foreach (var (file, _) in _whole)
            File.Delete(file);
        File.WriteAllText(_folder.File("history.db"), new string('?', 10_000));
    }

    private void Mend()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "history.db*"))
            File.Delete(file);
        foreach (var (file, bytes) in _whole)
            File.WriteAllBytes(file, bytes);
    }

    /// <summary>How much of what was told still waits.</summary>
    private int Kept()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File("contactcenter.db")};Mode=ReadOnly;Pooling=False");
        return Dapper.SqlMapper.ExecuteScalar<int>(connection, "SELECT count(*) FROM announced");
    }

    private static async Task<IEnumerable<string>> LinesAsync(FakeWebhooks fake, string call) =>
        (await AsSupervisorAsync(fake, $"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray()
            .Select(segment => $"{Text(segment, "speaker")}: {Text(segment, "text")}");

    private static async Task<IEnumerable<string>> FaultsAsync(FakeWebhooks fake)
    {
        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        Text(call.GetProperty("attributes"), "postcallTranscribeComprehendAnalysis").Should().Be("snt");
        return call.TryGetProperty("attributeFaults", out var faults) ? faults.EnumerateObject().Select(fault => $"{fault.Name} {fault.Value}") : [];
    }

    private static async Task<JsonElement> AsSupervisorAsync(FakeWebhooks fake, string path)
    {
        var answer = await fake.AskAsync(path, Supervisor.Key);
        answer.Status.Should().Be(HttpStatusCode.OK, path);
        return answer.Json;
    }

    private static IEnumerable<string> Kinds(IEnumerable<JsonElement> work) => work.Select(item => Text(item, "kind"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
