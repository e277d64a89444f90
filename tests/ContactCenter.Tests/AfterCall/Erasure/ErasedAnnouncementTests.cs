using System.Net;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>What other systems tell of a call that was erased is answered, and nothing is kept of it.</summary>
public sealed class ErasedAnnouncementTests : IDisposable
{
    private const string Call = "pbx-call-4711";
    private const string More = $$""","caller":"+{{ErasedStore.Number}}","startedAt":"2026-01-02T00:00:00Z" """;
    private const string Written = $$"""{"call_id":"{{Call}}","transcript":"Caller: My {{ErasedStore.RareWord}}"{{More}}}""";

    private readonly TestFolder _folder = new();
    private readonly TestFolder _backups = new();
    private string _listing = "[]";

    public void Dispose()
    {
        _folder.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public async Task Neither_webhooks_nor_a_listing_bring_back_a_call_of_another_system()
    {
        await using var system = await StartAsync();
        var told = system.Words(Call, More);
        await using (var fake = Open(system))
        {
            await KeepAsync(fake, told, Written);
            ErasedStore.FilesWith(_folder, Call).Should().NotBeEmpty();
            var id = (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle().Which.GetProperty("callId").GetString()!;
            ErasedStore.TablesWith(_folder, id).Should().Contain(["recordings", "call_keys", "calls", "foreign_calls", "transcripts", "search_documents"]);
            (await ErasedStore.EraseAsync(fake, "number", ErasedStore.Number)).Should().Be(HttpStatusCode.Accepted);
            (await ErasedStore.DoneAsync(fake)).GetProperty("removed").GetProperty("recordings").GetInt32().Should().Be(2);

            ErasedStore.TablesWith(_folder, id).Should().BeEmpty();
            ErasedStore.WrappedKeys(_folder).Should().ContainSingle("by it recordings of other systems are known again");
            foreach (var body in (string[])[told, Written, system.Words(Call, More, "other.wav"), system.Words(Call, ""","recording_id":7""")])
                await IsErasedAsync(fake, body);
            await ListAsync(fake, system, told, "pbx-call-2");
        }

        await using (var fake = Open(system))
        {
            await IsErasedAsync(fake, told);
            await ListAsync(fake, system, told, "pbx-call-2", "pbx-call-3");
            ErasedStore.FilesWith(_folder, Call).Should().BeEmpty();
            ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
            ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_recording_that_another_system_has_of_one_of_our_calls_does_not_bring_it_back()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await ErasedStore.EndedCallAsync(fake);
        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        await IsErasedAsync(fake, system.Words("caller-leg"));

        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_known_also_by_a_store_that_was_restored_from_before_it_was_told_of()
    {
        await using var system = await StartAsync();
        var backup = _backups.File("before.backup");
        await using (var fake = Open(system))
        {
            await fake.SettleAsync();
            BackupFile.Write(_folder.Path, backup);
            await KeepAsync(fake, Written);
            (await ErasedStore.EraseAsync(fake, "call", Call)).Should().Be(HttpStatusCode.Accepted, "it is found by the id that it has there");
            await ErasedStore.DoneAsync(fake);
        }

        Restore.Run(_folder.Path, backup, new(2026, 1, 7, 0, 0, 0, TimeSpan.Zero));
        await using (var fake = Open(system))
        {
            await IsErasedAsync(fake, Written);
            (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        }
    }

    /// <summary>Tells of the call until it is in the history.</summary>
    private static async Task KeepAsync(FakeWebhooks fake, params IEnumerable<string> bodies)
    {
        foreach (var body in bodies)
            (await RecordingSystem.TakenAsync(fake.Platform, body)).GetProperty("state").GetString().Should().NotBe("erased");
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromMinutes(5));
    }

    private static async Task IsErasedAsync(FakeWebhooks fake, string body)
    {
        var answer = await RecordingSystem.TakenAsync(fake.Platform, body);
        answer.GetRawText().Should().Be("""{"id":null,"callId":null,"state":"erased"}""");
        await fake.SettleAsync();
    }

    private async Task<RecordingSystem> StartAsync()
    {
        var system = await RecordingSystem.StartAsync();
        var sounds = system.Files.Answer;
        system.Files.Answer = http =>
        {
            if (!http.Request.Path.Value!.EndsWith("/list", StringComparison.Ordinal))
                return sounds(http);
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync(Volatile.Read(ref _listing));
        };
        return system;
    }

    private FakeWebhooks Open(RecordingSystem system) => ErasedStore.Open(
        _folder,
        new SpokenWords("nothing of note"),
        settings:
        [
            .. system.Settings().Select(setting => (setting.Key, (string?)setting.Value)), ("Recordings:Sources:Default:Department", "Sales"),
            ("Recordings:Sources:Default:Poll:Url", system.Url("list")), ("Recordings:Sources:Default:Poll:EverySeconds", "600"),
            ("Recordings:Sources:Default:Poll:From", "2026-01-01"),
        ]);

    /// <summary>Lists the erased call before others, until all of these are there.</summary>
    private async Task ListAsync(FakeWebhooks fake, RecordingSystem system, string erased, params string[] others)
    {
        var entries = others.Select((call, number) => system.Words(call, ""","startedAt":"2026-01-02T00:00:00Z" """, $"{number}.wav"));
        Volatile.Write(ref _listing, $"[{erased},{string.Join(',', entries)}]");
        await Soon.IsAsync(async () =>
        {
            await fake.PassAsync(TimeSpan.FromMinutes(10));
            return (await fake.ItemsAsync("/api/v1/calls")).Count >= others.Length;
        });
        (await fake.ItemsAsync("/api/v1/calls")).Select(call => call.GetProperty("externalId").GetString()).Should().BeEquivalentTo(others);
    }
}
