using System.Net;
using ContactCenter.Calls;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Webhooks;

/// <summary>What is told of a call that has left for the history is saved, answered, and applied there.</summary>
public sealed class LateWebhookTests : IDisposable
{
    private const string Recorded = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z","""
        + """ "end_time":"2026-01-05T10:00:09Z","size":12345,"conversation_uuid":"CON-first"}""";

    private const string Replayed = """{"uuid":"caller-leg","from":"447700900001","to":"442079460000","conversation_uuid":"CON-again"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_recording_that_is_reported_hours_later_is_seen_in_the_api()
    {
        await using var fake = await WithMessageAsync();
        var address = fake.RecordingAddress;
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));
        fake.Fake.Services.GetService(typeof(ICallStore)).As<ICallStore>().Find(new("caller-leg")).Should().BeNull("the call has left");

        (await fake.Fake.PostAsync(address, Recorded)).Status.Should().Be(HttpStatusCode.OK);
        (await fake.Fake.PostAsync(address, Recorded)).Status.Should().Be(HttpStatusCode.OK, "it may come twice");

        var call = await fake.Fake.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("messages")[0].GetProperty("state").GetString().Should().Be("recorded");
        call.GetProperty("timeline").EnumerateArray().Count(line => line.GetProperty("what").GetString() == "voice message 1: recorded").Should().Be(1);
        (await fake.Fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_comes_in_the_instant_in_which_the_call_leaves_is_kept_as_well()
    {
        LateSight? sight = null;
        await using var fake = await WithMessageAsync(services => services.AddSingleton(provider =>
        {
            sight = (LateSight)LateSight.Of(provider.GetRequiredService<ICallStore>());
            return ActivatorUtilities.CreateInstance<WebhookInbox>(provider, sight);
        }));
        var seen = fake.Fake.Find(new("caller-leg"));
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));
        sight!.Seen = seen;

        (await fake.Fake.PostAsync(fake.RecordingAddress, Recorded)).Status.Should().Be(HttpStatusCode.OK);

        var call = await fake.Fake.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("messages")[0].GetProperty("state").GetString().Should().Be("recorded");
    }

    [Fact]
    public async Task A_wrong_key_changes_nothing_and_is_unmatched()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));
        var forged = fake.RecordingAddress.Replace($"key={fake.Key}", $"key={new string('0', 32)}", StringComparison.Ordinal);

        (await fake.Fake.PostAsync(forged, Recorded)).Status.Should().Be(HttpStatusCode.OK);

        (await fake.Fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("messages")[0].GetProperty("state").GetString().Should().Be("missing");
        (await fake.Fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().ContainSingle();
    }

    [Fact]
    public async Task A_caller_whose_call_has_left_hears_goodbye()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));

        var reply = await fake.Fake.PostAsync(
            fake.RecordingAddress.Replace("recording", "input", StringComparison.Ordinal), """{"uuid":"caller-leg","dtmf":{"digits":"1","timed_out":false}}""");

        reply.Actions.Should().Equal("talk");
        reply.Speech.Should().Contain("Goodbye");
    }

    [Fact]
    public async Task A_caller_who_has_gone_and_is_told_of_once_more_is_no_second_call()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));

        var reply = await fake.Fake.PostAsync("/webhooks/answer", Replayed);

        reply.Actions.Should().Equal("talk");
        reply.Speech.Should().Contain("Goodbye");
        (await fake.Fake.ApiAsync("/api/v1/calls?state=live")).GetProperty("total").GetInt32().Should().Be(0);
        (await fake.Fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("messages").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Told_of_hours_later_it_takes_the_place_of_no_call_in_the_history()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromHours(3));
        // Ids that are older than an hour go with the next call that leaves.
        await fake.Fake.PostAsync("/webhooks/answer", """{"uuid":"another","from":"447700900002","to":"442079460000"}""");
        await fake.Fake.PostAsync("/webhooks/event", """{"uuid":"another","status":"completed"}""");
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));

        (await fake.Fake.PostAsync("/webhooks/answer", Replayed)).Actions.Should().Equal("talk", "input");
        await fake.Fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));

        (await fake.Fake.ApiAsync("/api/v1/calls")).GetProperty("total").GetInt32().Should().Be(2);
        (await fake.Fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("messages").GetArrayLength().Should().Be(1, "it is the call that was first");
        fake.Fake.Logs.Entries.Should().ContainSingle(line => line.Message.Contains("another call of that id", StringComparison.Ordinal));
        fake.Fake.Logs.Clear();
    }

    [Fact]
    public async Task Whoever_picks_up_a_phone_of_a_call_that_has_left_hears_goodbye()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));

        var reply = await fake.Fake.PostAsync(
            $"/webhooks/answer?call=caller-leg&agent=1&key={fake.Key}", """{"uuid":"agent-leg","from":"442079460000","to":"447700900101"}""");

        reply.Speech.Should().Contain("Goodbye");
        (await fake.Fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_leg_that_a_call_of_before_had_is_picked_up_for_the_call_of_the_address()
    {
        const string accept = "A caller for sales. Press 1 to take the call.";
        await using var fake = new FakeWebhooks(
            settings:
            [
                .. FakeWebhooks.Kept(_folder.Path),
                ("Departments:Sales:Bridge", "Connect"),
                ("Departments:Sales:Survey", "false"),
                ("Departments:Sales:AcceptPrompt", accept),
            ]);
        await PickUpAsync(fake, "caller-leg");
        await fake.PostAsync("/webhooks/event", """{"uuid":"agent-leg","status":"completed","direction":"outbound"}""");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        (await PickUpAsync(fake, "another")).Speech.Should().Contain(accept);
    }

    [Fact]
    public async Task What_is_asked_of_a_leg_for_a_live_call_does_not_wait_for_what_was_told_of_it_late()
    {
        const string over = """{"uuid":"agent-leg","status":"completed","direction":"outbound"}""";
        await using var fake = new FakeWebhooks(
            settings:
            [
                .. FakeWebhooks.Kept(_folder.Path),
                ("Departments:Sales:Bridge", "Connect"),
                ("Departments:Sales:Survey", "false"),
                ("Departments:Sales:AcceptPrompt", "Press 1 to take the call."),
            ]);
        await PickUpAsync(fake, "caller-leg");
        await fake.PostAsync("/webhooks/event", over);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        using var history = new SqliteConnection($"Data Source={_folder.File(StorageFolder.HistoryFileName)};Pooling=False");
        history.Execute("ALTER TABLE legs RENAME TO gone");
        await fake.PostAsync("/webhooks/event", over);
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().Contain(item => item.GetProperty("kind").GetString() == "lateFact");
        await PickUpAsync(fake, "another");

        (await fake.Platform.CommandAsync("another", "hangup")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromSeconds(2));

        fake.Calls.Changes.Should().Contain(
            change => change.Path == "/v1/calls/agent-leg" && change.Body.GetProperty("action").GetString() == "hangup");
        history.Execute("ALTER TABLE gone RENAME TO legs");
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        (await fake.ItemsAsync("/api/v1/work?state=open")).Should().NotContain(item => item.GetProperty("kind").GetString() == "lateFact");
    }

    [Fact]
    public async Task While_the_history_is_broken_it_waits_and_live_calls_go_on()
    {
        await using var fake = await WithMessageAsync();
        await fake.Fake.PassAsync(TimeSpan.FromMinutes(10));
        using (var history = new SqliteConnection($"Data Source={_folder.File(StorageFolder.HistoryFileName)};Pooling=False"))
        {
            history.Execute("CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END");
            (await fake.Fake.PostAsync(fake.RecordingAddress, Recorded)).Status.Should().Be(HttpStatusCode.OK);
            (await fake.Fake.PostAsync("/webhooks/answer", """{"uuid":"another","from":"447700900002","to":"442079460000"}""")).Actions.Should()
                .Equal("talk", "input");
            (await fake.Fake.ItemsAsync("/api/v1/work?state=open")).Should().Contain(item => item.GetProperty("kind").GetString() == "lateFact");
            history.Execute("DROP TRIGGER broken");
        }

        await fake.Fake.PassAsync(TimeSpan.FromSeconds(10));

        (await fake.Fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("messages")[0].GetProperty("state").GetString().Should().Be("recorded");
    }

    [Fact]
    public async Task A_damaged_history_answers_503_and_nothing_else_is_touched()
    {
        await using (var first = await WithMessageAsync())
            await first.Fake.PassAsync(TimeSpan.FromMinutes(10));
        await File.WriteAllTextAsync(_folder.File(StorageFolder.HistoryFileName), new string('?', 10_000), TestContext.Current.CancellationToken);

        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        (await fake.PostAsync("/webhooks/answer", """{"uuid":"another","from":"447700900002","to":"442079460000"}""")).Actions.Should().Equal("talk", "input");

        (await fake.AskAsync("/api/v1/calls/another")).Status.Should().Be(HttpStatusCode.OK);
        (await fake.AskAsync("/api/v1/calls?state=live")).Status.Should().Be(HttpStatusCode.OK);
        (await fake.AskAsync("/api/v1/work")).Status.Should().Be(HttpStatusCode.OK);
        (await fake.AskAsync("/health/ready", key: null)).Status.Should().Be(HttpStatusCode.OK);
        foreach (var path in (string[])["/api/v1/calls", "/api/v1/calls/caller-leg", "/api/v1/surveys"])
            (await fake.AskAsync(path)).Status.Should().Be(HttpStatusCode.ServiceUnavailable, "{0} needs the history", path);
        fake.Logs.Clear();
    }

    /// <summary>A caller chooses Sales, whose phone is picked up.</summary>
    /// <returns>What whoever picked up gets to hear.</returns>
    private static async Task<WebhookReply> PickUpAsync(FakeWebhooks fake, string caller)
    {
        await fake.PostAsync("/webhooks/answer", $$"""{"uuid":"{{caller}}","from":"447700900001","to":"442079460000"}""");
        var menu = await fake.PostAsync("/webhooks/input", $$$"""{"uuid":"{{{caller}}}","dtmf":{"digits":"1","timed_out":false}}""");
        var onAnswer = new Uri(menu.Action("connect").GetProperty("endpoint")[0].GetProperty("onAnswer").GetProperty("url").GetString()!);
        return await fake.PostAsync(onAnswer.PathAndQuery, """{"uuid":"agent-leg","from":"442079460000","to":"447700900101"}""");
    }

    /// <summary>A call that left a voice message whose recording was never reported.</summary>
    private async Task<EndedCall> WithMessageAsync(Action<IServiceCollection>? features = null)
    {
        var fake = new FakeWebhooks(
            features ?? (static _ => { }), settings: [.. FakeWebhooks.Kept(_folder.Path), ("Ivr:Menus:Main:Options:3:Message", "Sales")]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        var asked = await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"3","timed_out":false}}""");
        asked.Actions.Should().Contain("record");
        var call = fake.Find(new("caller-leg"));
        var address = CallUrls.Recording(call, call.Messages[0]).PathAndQuery;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        return new(fake, address, call.Addresses.Secret);
    }

    private sealed record EndedCall(FakeWebhooks Fake, string RecordingAddress, string Key) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Fake.DisposeAsync();
    }
}
