using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>What stands at a WebSocket's address, which many legs may lead to at once; here a stand-in without a socket.</summary>
public sealed class SocketPhoneTests
{
    private const string Address = "wss://app.example.com/bot";

    [Fact]
    public async Task Keys_are_heard_on_the_leg_that_they_are_sent_to()
    {
        await using var world = new TestWorld();
        StandIn(world, ringSeconds: 0);
        var first = await CreateAsync(world);
        var second = await CreateAsync(world);
        await world.PassAsync(1);

        (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{first}/dtmf", """{"digits":"12"}""")).Status.Should().Be(200);
        (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{second}/dtmf", """{"digits":"3"}""")).Status.Should().Be(200);

        world.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Heard).Select(entry => (entry.Leg, entry.Text))
            .Should().Equal((first, $"{Address} hears: 12"), (second, $"{Address} hears: 3"));
    }

    [Fact]
    public async Task The_phone_is_on_hook_when_its_last_leg_has_ended()
    {
        await using var world = new TestWorld();
        var phone = StandIn(world, ringSeconds: 0);
        var first = await CreateAsync(world);
        var second = await CreateAsync(world);
        await world.PassAsync(1);
        phone.CurrentLeg.Should().Be(second);

        await phone.HangUpAsync();
        (phone.State, phone.CurrentLeg).Should().Be((PhoneState.InCall, first));
        await phone.HangUpAsync();

        (phone.State, phone.CurrentLeg).Should().Be((PhoneState.OnHook, null));
    }

    [Fact]
    public async Task Each_leg_is_answered_in_its_own_time()
    {
        await using var world = new TestWorld();
        StandIn(world, ringSeconds: 2);
        var first = await CreateAsync(world);
        await world.PassAsync(1);
        var second = await CreateAsync(world);
        await world.PassAsync(1.5);
        world.App.Statuses(first).Should().Equal("started", "ringing", "answered");
        world.App.Statuses(second).Should().Equal("started", "ringing");

        await world.PassAsync(1);

        world.App.Statuses(second).Should().Equal("started", "ringing", "answered");
    }

    [Fact]
    public async Task A_leg_that_has_ended_is_not_answered_any_more()
    {
        await using var world = new TestWorld();
        StandIn(world, ringSeconds: 5);
        var first = await CreateAsync(world);
        await world.PassAsync(2);
        await CreateAsync(world);
        await world.PassAsync(1);

        await world.PutAsync(first, """{"action":"hangup"}""");
        await world.PassAsync(10);

        world.App.Statuses(first).Should().Equal("started", "ringing", "cancelled", "completed");
        world.Platform.Legs.Should().ContainSingle().Which.Status.Should().Be("answered");
    }

    [Fact]
    public async Task Two_legs_that_hear_a_talk_hear_it_once_each()
    {
        await using var world = new TestWorld();
        var phone = StandIn(world, ringSeconds: 0);
        await world.CallAsync("""[{"action":"wait","timeout":3},{"action":"talk","text":"Good morning. How are you?"}]""");
        var ncco = $$"""[{"action":"transfer","conversationId":"{{world.Platform.Legs.Single().ConversationId}}"}]""";
        await CreateAsync(world, ncco);
        await CreateAsync(world, ncco);

        await world.Caller.EndsAsync();

        phone.Heard.Select(line => line.Text).Should().Equal("Good morning. How are you?", "Good morning. How are you?");
    }

    [Fact]
    public async Task An_address_is_forgotten_with_its_last_leg_unless_somebody_has_named_it()
    {
        await using var world = new TestWorld(sockets: (_, _, _) => throw new IOException("Nobody listens."));
        world.Platform.WebSocketPhone(Address + "?call=1");

        await CreateAsync(world, query: "?call=1");
        await CreateAsync(world, query: "?call=2");
        world.Platform.Phones.Should().HaveCount(2);
        await world.PassAsync(1);

        world.App.Statuses().Where(status => status == "failed").Should().HaveCount(2);
        world.Platform.Phones.Should().ContainSingle().Which.Address.Should().Be(Address + "?call=1");
    }

    private static SimulatedPhone StandIn(TestWorld world, double ringSeconds)
    {
        var phone = world.Platform.WebSocketPhone(Address);
        (phone.WhenRung, phone.RingSeconds) = (PhoneBehaviour.Answer, ringSeconds);
        return phone;
    }

    private static async Task<string> CreateAsync(TestWorld world, string ncco = """[{"action":"wait","timeout":60}]""", string query = "")
    {
        var answer = await world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{"type":"websocket","uri":"{{Address}}{{query}}","content-type":"audio/l16;rate=16000"}],"random_from_number":true,"ncco":{{ncco}}}
            """);
        return answer.Json.GetProperty("uuid").GetString()!;
    }
}
