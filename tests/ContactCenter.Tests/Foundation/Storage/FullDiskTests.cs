using System.Net;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>The front door while nothing can be made durable: no lie is told, callers hear an apology, and all goes on afterwards.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Pressed1 = """{"speech":{"results":[]},"dtmf":{"digits":"1","timed_out":true},"uuid":"caller-leg","conversation_uuid":"CON-first"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_file_is_survived_without_a_lie()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path), ("Storage:LargestMegabytes", "1")]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        FillUp();
        await UntilFullAsync(fake);

        var caller = await fake.PostAsync("/webhooks/answer", """{"uuid":"new-leg"}""");
        caller.Actions.Should().Equal("talk");
        caller.Speech.Should().NotBeEmpty();
        (await fake.PostAsync("/webhooks/input", Pressed1)).Actions.Should().Equal("talk");
        (await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"))).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle()
            .Which.GetProperty("state").GetString().Should().Be("menu", "what was refused has not happened");
        fake.Calls.Requests.Should().BeEmpty("and has no effects");

        using (var other = Connect())
            other.Execute("DROP TABLE filler");
        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await Soon.IsAsync(() => StateOf(fake).Unavailable is null);

        (await fake.PostAsync("/webhooks/answer", """{"uuid":"newer-leg"}""")).Actions.Should().Equal("talk", "input");
        (await fake.PostAsync("/webhooks/input", Pressed1)).Actions.Should().EndWith("conversation", "a running call goes on");
        (await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"))).Status.Should().Be(HttpStatusCode.OK, "what was refused may come again");
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("state").GetString().Should().Be("ended");
        fake.Logs.Entries.Should().Contain(line => line.Message.StartsWith("Nothing can be made durable", StringComparison.Ordinal))
            .And.Contain(line => line.Message == "Changes are made durable again");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_waited_for_two_seconds_and_then_as_good_as_full()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        using (var other = Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            (await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"))).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await fake.ItemsAsync("/api/v1/calls?state=live")).Should().ContainSingle();
        }

        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await Soon.IsAsync(() => StateOf(fake).Unavailable is null);
        (await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"))).Status.Should().Be(HttpStatusCode.OK);
        (await fake.ItemsAsync("/api/v1/calls?state=live")).Should().BeEmpty();
        fake.Logs.Clear();
    }

    [Fact]
    public async Task A_start_without_room_catches_up_with_the_platform_when_there_is_some()
    {
        using var left = new SqliteStoreFolder();
        await left.Open().SaveAsync(new("caller-leg"), step: 1);
        left.Fill();
        left.Close();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(left.Path));
        await LogsAsync(fake, "What the platform told of our legs could not be made durable");
        await LogsAsync(fake, "The platform did not tell");

        left.Free();
        // A probe that is just failing is followed by another a second later.
        await Soon.IsAsync(() =>
        {
            fake.Clock.FireNext(fake.Clock.GetUtcNow().AddSeconds(1));
            return StateOf(fake).Unavailable is null;
        });
        fake.Clock.Advance(TimeSpan.FromSeconds(10));

        await LogsAsync(fake, "Caught up");
        (await fake.ItemsAsync("/api/v1/calls?state=live")).Should().ContainSingle();
        fake.Logs.Clear();
    }

    /// <summary>Lets requests come at their pace until such a line is logged.</summary>
    private static Task LogsAsync(FakeWebhooks fake, string beginning) => Soon.IsAsync(() =>
    {
        fake.Clock.FireNext(fake.Clock.GetUtcNow().AddSeconds(0.9));
        return fake.Logs.Entries.Any(line => line.Message.StartsWith(beginning, StringComparison.Ordinal));
    });

    /// <summary>The last page may have room for a few more.</summary>
    private static async Task UntilFullAsync(FakeWebhooks fake)
    {
        for (var i = 0; StateOf(fake).Unavailable is null; i++)
        {
            i.Should().BeLessThan(2_000);
            await fake.SendAsync(HttpMethod.Post, "/webhooks/event", $$"""{"uuid":"caller-leg","status":"ringing","n":{{i}}}""");
        }
    }

    private static StorageState StateOf(FakeWebhooks fake) => fake.Services.GetRequiredService<GroupCommitter>().State;

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Takes all the pages that there may be.</summary>
    private void FillUp()
    {
        using var other = Connect();
        other.Execute("CREATE TABLE filler (x BLOB); PRAGMA max_page_count = 256");
        FluentActions.Invoking(() =>
        {
            while (true)
                other.Execute("INSERT INTO filler VALUES (zeroblob(3000))");
        }).Should().Throw<SqliteException>();
    }
}
