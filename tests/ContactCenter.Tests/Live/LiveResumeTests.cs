using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Live;

/// <summary>Who comes back gets what was missed, or all.</summary>
public sealed class LiveResumeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_comes_back_in_time_gets_only_what_was_missed(bool byItself)
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        await fake.ArriveAsync("b");
        var lastId = await LookOnceAsync(fake);

        await fake.PressAsync("a", "1");
        await fake.PassAsync(TimeSpan.FromSeconds(58));
        await using var stream = byItself ? await fake.LookAsync(lastId: lastId) : await fake.LookAsync($"topics=calls&after={lastId}");

        var missed = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;
        (missed.Name, missed.Key, missed.Operation).Should().Be(("change", "a", "put"));
    }

    [Fact]
    public async Task Who_missed_nothing_gets_the_beat()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        var lastId = await LookOnceAsync(fake);
        await fake.PassAsync(TimeSpan.FromSeconds(30));

        await using var stream = await fake.LookAsync(lastId: lastId);

        (await stream.UntilBeatAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a1f3.1")]
    [InlineData("")]
    public async Task An_id_that_is_not_known_gets_all(string lastId)
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");

        await using var stream = await fake.LookAsync($"topics=calls&after={lastId}");

        (await stream.UntilBeatAsync()).Should().ContainSingle().Which.Name.Should().Be("all");
    }

    [Fact]
    public async Task Who_comes_back_too_late_gets_all()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        var lastId = await LookOnceAsync(fake);
        await fake.PressAsync("a", "1");
        await fake.PassAsync(TimeSpan.FromSeconds(62));

        await using var stream = await fake.LookAsync(lastId: lastId);

        var all = (await stream.UntilBeatAsync()).Should().ContainSingle().Subject;
        var call = all.Items.Should().ContainSingle().Subject;
        var state = (await fake.ApiAsync("/api/v1/calls/a")).GetProperty("state").GetString();
        call.GetProperty("data").GetProperty("state").GetString().Should().Be(state);
    }

    [Fact]
    public async Task Who_comes_back_for_something_else_gets_all_of_it()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        var lastId = await LookOnceAsync(fake);

        await using var stream = await fake.LookAsync("topics=calls,figures", lastId);

        (await stream.UntilBeatAsync()).Select(all => (all.Name, all.Topic)).Should().Equal(("all", "calls"), ("all", "figures"));
    }

    [Fact]
    public async Task While_nobody_looks_nothing_is_done()
    {
        await using var fake = new FakeWebhooks();
        await fake.ArriveAsync("a");
        var before = fake.Clock.NextDue;
        await LookOnceAsync(fake);
        fake.Clock.NextDue.Should().BeBefore(before!.Value);

        fake.Clock.Advance(TimeSpan.FromSeconds(61));

        fake.Clock.NextDue.Should().BeAfter(fake.Clock.GetUtcNow() + LiveWorld.Tick);
    }

    [Fact]
    public async Task After_a_restart_records_go_on_from_where_they_were()
    {
        var settings = FakeWebhooks.Kept(_folder.Path);
        long rev;
        string lastId;
        await using (var before = new FakeWebhooks(settings: settings))
        {
            await before.ArriveAsync("a");
            await before.PassAsync(TimeSpan.FromSeconds(2));
            await before.PressAsync("a", "1");
            await using var stream = await before.LookAsync();
            rev = (await stream.NextAsync())!.Items[0].GetProperty("rev").GetInt64();
            await stream.UntilBeatAsync();
            lastId = stream.LastId!;
        }

        var silent = new CallsApiRecorder { AnswerToGet = () => new(HttpStatusCode.ServiceUnavailable) };
        await using var after = new FakeWebhooks(silent, settings: settings);
        await using var again = await after.LookAsync(lastId: lastId);

        var call = (await again.NextAsync())!.Items.Should().ContainSingle().Subject;
        call.GetProperty("rev").GetInt64().Should().BeGreaterThanOrEqualTo(rev);
        call.GetProperty("data").GetProperty("since").GetString().Should().Be("2026-01-05T10:00:02.000Z");
    }

    /// <returns>The last id that the reader got, who has left.</returns>
    private static async Task<string> LookOnceAsync(FakeWebhooks fake)
    {
        await using var stream = await fake.LookAsync();
        await stream.UntilBeatAsync();
        await stream.DisposeAsync();
        await fake.NobodyLooksAsync();
        return stream.LastId!;
    }
}
