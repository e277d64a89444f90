using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary><c>POST /api/v1/calls/{callId}/hangup</c>: what is asked, answered, and kept under a key.</summary>
public sealed class HangUpCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_is_ended_in_the_commit_that_answers()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        var reply = await fake.Platform.CommandAsync("caller-leg", "hangup", key: "k-1");
        await fake.SettleAsync();

        reply.Status.Should().Be(HttpStatusCode.Accepted);
        reply.Json.EnumerateObject().Select(field => $"{field.Name}: {field.Value}").Should()
            .Equal("callId: caller-leg", "command: hangup", "department: ", "by: tests", "at: 2026-01-05T10:00:00+00:00");
        fake.Calls.Changes.Select(change => $"{change.Path} {change.Body.GetProperty("action")}").Should()
            .BeEquivalentTo("/v1/calls/caller-leg hangup", "/v1/calls/agent-leg-1 hangup");
        (await EndedByAsync(fake)).ValueKind.Should().Be(JsonValueKind.Null, "its legs are not over yet");

        await fake.PostAsync("/webhooks/event", """{"uuid":"agent-leg-1","status":"completed"}""");
        await fake.PostAsync("/webhooks/event", """{"uuid":"caller-leg","status":"completed"}""");

        (await EndedByAsync(fake)).GetString().Should().Be("supervisor");
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
        fake.Calls.Changes.Should().HaveCount(2, "nobody is taken to a survey");
    }

    [Fact]
    public async Task The_timeline_tells_who_did_it()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        await fake.Platform.CommandAsync("caller-leg", "hangup");

        var timeline = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("timeline").EnumerateArray();
        timeline.Single(line => line.GetProperty("kind").GetString() == "command").GetProperty("what").GetString().Should().Be("tests: end the call");
    }

    [Fact]
    public async Task The_same_key_again_gets_the_same_answer_also_after_a_restart_and_after_the_end()
    {
        string first;
        await using (var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]))
        {
            await TalkAsync(fake);
            first = (await fake.Platform.CommandAsync("caller-leg", "hangup", key: "k-1")).Body;
            await fake.SettleAsync();
            await fake.PassAsync(TimeSpan.FromSeconds(1));

            (await fake.Platform.CommandAsync("caller-leg", "hangup", key: "k-1")).Body.Should().Be(first);
            await fake.SettleAsync();
            fake.Calls.Changes.Should().HaveCount(2);
        }

        var calls = new CallsApiRecorder { AnswerToGet = () => new(HttpStatusCode.NotFound) };
        await using var again = new FakeWebhooks(calls, [.. FakeWebhooks.Kept(_folder.Path)]);
        await again.SettleAsync();
        var repeated = await again.Platform.CommandAsync("caller-leg", "hangup", key: "k-1");
        (repeated.Status, repeated.Body).Should().Be((HttpStatusCode.Accepted, first));

        await again.PostAsync("/webhooks/event", """{"uuid":"caller-leg","status":"completed"}""");
        await again.PostAsync("/webhooks/event", """{"uuid":"agent-leg-1","status":"completed"}""");
        await again.PassAsync(TimeSpan.FromMinutes(2));
        again.Services.GetRequiredService<ContactCenter.Calls.ICallStore>().Find(new("caller-leg")).Should().BeNull("it has left for the history");

        (await again.Platform.CommandAsync("caller-leg", "hangup", key: "k-1")).Body.Should().Be(first);
        (await again.Platform.CommandAsync("caller-leg", "hangup", key: "k-2")).Status.Should().Be(HttpStatusCode.Conflict);
        (await EndedByAsync(again)).GetString().Should().Be("supervisor");
    }

    [Fact]
    public async Task Many_who_ask_under_one_key_at_once_have_it_done_once()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fake.Platform.CommandAsync("caller-leg", "hangup", key: "k-1")));
        await fake.SettleAsync();

        replies.Select(reply => reply.Body).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        fake.Calls.Changes.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_call_that_is_not_known_or_over_is_told_as_such()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);
        await fake.PostAsync("/webhooks/event", """{"uuid":"caller-leg","status":"completed"}""");

        var unknown = await fake.Platform.CommandAsync("nobody", "hangup");
        var over = await fake.Platform.CommandAsync("caller-leg", "hangup", key: "k-1");

        (unknown.Status, unknown.MediaType).Should().Be((HttpStatusCode.NotFound, "application/problem+json"));
        (over.Status, over.MediaType).Should().Be((HttpStatusCode.Conflict, "application/problem+json"));
        over.Json.GetProperty("detail").GetString().Should().Be("The call has ended.");
        (await EndedByAsync(fake)).ValueKind.Should().Be(JsonValueKind.Null, "the caller hung up");
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_key_that_is_none_is_refused_before_anything_changes(string key)
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        var reply = await fake.Platform.CommandAsync("caller-leg", "hangup", key: key);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("Idempotency-Key");
        fake.Find(new("caller-leg")).EndedBy.Should().BeNull();
    }

    [Fact]
    public async Task What_the_platform_has_done_is_not_asked_for_again_where_it_cannot_be_saved_for_longer_than_an_attempt_may_take()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
        await TalkAsync(fake);
        Execute("CREATE TRIGGER broken BEFORE DELETE ON work WHEN OLD.kind = 'hangUp' BEGIN SELECT RAISE(ABORT, 'broken'); END");
        (await fake.Platform.CommandAsync("caller-leg", "hangup")).Status.Should().Be(HttpStatusCode.Accepted);
        await Soon.IsAsync(() => fake.Calls.Changes.Count == 2);

        var later = fake.Clock.GetUtcNow().AddSeconds(90);
        await PassUntilAsync(fake, () => fake.Clock.GetUtcNow() >= later);

        fake.Calls.Changes.Should().HaveCount(2, "both legs are ended once");
        Execute("DROP TRIGGER broken");
        await PassUntilAsync(fake, () => fake.Services.IsAtRest() && fake.Services.GetRequiredService<GroupCommitter>().State.Unavailable is null);
        fake.Calls.Changes.Should().HaveCount(2);
        fake.Logs.Clear();
    }

    /// <summary>Moves time on to what is tried each second, while other threads try it.</summary>
    private static Task PassUntilAsync(FakeWebhooks fake, Func<bool> condition) => Soon.IsAsync(() =>
    {
        if (!condition())
            fake.Clock.FireNext(fake.Clock.GetUtcNow().AddSeconds(1));
        return condition();
    });

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)};Pooling=False");
        connection.Execute(sql);
    }

    private static async Task TalkAsync(FakeWebhooks fake)
    {
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON-1","from":"447700900000","to":"442079460000"}""");
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"answered"}""");
    }

    private static async Task<JsonElement> EndedByAsync(FakeWebhooks fake) => (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("endedBy");
}
