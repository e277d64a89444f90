using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>An erasure reaches what waits until it is known whose call it is, also where the work for it was given up.</summary>
public sealed class ErasedAwaitedCallTests : IDisposable
{
    private const string Call = "pbx-call-4711";
    private const string ByNumber = $"{ErasedStore.Erasures}/preview?number={ErasedStore.Number}";
    private const string Caller = $$""","caller":"+{{ErasedStore.Number}}" """;
    private const string Written = $$"""{"call_id":"{{Call}}","transcript":"Caller: My {{ErasedStore.RareWord}}"{{Caller}}}""";
    private const string OfAnother = """{"call_id":"pbx-call-2","transcript":"Caller: Hello","caller":"447700900002"}""";

    private readonly TestFolder _folder = new();
    private readonly TestFolder _backups = new();
    private readonly DamagedHistory _history;

    public ErasedAwaitedCallTests() => _history = new(_folder);

    public void Dispose()
    {
        _folder.Dispose();
        _backups.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_names_the_number_goes_and_does_not_come_back(bool isGivenUp)
    {
        await using var system = await RecordingSystem.StartAsync();
        var spoken = system.Words("pbx-call-3", Caller);
        await BeginAsync(system);
        await _history.TellAsync(() => Open(system), Written, spoken, OfAnother);
        if (isGivenUp)
            _history.GiveUp();

        await using var fake = Open(system);
        await fake.SettleAsync();
        var removed = (await fake.ApiAsync(ByNumber)).GetProperty("removed");
        Counts(removed).Should().Be("calls 0, recordings 2, work 2");
        (await ErasedStore.EraseAsync(fake, "number", ErasedStore.Number)).Should().Be(HttpStatusCode.Accepted);
        (await ErasedStore.DoneAsync(fake)).GetProperty("removed").GetRawText().Should().Be(removed.GetRawText());

        _history.Kept().Should().Be(1, "what names another number stays");
        foreach (var body in (string[])[Written, spoken])
            (await RecordingSystem.TakenAsync(fake.Platform, body)).GetRawText().Should().Be("""{"id":null,"callId":null,"state":"erased"}""");
        (await fake.AskAsync(ByNumber)).Status.Should().Be(HttpStatusCode.NotFound);
        await RecordingSystem.TakenAsync(fake.Platform, OfAnother);
        await fake.PassAsync(TimeSpan.FromHours(1));
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        (await RecordingsAsync(fake)).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("ready");
        system.Files.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task It_goes_by_the_id_that_its_system_has_for_its_call()
    {
        await using var system = await RecordingSystem.StartAsync();
        await BeginAsync(system);
        await _history.TellAsync(() => Open(system), Written);
        _history.GiveUp();

        await using var fake = Open(system);
        (await ErasedStore.EraseAsync(fake, "call", "pbx-call-2")).Should().Be(HttpStatusCode.NotFound);
        (await ErasedStore.EraseAsync(fake, "call", Call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        _history.Kept().Should().Be(0);
        (await RecordingsAsync(fake)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_told_of_a_call_of_ours_goes_with_its_callers_number()
    {
        await using var system = await RecordingSystem.StartAsync();
        await BeginAsync(system, ErasedStore.EndedCallAsync);
        await _history.TellAsync(() => Open(system), system.Words("caller-leg"));
        _history.GiveUp();

        await using var fake = Open(system);
        Counts((await fake.ApiAsync(ByNumber)).GetProperty("removed")).Should().Be("calls 1, recordings 2, work 1");
        (await ErasedStore.EraseAsync(fake, "number", ErasedStore.Number)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        _history.Kept().Should().Be(0);
        (await RecordingsAsync(fake)).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
    }

    [Fact]
    public async Task It_goes_again_from_a_store_that_was_restored()
    {
        await using var system = await RecordingSystem.StartAsync();
        var backup = _backups.File("before.backup");
        await BeginAsync(system);
        await _history.TellAsync(() => Open(system), Written);
        _history.GiveUp();
        BackupFile.Write(_folder.Path, backup);
        await using (var fake = Open(system))
        {
            (await ErasedStore.EraseAsync(fake, "number", ErasedStore.Number)).Should().Be(HttpStatusCode.Accepted);
            await ErasedStore.DoneAsync(fake);
        }

        Restore.Run(_folder.Path, backup, new(2026, 1, 7, 0, 0, 0, TimeSpan.Zero));
        _history.Kept().Should().Be(1);
        await using (var fake = Open(system))
        {
            await fake.SettleAsync();
            await ErasedStore.DoneAsync(fake);
            _history.Kept().Should().Be(0);
            (await RecordingsAsync(fake)).Should().BeEmpty();
            fake.Logs.Clear();
        }
    }

    [Fact]
    public async Task An_export_would_not_be_whole_and_says_what_it_waits_for()
    {
        await using var system = await RecordingSystem.StartAsync();
        await BeginAsync(system, ErasedStore.EndedCallAsync);
        await _history.TellAsync(() => Open(system), Written);

        await using var fake = Open(system);
        var work = (await fake.ItemsAsync("/api/v1/work")).Single(item => item.GetProperty("kind").GetString() == "takeAnnounced");
        using (var early = await ExportAsync(fake))
        {
            early.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should()
                .Contain($"work takeAnnounced of {work.GetProperty("callId").GetString()}");
        }

        await fake.PassAsync(TimeSpan.FromHours(1));
        using var whole = await ExportAsync(fake);
        whole.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    /// <summary>The store is there, with what is done in it.</summary>
    private async Task BeginAsync(RecordingSystem system, Func<FakeWebhooks, Task>? live = null)
    {
        await using var fake = Open(system);
        await fake.SettleAsync();
        await (live?.Invoke(fake) ?? Task.CompletedTask);
    }

    private FakeWebhooks Open(RecordingSystem system) =>
        ErasedStore.Open(_folder, settings: system.Settings().Select(setting => (setting.Key, (string?)setting.Value)));

    private static Task<HttpResponseMessage> ExportAsync(FakeWebhooks fake) =>
        fake.SendApiAsync(HttpMethod.Post, "/api/v1/exports", new { number = ErasedStore.Number });

    private static async Task<IReadOnlyList<JsonElement>> RecordingsAsync(FakeWebhooks fake) =>
        [.. (await fake.AskAsync("/api/v1/recordings", Supervisor.Key)).Json.GetProperty("items").EnumerateArray()];

    private static string Counts(JsonElement removed) =>
        $"calls {removed.GetProperty("calls")}, recordings {removed.GetProperty("recordings")}, work {removed.GetProperty("work")}";
}
