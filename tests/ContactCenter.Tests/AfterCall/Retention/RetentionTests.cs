using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Retention;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.AfterCall.Retention;

/// <summary>What is older than it is kept goes by itself, unless its call must be kept.</summary>
public sealed class RetentionTests : IDisposable
{
    private const string Hold = "/api/v1/calls/caller-leg/hold";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Transcripts_that_have_become_too_old_go_with_key_and_words_and_their_calls_stay()
    {
        await using var fake = Open(("Retention:TranscriptDays", "30"), ("Retention:SoundDays", "0"));
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(29));
        (await FoundAsync(fake)).Should().Be(1);
        ErasedStore.WrappedKeys(_folder).Should().HaveCount(2, "recording and texts have one each");

        await UntilAsync(fake, () => Task.FromResult(ErasedStore.WrappedKeys(_folder).Count == 1));

        (await FoundAsync(fake)).Should().Be(0);
        ErasedStore.TablesWith(_folder, "caller-leg").Should().Contain(["calls", "recordings"])
            .And.NotContain(["transcripts", "search_documents", "call_keys"]);
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key)).Status.Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("ready");
    }

    [Fact]
    public async Task Notes_are_read_after_the_transcripts_of_their_call_have_gone_and_go_with_the_call()
    {
        await using var fake = Open(("Retention:TranscriptDays", "30"), ("Retention:CallDays", "60"), ("Retention:SoundDays", "0"));
        await ErasedStore.EndedCallAsync(fake);
        (await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" })).Dispose();

        await fake.PassAsync(TimeSpan.FromDays(31));
        (await FoundAsync(fake)).Should().Be(0);
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("notes").GetProperty("text").GetString().Should().Be("Wants a call");

        await fake.PassAsync(TimeSpan.FromDays(28));
        await UntilAsync(fake, async () => (await fake.ItemsAsync("/api/v1/calls")).Count == 0 && RowsOf("erasing") + RowsOf("erasures") == 0);
        ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task Calls_that_have_become_too_old_go_with_all_that_there_is_of_them()
    {
        await using var fake = Open(("Retention:CallDays", "30"));
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(29));
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();

        await UntilAsync(fake, async () => (await fake.ItemsAsync("/api/v1/calls")).Count == 0 && RowsOf("erasing") + RowsOf("erasures") == 0);

        ErasedStore.TablesWith(_folder, "caller-leg").Should().BeEmpty();
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
        (await fake.ItemsAsync(ErasedStore.Erasures)).Should().BeEmpty("nobody has asked for it");
        File.Exists(_folder.File("erasures")).Should().BeFalse();
        RowsOf("erased_calls").Should().Be(0, "nothing brings back a call of ours that is so old");
    }

    [Fact]
    public async Task What_must_be_kept_stays_and_goes_when_that_is_lifted()
    {
        await using var fake = Open(("Retention:CallDays", "30"), ("Retention:TranscriptDays", "20"));
        await ErasedStore.EndedCallAsync(fake);
        (await fake.SendApiAsync(HttpMethod.Put, Hold, new { reason = "Case 17" })).Dispose();

        await fake.PassAsync(TimeSpan.FromDays(32));
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();
        (await FoundAsync(fake)).Should().Be(1);
        (await SummaryAsync(fake)).Should().Be(JsonValueKind.Object);

        (await fake.SendApiAsync(HttpMethod.Delete, Hold)).Dispose();
        await UntilAsync(fake, async () => (await fake.ItemsAsync("/api/v1/calls")).Count == 0);
    }

    [Fact]
    public async Task A_department_has_times_of_its_own_and_what_went_is_not_brought_back_by_who_tells_of_it()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var fake = Open(
        [
            .. system.Settings(), ("Recordings:Sources:Default:Department", "Sales"), .. system.Settings("other"),
            ("Recordings:Sources:other:Department", "Support"), ("Departments:Sales:Retention:CallDays", "30"),
        ]);
        const string Told = """{"call_id":"4711","transcript":"Caller: Hello","startedAt":"2026-01-02T00:00:00Z"}""";
        await RecordingSystem.TakenAsync(fake.Platform, Told);
        await RecordingSystem.TakenAsync(fake.Platform, Told, "/webhooks/recordings/other");
        await fake.PassAsync(TimeSpan.FromDays(25));
        (await fake.ItemsAsync("/api/v1/calls")).Should().HaveCount(2);

        await UntilAsync(fake, async () => (await fake.ItemsAsync("/api/v1/calls")).Count == 1 && RowsOf("erasures") == 0);

        (await fake.ItemsAsync("/api/v1/calls"))[0].GetProperty("department").GetString().Should().Be("Support");
        (await RecordingSystem.TakenAsync(fake.Platform, Told)).GetProperty("state").GetString().Should().Be("erased");
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_many_that_are_too_old_one_round_follows_another()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var fake = Open([.. system.Settings(), ("Recordings:Sources:Default:Department", "Sales"), ("Retention:CallDays", "3000")]);
        foreach (var id in (string[])["1", "2", "3"])
            await RecordingSystem.TakenAsync(fake.Platform, $$"""{"call_id":"{{id}}","transcript":"Caller: Hello","startedAt":"2025-01-02T00:00:00Z"}""");
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        var services = fake.Services;
        using var retention = new CallRetention(
            services.GetRequiredService<StorageSettings>(),
            new(new(Sound: null, Transcripts: null, TimeSpan.FromDays(30)), new Dictionary<string, RetentionTimes>(StringComparer.Ordinal)),
            services,
            fake.Clock,
            NullLogger<CallRetention>.Instance)
        {
            MostEachRound = 1,
        };
        await retention.StartAsync(TestContext.Current.CancellationToken);

        await CallsAreLeftAsync(2);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        await CallsAreLeftAsync(1);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        await CallsAreLeftAsync(0);
        await retention.StopAsync(TestContext.Current.CancellationToken);

        Task CallsAreLeftAsync(int count) => Soon.IsAsync(async () => (await fake.ItemsAsync("/api/v1/calls")).Count == count);
    }

    /// <summary>Lets time pass, as far as to the next thing that waits for it, until it is so.</summary>
    private static Task UntilAsync(FakeWebhooks fake, Func<Task<bool>> isSo) => Soon.IsAsync(async () =>
    {
        await fake.SettleAsync();
        if (await isSo())
            return true;
        fake.Clock.FireNext(fake.Clock.GetUtcNow().AddHours(6));
        return false;
    });

    private static async Task<int> FoundAsync(FakeWebhooks fake) =>
        (await fake.AskAsync($"/api/v1/search?q={ErasedStore.RareWord}", Supervisor.Key)).Json.GetProperty("total").GetInt32();

    private static async Task<JsonValueKind> SummaryAsync(FakeWebhooks fake) =>
        (await fake.AskAsync("/api/v1/calls/caller-leg/analysis", Supervisor.Key)).Json.GetProperty("summary").ValueKind;

    private FakeWebhooks Open(params IEnumerable<(string Key, string Value)> settings) =>
        ErasedStore.Open(_folder, settings: settings.Select(setting => (setting.Key, (string?)setting.Value)));

    private int RowsOf(string table)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("contactcenter.db")};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<int>($"SELECT count(*) FROM {table}");
    }
}
