using System.Net;
using ContactCenter.Tests.World;
using ContactCenter.Web.Live;

namespace ContactCenter.Tests.Live;

/// <summary>Slow readers, many readers, many calls.</summary>
public sealed class LiveLimitTests
{
    /// <summary>Their rows are more than what is buffered for who does not read.</summary>
    private const int ManyCalls = 400;

    [Fact]
    public async Task A_slow_reader_gets_the_newest_and_nothing_twice()
    {
        await using var fake = await CrowdedAsync();
        await using var stream = await fake.LookAsync();

        foreach (var key in (string[])["1", "9", "2"])
        {
            await fake.PressAsync("caller-7", key);
            await fake.PassAsync(LiveWorld.Second);
        }

        await fake.HangUpAsync("caller-8");
        await fake.PassAsync(LiveWorld.Second);
        (await stream.NextAsync())!.Items.Should().HaveCount(ManyCalls);
        await stream.UntilBeatAsync();

        var changes = await stream.UntilBeatAsync();
        changes.Select(change => (change.Key, change.Operation)).Should().Equal(("caller-7", "put"), ("caller-8", "del"));
        var call = (await fake.ApiAsync("/api/v1/calls/caller-7")).GetProperty("state").GetString();
        changes[0].Record.GetProperty("state").GetString().Should().Be(call);
    }

    [Fact]
    public async Task Who_takes_nothing_for_ten_seconds_is_given_up()
    {
        await using var fake = await CrowdedAsync();
        await using var stream = await fake.LookAsync();
        fake.Hub.Readers.Should().Be(1);

        await Soon.IsAsync(() =>
        {
            fake.Clock.Advance(LiveWorld.Second);
            return fake.Hub.Readers == 0;
        });

        (await stream.ToEndAsync()).Should().NotContain(seen => seen.Name == "bye");
    }

    [Fact]
    public async Task A_stream_too_many_is_refused_until_one_ends()
    {
        await using var fake = new FakeWebhooks(LiveWorld.With(new() { MostStreams = 2 }));
        await using var one = await fake.LookAsync();
        await using var other = await fake.LookAsync("topics=work");
        using var metrics = new Measurements(fake.Services);
        metrics.Gauges().Should().Contain("live.streams 2");

        var refused = await fake.AskAsync("/api/v1/live?topics=calls");
        await one.DisposeAsync();
        await Soon.IsAsync(() => fake.Hub.Readers == 1);
        await using var next = await fake.LookAsync();

        refused.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Json.GetProperty("detail").GetString().Should().Be("There are as many streams as may be.");
        (await next.NextAsync())!.Name.Should().Be("all");
    }

    [Fact]
    public void Two_thousand_streams_and_five_hundred_calls_are_the_limits() =>
        new LiveOptions().Should().BeEquivalentTo(new { MostStreams = 2_000, MostRecords = 500, MostChanges = 8_192 });

    [Fact]
    public async Task Too_many_calls_are_sent_as_counts_until_a_department_is_asked_for()
    {
        await using var fake = new FakeWebhooks(LiveWorld.With(new() { MostRecords = 10 }));
        for (var i = 0; i < 10; i++)
            await fake.ArriveAsync($"caller-{i}");
        await fake.PressAsync("caller-0", "1");
        await using var stream = await fake.LookAsync();
        (await stream.UntilBeatAsync()).Should().ContainSingle().Which.Items.Should().HaveCount(10);

        await fake.ArriveAsync("caller-10");
        await fake.PassAsync(LiveWorld.Second);
        var counts = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;
        await fake.ArriveAsync("caller-11");
        await fake.PassAsync(LiveWorld.Second);
        var more = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;
        await using var sales = await fake.LookAsync("topics=calls&department=sales");
        var narrowed = (await sales.UntilBeatAsync()).Should().ContainSingle().Subject;
        foreach (var leg in (string[])["caller-9", "caller-10"])
            await fake.HangUpAsync(leg);
        await fake.PassAsync(LiveWorld.Second);
        var still = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;
        await fake.HangUpAsync("caller-11");
        await fake.PassAsync(LiveWorld.Second);
        var again = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;

        counts.Data.GetProperty("items").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        counts.Data.GetProperty("counts").GetRawText().Should().Be("""{"live":11,"states":{"menu":10,"waiting":1}}""");
        counts.Data.GetProperty("narrowBy")[0].GetString().Should().Be("department");
        more.Data.GetProperty("total").GetInt32().Should().Be(12);
        narrowed.Items.Should().ContainSingle().Which.GetProperty("key").GetString().Should().Be("caller-0");
        still.Data.GetProperty("counts").GetProperty("live").GetInt32().Should().Be(10, "a little fewer are still counted, so that the two do not alternate");
        again.Items.Should().HaveCount(9);
    }

    [Fact]
    public async Task A_department_s_reader_sees_its_calls_and_no_others()
    {
        await using var fake = new FakeWebhooks();
        await using var sales = await fake.LookAsync("topics=calls&department=Sales");
        await using var support = await fake.LookAsync("topics=calls&department=support");
        await sales.UntilBeatAsync();
        await support.UntilBeatAsync();

        await fake.ArriveAsync("a");
        await fake.ArriveAsync("b");
        await fake.PressAsync("a", "1");
        await fake.PassAsync(LiveWorld.Second);
        var put = (await sales.UntilBeatAsync()).Should().ContainSingle().Subject;
        await support.UntilBeatAsync();
        await fake.HangUpAsync("a");
        await fake.PassAsync(LiveWorld.Second);
        var gone = (await sales.UntilBeatAsync()).Should().ContainSingle().Subject;
        await support.UntilBeatAsync();

        (put.Key, put.Operation).Should().Be(("a", "put"));
        (gone.Key, gone.Operation).Should().Be(("a", "del"));
        support.Seen.Should().NotContain(seen => seen.Name == "change");
    }

    private static async Task<FakeWebhooks> CrowdedAsync()
    {
        var fake = new FakeWebhooks();
        for (var i = 0; i < ManyCalls; i++)
            await fake.ArriveAsync($"caller-{i}");
        return fake;
    }
}
