using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class SocketDtmfTests
{
    [Fact]
    public async Task A_key_of_the_caller_is_told_with_its_duration()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        await world.World.Caller.PressAsync('5');
        await session.HasTextsAsync(2);

        session.Texts[1].Should().Be("""{"event":"websocket:dtmf","digit":"5","duration":260}""");
    }

    [Fact]
    public async Task Keys_of_every_party_in_the_room_are_told_in_order_and_no_others()
    {
        await using var world = await SocketWorld.StartAsync();
        var (it, room) = (world.World, """[{"action":"conversation","name":"room"}]""");
        await it.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{{world.Bot.Endpoint()}}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},"ncco":{{room}}}
            """);
        await it.CreateAsync(room);
        await it.Agent.AnswerAsync();
        await it.CallAsync(room);
        await it.Caller.HearsPhoneAsync(world.BotPhone);
        await it.Agent.HearsPhoneAsync(world.BotPhone);
        var session = await world.Bot.AcceptAsync();

        await it.Caller.PressAsync("1*");
        await it.Agent.PressAsync('#');
        await session.CatchUpAsync();

        session.Received.Where(name => name != "frame").Should().Equal("connected", "dtmf 1", "dtmf *", "dtmf #", "notify reached");
    }

    [Fact]
    public async Task Keys_pressed_elsewhere_are_not_told()
    {
        await using var world = await SocketWorld.StartAsync();
        world.World.App.On("/answer", """[{"action":"conversation","name":"elsewhere"}]""").On("/answer", world.Bot.Connect());
        var stranger = world.World.Platform.Phone("447700900777");
        await stranger.DialAsync(TestAccount.Number);
        var session = await world.CallAsync();

        await stranger.PressAsync('7');
        await session.CatchUpAsync();

        session.Received.Where(name => name != "frame").Should().Equal("connected", "notify reached");
    }
}
