using System.Net;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>What an application has to live with: doubled and overtaken webhooks, and slow ones.</summary>
public sealed class DeliveryTests
{
    private const string Hello = """[{"action":"talk","text":"Hello"}]""";

    [Fact]
    public async Task Webhooks_can_be_delivered_twice()
    {
        await using var world = new TestWorld(options => options.DuplicatedWebhooks = 1);

        await world.CallAsync(Hello);
        await world.Caller.EndsAsync();

        world.App.Deliveries.GroupBy(delivery => delivery.Text("status") ?? delivery.Path, StringComparer.Ordinal)
            .Should().HaveCount(5).And.OnlyContain(group => group.Count() == 2 && group.First().Body == group.Last().Body);
        world.Caller.Heard.Should().ContainSingle();
    }

    [Fact]
    public async Task Events_can_be_held_back_so_that_others_overtake_them()
    {
        await using var world = new TestWorld(options => options.DelayedEvents = 0.5);

        await world.CallAsync("""[{"action":"wait","timeout":0.1}]""");
        await world.PassAsync(1);

        string[] inOrder = ["started", "ringing", "answered", "completed"];
        world.App.Statuses().Should().BeEquivalentTo(inOrder).And.NotEqual(inOrder);
    }

    [Fact]
    public async Task A_slow_event_holds_up_the_next_event_of_its_leg_but_no_other_leg()
    {
        await using var world = new TestWorld();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.App.On("/event", async _ =>
        {
            await gate.Task;
            return new HttpResponseMessage(HttpStatusCode.OK);
        }).On("/event", "").On("/answer", Hello);
        world.Platform.Driver = null;

        var slow = world.Caller.DialAsync(TestAccount.Number);
        await world.App.HasAsync(delivery => delivery.Text("status") == "started");
        var other = await world.Agent.DialAsync(TestAccount.Number);
        world.App.Statuses(other).Should().StartWith(["started", "ringing"]);
        slow.IsCompleted.Should().BeFalse();
        gate.SetResult();

        world.App.Statuses(await slow).Should().StartWith(["started", "ringing"]);
    }

    [Fact]
    public async Task A_question_does_not_hold_up_the_events_behind_it()
    {
        await using var world = new TestWorld();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.App.On("/input", async _ =>
        {
            await gate.Task;
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        await world.CallAsync(
            """[{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]},{"action":"talk","text":"Too late."}]""");
        world.Platform.Driver = null;

        await world.Caller.PressAsync('1');
        await world.App.HasAsync(delivery => delivery.Path == "/input");
        await world.Caller.HangUpAsync();
        await world.App.HasAsync(delivery => delivery.Text("status") == "completed");
        gate.SetResult();
        await world.SettleAsync();

        world.Caller.Heard.Should().BeEmpty();
    }
}
