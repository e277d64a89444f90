using System.Net;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Live;

/// <summary>All there is, and then what changes.</summary>
public sealed class LiveStreamTests
{
    [Fact]
    public async Task A_reader_gets_all_calls_and_then_each_change_of_one()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await using var stream = await fake.LookAsync();

        var all = await stream.NextAsync();
        var beat = await stream.NextAsync();
        for (var second = 0; second < 5; second++)
        {
            await fake.PassAsync(LiveWorld.Second);
            await stream.UntilBeatAsync();
        }

        await CardTests.TalkAsync(fake, agentWithHints: true);
        await fake.PassAsync(LiveWorld.Second);
        var changes = await stream.UntilBeatAsync();

        all!.Name.Should().Be("all");
        Golden.Matches(all.Data.GetRawText(), name: "Of_a_call_in_the_menu");
        beat!.Name.Should().Be("beat");
        beat.Data.GetProperty("now").GetString().Should().Be("2026-01-05T10:00:00.000Z");
        beat.Data.GetProperty("lag").GetInt64().Should().Be(0);
        beat.Data.GetProperty("build").GetString().Should().StartWith(typeof(ContactCenterApp).Assembly.GetName().Version!.ToString(3));
        var change = changes.Should().ContainSingle("what changes within a quarter of a second is one change").Subject;
        Golden.Matches(change.Data.GetRawText(), name: "Of_a_call_with_an_agent");
        change.Rev.Should().BeGreaterThan(all.Items[0].GetProperty("rev").GetInt64());
        change.Size.Should().BeLessThan(900);
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("state").GetString().Should().Be("talking");
    }

    [Fact]
    public async Task Nothing_is_told_before_its_time_and_then_only_the_newest()
    {
        await using var fake = new FakeWebhooks();
        await using var stream = await fake.LookAsync();
        await stream.UntilBeatAsync();

        foreach (var wait in (int[])[0, 100, 100])
        {
            await fake.PassAsync(TimeSpan.FromMilliseconds(wait));
            await (wait == 0 ? fake.ArriveAsync("caller-leg") : fake.PressAsync("caller-leg", "9"));
        }

        await fake.PressAsync("caller-leg", "1");
        await fake.PassAsync(TimeSpan.FromMilliseconds(50));
        var change = await stream.ChangeAsync();
        await fake.PassAsync(LiveWorld.Second);

        change.Record.GetProperty("state").GetString().Should().Be("waiting");
        change.Record.GetProperty("waitingSince").GetString().Should().Be(change.Record.GetProperty("since").GetString()).And.Be("2026-01-05T10:00:00.200Z");
        (await stream.UntilBeatAsync()).Should().BeEmpty("nothing has changed since");
    }

    [Fact]
    public async Task A_change_that_nobody_sees_is_not_sent()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("caller-leg");
        await using var stream = await fake.LookAsync();
        await stream.UntilBeatAsync();

        await fake.PressAsync("caller-leg", "9");
        await fake.PassAsync(LiveWorld.Second);

        (await stream.UntilBeatAsync()).Should().BeEmpty("the caller is in the menu still");
    }

    [Fact]
    public async Task A_call_that_ends_is_gone()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        await using var stream = await fake.LookAsync();
        var all = (await stream.NextAsync())!.Items;
        await stream.UntilBeatAsync();

        await fake.HangUpAsync("a");
        await fake.ArriveAsync("b");
        await fake.HangUpAsync("b");
        await fake.PassAsync(LiveWorld.Second);

        var gone = (await stream.UntilBeatAsync()).Should().ContainSingle("the second came and went unseen").Subject;
        (gone.Key, gone.Operation).Should().Be(("a", "del"));
        gone.Rev.Should().BeGreaterThan(all[0].GetProperty("rev").GetInt64());
        gone.Data.TryGetProperty("data", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Readers_of_the_same_get_the_same()
    {
        await using var fake = new FakeWebhooks();
        await using var one = await fake.LookAsync();
        await using var other = await fake.LookAsync("topics=calls,figures");
        await one.UntilBeatAsync();
        await other.UntilBeatAsync();

        await fake.ArriveAsync("a");
        await fake.PassAsync(LiveWorld.Tick);

        var (first, second) = (await one.ChangeAsync(), await other.ChangeAsync());
        (first.Id, first.ToString()).Should().Be((second.Id, second.ToString()));
    }

    [Fact]
    public async Task The_beat_comes_each_second_and_tells_how_long_changes_wait_and_once_a_minute_the_build()
    {
        await using var fake = new FakeWebhooks();
        await using var stream = await fake.LookAsync();
        await stream.UntilBeatAsync();
        await fake.PassAsync(TimeSpan.FromMilliseconds(100));
        await fake.ArriveAsync("a");
        for (var i = 0; i < 60; i++)
        {
            await fake.PassAsync(LiveWorld.Second);
            await stream.UntilBeatAsync();
        }

        var beats = stream.Seen.Where(seen => seen.Name == "beat").Skip(1).ToList();
        beats.Select(beat => beat.Data.GetProperty("lag").GetInt64()).Should().StartWith(150).And.OnlyContain(lag => lag == 150 || lag == 0);
        beats.Select(beat => beat.Data.GetProperty("now").GetDateTimeOffset()).Should().BeInAscendingOrder();
        beats.Where(beat => beat.Data.TryGetProperty("build", out _)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_in_between_keeps_or_holds_back_what_is_sent()
    {
        await using var fake = new FakeWebhooks();
        await using var stream = await fake.LookAsync();

        stream.Response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        stream.Response.Headers.CacheControl!.NoStore.Should().BeTrue();
        stream.Response.Headers.GetValues("X-Accel-Buffering").Should().Equal("no");
        using var question = new HttpRequestMessage(HttpMethod.Head, "/api/v1/live?topics=calls") { Headers = { { "X-Api-Key", FakeWebhooks.ApiKey } } };
        using var head = await fake.Platform.SendAsync(question, TestContext.Current.CancellationToken);
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
    }

    [Fact]
    public async Task Figures_and_work_are_sent_once_a_second_when_they_have_changed()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        await using var stream = await fake.LookAsync("topics=figures,work");
        var before = (await stream.UntilBeatAsync())
            .Select(all => $"{all.Topic} {JsonSerializer.Serialize(all.Items.Select(item => item.GetProperty("data")))}");
        fake.Calls.CreationsEndWith = HttpStatusCode.Forbidden;

        await fake.ArriveAsync("b");
        await fake.PressAsync("a", "1");
        await fake.PassAsync(LiveWorld.Second);
        var changes = await stream.UntilBeatAsync();
        await fake.PassAsync(LiveWorld.Second);

        before.Should().Equal("""figures [{"live":1,"states":{"menu":1}}]""", """work [{"due":0,"underWay":0,"dead":0}]""");
        changes.Select(change => $"{change.Topic} {change.Key} {change.Record.GetRawText()}").Should().Equal(
            """figures total {"live":2,"states":{"choosing":1,"menu":1}}""",
            """figures department:Sales {"department":"Sales","live":1,"states":{"choosing":1}}""",
            """work work {"due":0,"underWay":0,"dead":1}""");
        (await stream.UntilBeatAsync()).Should().BeEmpty();
        fake.Logs.Clear();
    }
}
