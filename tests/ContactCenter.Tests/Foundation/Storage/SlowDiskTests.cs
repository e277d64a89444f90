using System.Net;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>Webhooks pile up while the disk does not answer: their number is bounded.</summary>
public sealed class SlowDiskTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_too_many_webhooks_under_way_new_callers_are_turned_away_then_everything_and_those_under_way_are_answered()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path), ("Limits:Webhooks", "2")]);
        using var counted = new Measurements(fake.Services);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        List<Task<WebhookReply>> waiting = [];
        using (Hold())
        {
            waiting.Add(AnswerAsync(fake, "first"));
            waiting.Add(AnswerAsync(fake, "second"));
            await UnderWayAsync(fake, 2);
            (await AnswerAsync(fake, "third")).Body.Should().Contain("all our lines are busy");
            for (var i = 0; i < 6; i++)
                waiting.Add(fake.SendAsync(HttpMethod.Post, "/webhooks/event", $$"""{"uuid":"caller-leg","status":"ringing","n":{{i}}}"""));
            await UnderWayAsync(fake, 8);
            (await fake.SendAsync(HttpMethod.Post, "/webhooks/event", CardTests.CallerStatus("completed"))).Status.Should()
                .Be(HttpStatusCode.ServiceUnavailable);
            var input = await fake.SendAsync(HttpMethod.Post, "/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1","timed_out":false}}""");
            input.Actions.Should().Equal(["talk"], "a caller who waits hears an apology rather than nothing");
            waiting.Should().OnlyContain(reply => !reply.IsCompleted);
        }

        var replies = await Task.WhenAll(waiting);

        replies.Select(reply => reply.Status).Should().AllBeEquivalentTo(HttpStatusCode.OK);
        foreach (var taken in replies[..2])
            taken.Actions.Should().Equal("talk", "input");
        (await fake.ItemsAsync("/api/v1/calls?state=live")).Should().HaveCount(3, "the third caller heard the truth");
        (await AnswerAsync(fake, "third")).Actions.Should().Equal("talk", "input");
        counted.Lines.Should()
            .Contain("webhooks.turned_away route=Answer 1").And.Contain("webhooks.turned_away route=Event 1").And.Contain("webhooks.turned_away route=Input 1");
        fake.Logs.Entries.Where(line => line.Message.Contains("under way", StringComparison.Ordinal)).Should().ContainSingle();
        fake.Logs.Entries.Should().Contain(line => line.Message == "There is room for webhooks again");
    }

    [Fact]
    public async Task Once_a_disk_that_took_too_long_is_well_again_the_next_caller_hears_the_menu()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        var committer = fake.Services.GetRequiredService<GroupCommitter>();
        using (Hold())
        {
            var late = AnswerAsync(fake, "first");
            await Soon.IsAsync(() => committer.State.Committing > 0);
            fake.Clock.Advance(TimeSpan.FromSeconds(3));
            (await late).Actions.Should().NotContain("input", "what is not durable is not said");
        }

        await Soon.IsAsync(() => committer.State.Unavailable is null);

        (await AnswerAsync(fake, "second")).Actions.Should().Equal("talk", "input");
        fake.Logs.Entries.Should().Contain(line => line.Message.StartsWith("A commit has taken longer than 3 s", StringComparison.Ordinal));
        fake.Logs.Clear();
    }

    private static Task<WebhookReply> AnswerAsync(FakeWebhooks fake, string leg) =>
        fake.SendAsync(HttpMethod.Post, "/webhooks/answer", $$"""{"uuid":"{{leg}}","from":"447700900001","to":"442079460000"}""");

    private static Task UnderWayAsync(FakeWebhooks fake, int webhooks) =>
        Soon.IsAsync(() => fake.Services.GetRequiredService<WebhookLimiter>().UnderWay == webhooks);

    /// <summary>Keeps commits waiting until it is disposed: for two seconds at most.</summary>
    private SqliteConnection Hold()
    {
        var other = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        return other;
    }
}
