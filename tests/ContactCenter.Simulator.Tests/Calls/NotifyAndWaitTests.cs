using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class NotifyAndWaitTests
{
    [Fact]
    public async Task A_notify_brings_the_payload_back_and_an_empty_answer_carries_on()
    {
        await using var world = new TestWorld();
        await world.CallAsync(
            """[{"action":"notify","payload":{"step":{"n":1}},"eventUrl":["https://app.example.com/notify"]},{"action":"talk","text":"Going on."}]""");

        await world.Caller.HearsAsync("Going on");

        Golden.Matches(world.App.At("/notify").Single().Body);
    }

    [Fact]
    public async Task An_ncco_in_answer_to_a_notify_replaces_the_rest()
    {
        await using var world = new TestWorld();
        world.App.On("/notify", """[{"action":"talk","text":"Something else."}]""");
        await world.CallAsync(
            """[{"action":"notify","payload":{},"eventUrl":["https://app.example.com/notify"],"eventMethod":"GET"},{"action":"talk","text":"The rest."}]""");

        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal("Something else.");
        world.App.At("/notify").Single().Text("payload").Should().Be("{}");
    }

    [Fact]
    public async Task A_wait_lasts_as_long_as_it_says()
    {
        await using var world = new TestWorld();
        var start = world.Clock.GetUtcNow();

        await world.CallAsync("""[{"action":"wait","timeout":2.5},{"action":"wait"}]""");
        await world.Caller.EndsAsync();

        (world.Clock.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(12.5));
    }
}
