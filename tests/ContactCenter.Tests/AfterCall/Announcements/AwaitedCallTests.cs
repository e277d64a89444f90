using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>Recordings that were told of and of which nobody knows yet whose call it is.</summary>
public sealed class AwaitedCallTests : IDisposable
{
    private const string Began = ""","startedAt":"2026-01-02T00:00:00Z" """;

    private readonly TestFolder _folder = new();
    private readonly DamagedHistory _history;

    public AwaitedCallTests() => _history = new(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_call_is_named_that_is_not_there()
    {
        await using var system = await StartAsync();
        await BeginAsync(system);
        var told = await _history.TellAsync(() => Open(system), system.Words());

        await using var fake = Open(system);
        var id = Text(told[0], "id");

        (await AsSupervisorAsync(fake, $"/api/v1/recordings/{id}")).Json.GetProperty("callId").ValueKind.Should().Be(JsonValueKind.Null);
        (await AsSupervisorAsync(fake, "/api/v1/recordings?format=csv")).Body.Should().Contain($"\r\n{id},,Default,");
        await fake.PassAsync(TimeSpan.FromHours(1));
        var call = Text((await AsSupervisorAsync(fake, "/api/v1/calls/4711")).Json, "callId");
        Text((await AsSupervisorAsync(fake, $"/api/v1/recordings/{id}")).Json, "callId").Should().Be(call);
    }

    [Fact]
    public async Task They_are_not_deleted_by_age_before_it_is_known_that_their_call_must_be_kept()
    {
        await using var system = await StartAsync();
        await BeginAsync(system, async fake =>
        {
            await ErasedStore.EndedCallAsync(fake);
            (await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/hold", new { reason = "Case 17" })).Dispose();
        });

        var told = await _history.TellAsync(() => Open(system), system.Words("caller-leg", ""","startedAt":"2025-06-01T00:00:00Z" """));

        await using var again = Open(system);
        await again.PassAsync(TimeSpan.FromHours(13));
        Text((await AsSupervisorAsync(again, $"/api/v1/recordings/{Text(told[0], "id")}")).Json, "state").Should().Be("ready");
    }

    [Fact]
    public async Task One_that_was_given_up_is_no_news_to_a_listing_and_tried_again_by_its_webhook()
    {
        await using var system = await StartAsync();
        await BeginAsync(system);
        var words = system.Words(more: Began);
        var told = await _history.TellAsync(() => Open(system), words);
        _history.GiveUp();
        var sounds = system.Files.Answer;
        var polls = 0;
        system.Files.Answer = http =>
        {
            if (!http.Request.Path.Value!.EndsWith("/list", StringComparison.Ordinal))
                return sounds(http);
            Interlocked.Increment(ref polls);
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync($"[{words}]");
        };
        await using var fake = Open(
            system,
            ("Recordings:Sources:Default:Poll:Url", system.Url("list")),
            ("Recordings:Sources:Default:Poll:EverySeconds", "60"),
            ("Recordings:Sources:Default:Poll:From", "2026-01-01"));

        await Soon.IsAsync(async () =>
        {
            await fake.PassAsync(TimeSpan.FromMinutes(1));
            return Volatile.Read(ref polls) > 2;
        });

        var work = (await fake.ItemsAsync("/api/v1/work")).Should().ContainSingle().Subject;
        (Text(work, "kind"), Text(work, "state")).Should().Be(("takeAnnounced", "dead"));
        Text(await TakenAsync(fake.Platform, words), "id").Should().Be(Text(told[0], "id"));
        await fake.PassAsync(TimeSpan.FromMinutes(1));
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        Text((await AsSupervisorAsync(fake, $"/api/v1/recordings/{Text(told[0], "id")}")).Json, "state").Should().Be("ready");
    }

    /// <summary>The store is there, with what is done in it.</summary>
    private async Task BeginAsync(RecordingSystem system, Func<FakeWebhooks, Task>? live = null)
    {
        await using var fake = Open(system);
        await fake.SettleAsync();
        await (live?.Invoke(fake) ?? Task.CompletedTask);
    }

    private FakeWebhooks Open(RecordingSystem system, params (string Key, string? Value)[] settings) =>
        ErasedStore.Open(_folder, settings: [.. system.Settings().Select(setting => (setting.Key, (string?)setting.Value)), .. settings]);

    private static async Task<ApiReply> AsSupervisorAsync(FakeWebhooks fake, string path)
    {
        var answer = await fake.AskAsync(path, Supervisor.Key);
        answer.Status.Should().Be(HttpStatusCode.OK, path);
        return answer;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
