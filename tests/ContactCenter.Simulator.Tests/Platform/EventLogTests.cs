using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class EventLogTests
{
    [Fact]
    public async Task It_says_what_happened_in_order()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");
        await world.Caller.EndsAsync();

        var entries = world.Platform.Log.After(0);

        entries.Select(entry => entry.Sequence).Should().Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number));
        entries.Where(entry => entry.Leg == leg).Select(entry => entry.Kind).Should()
            .Contain([LogKind.Leg, LogKind.Webhook, LogKind.WebhookAnswer, LogKind.Ncco, LogKind.Heard]);
        entries.Single(entry => entry.Kind == LogKind.Ncco).Should().BeEquivalentTo(new { Text = "talk", Detail = """[{"action":"talk","text":"Hello"}]""" });
    }

    [Fact]
    public async Task The_oldest_entries_make_room()
    {
        await using var world = new TestWorld(options => options.LogCapacity = 5);
        await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");
        await world.Caller.EndsAsync();
        var last = world.Platform.Log.LastSequence;

        world.Platform.Log.After(0).Select(entry => entry.Sequence).Should().Equal(last - 4, last - 3, last - 2, last - 1, last);
        world.Platform.Log.After(last - 2).Should().HaveCount(2);
        world.Platform.Log.Last(3).Should().HaveCount(3);
        world.Platform.Log.After(last).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_the_next_entry_is_told()
    {
        await using var world = new TestWorld();
        var log = world.Platform.Log;
        var next = log.NextAsync(log.LastSequence, TestContext.Current.CancellationToken);
        next.IsCompleted.Should().BeFalse();

        await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");

        await next;
        log.NextAsync(0, TestContext.Current.CancellationToken).IsCompleted.Should().BeTrue();
    }
}
