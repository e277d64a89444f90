using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class SocketClosingTests
{
    private const string Events = ""","eventUrl":["https://app.example.com/socket"]""";
    private const string Next = """,{"action":"talk","text":"Let us go on."}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_application_that_leaves_is_asked_what_comes_next_and_may_connect_again(bool breaks)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(""","headers":{"call":"42"}""", Events, Next));
        world.World.App.On("/socket", world.Bot.Connect(""","headers":{"call":"42 again"}"""));

        await LeaveAsync(session, breaks);
        await world.World.App.HasAsync(delivery => delivery.Text("status") == "disconnected").SoonAsync();
        await world.World.PassAsync(0.3);
        var again = await world.Bot.AcceptAsync();
        await again.HasTextsAsync(1);

        var disconnected = world.World.App.At("/socket").Single(delivery => delivery.Text("status") == "disconnected").Json;
        disconnected.GetProperty("headers").GetRawText().Should().Be("""{"call":"42"}""");
        disconnected.TryGetProperty("direction", out _).Should().BeFalse();
        again.Texts[0].Should().Contain("42 again");
        world.World.Caller.State.Should().Be(PhoneState.InCall);
        world.World.Caller.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_answer_to_the_news_goes_on_with_the_next_action()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(options: Events, rest: Next));

        await session.CloseAsync();
        await session.EndedAsync();
        await world.LoggedAsync(entry => entry.Text.Contains("closed by the application: 1000 done"));
        await world.World.Caller.HearsAsync("Let us go on");

        world.World.App.At("/socket").Select(delivery => delivery.Text("status")).Should().Equal("started", "ringing", "answered", "disconnected", "completed");
    }

    [Fact]
    public async Task A_leg_that_is_hung_up_by_request_says_good_bye_and_nobody_is_asked()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(options: Events, rest: Next));
        await world.World.PassAsync(1);

        (await world.World.PutAsync(world.BotPhone.CurrentLeg!, """{"action":"hangup"}""")).Status.Should().Be(204);
        await world.World.Caller.HearsAsync("Let us go on");
        await session.EndedAsync();

        session.CloseStatus.Should().Be(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
        world.World.App.Statuses().Should().NotContain("disconnected");
    }

    [Fact]
    public async Task A_caller_who_hangs_up_takes_the_socket_along()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(options: Events, rest: Next));

        await world.World.Caller.HangUpAsync();
        await session.EndedAsync();

        session.CloseStatus.Should().Be(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
        world.World.App.Statuses().Should().NotContain("disconnected");
        world.World.Platform.Legs.Should().BeEmpty();
    }

    [Fact]
    public async Task A_platform_that_ends_abruptly_says_no_good_bye()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.SocketsEndAbruptly = true);
        var session = await world.CallAsync();

        await world.World.Caller.HangUpAsync();
        await session.EndedAsync();

        session.CloseStatus.Should().BeNull();
        world.World.App.Statuses().Should().NotContain("disconnected");
    }

    [Fact]
    public async Task A_leg_that_moves_takes_its_socket_along()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.CallerOfMovedCallee = AbandonedCaller.Stays);
        var session = await world.CallAsync();
        await world.World.PassAsync(1);
        var bot = world.BotPhone.CurrentLeg!;

        await world.World.PutAsync(bot, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"conversation","name":"elsewhere"}]}}""");
        await world.World.PassAsync(1);
        await world.World.Caller.PressAsync('7');
        await session.CatchUpAsync();

        session.Received.Where(name => name != "frame").Should().Equal("connected", "notify reached");
        session.Frames.Should().HaveCount(100);
        world.World.Platform.Conversations.Single(conversation => conversation.Name == "elsewhere").Legs.Should().Equal(bot);
    }

    [Fact]
    public async Task A_connection_that_the_test_breaks_is_a_disconnected_one()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(rest: Next));

        await world.BotPhone.HangUpAsync();
        await session.EndedAsync();

        session.CloseStatus.Should().BeNull();
        world.World.App.Event("disconnected").Text("to").Should().Be(world.Bot.Address);
        await world.World.Caller.HearsAsync("Let us go on");
    }

    [Fact]
    public async Task A_socket_that_shall_be_cut_breaks_without_a_word()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Faults = [new FaultRule { Kind = FaultKind.SocketCut, Seconds = 3 }]);
        var session = await world.CallAsync(world.Bot.Connect(rest: Next));

        await world.World.PassAsync(2.9);
        await session.CatchUpAsync();
        await world.World.PassAsync(0.1);
        await session.EndedAsync();

        session.CloseStatus.Should().BeNull();
        world.World.App.Event("disconnected").Text("to").Should().Be(world.Bot.Address);
        await world.World.Caller.HearsAsync("Let us go on");
    }

    [Fact]
    public async Task A_socket_of_its_own_call_ends_when_its_room_does()
    {
        await using var world = await SocketWorld.StartAsync();
        var it = world.World;
        await it.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{{world.Bot.Endpoint()}}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},"ncco":[{"action":"conversation","name":"room"}]}
            """);
        await it.CallAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await it.Caller.HearsPhoneAsync(world.BotPhone);
        var session = await world.Bot.AcceptAsync();

        await it.Caller.HangUpAsync();
        await session.EndedAsync();

        it.App.Statuses().Should().NotContain("disconnected");
        it.Platform.Legs.Should().BeEmpty();
    }

    [Fact]
    public async Task An_application_that_does_not_say_good_bye_is_left_after_five_seconds()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();
        var deafness = session.Deafen();
        await world.World.PassAsync(0.02);

        await world.World.Caller.HangUpAsync();
        await world.World.SettleAsync();
        world.World.Clock.NextDue.Should().Be(world.World.Clock.GetUtcNow() + TimeSpan.FromSeconds(5));
        await world.World.PassAsync(5);
        await world.LoggedAsync(entry => entry.Text == "The socket is closed.");

        world.World.Clock.NextDue.Should().BeNull();
        deafness.SetResult();
    }

    [Fact]
    public async Task A_hundred_sockets_leave_nothing_behind()
    {
        await using var world = await SocketWorld.StartAsync(options => (options.CallsPerSecond, options.LogCapacity) = (1_000, 100_000));
        world.World.App.On("/answer", world.Bot.Connect());
        var callers = Enumerable.Range(0, 100).Select(i => world.World.Platform.Phone($"447700900{i:000}")).ToList();
        foreach (var caller in callers)
            await caller.DialAsync(TestAccount.Number);
        await world.World.PassAsync(1);
        var sessions = new List<SocketSession>();
        for (var i = 0; i < callers.Count; i++)
            sessions.Add(await world.Bot.AcceptAsync());

        // Two thirds leave, one way or the other; the callers of the rest hang up.
        for (var i = 0; i < sessions.Count; i++)
            await (i % 3 == 0 ? Task.CompletedTask : LeaveAsync(sessions[i], breaks: i % 3 == 1));
        foreach (var caller in callers)
            await caller.HangUpAsync();
        foreach (var session in sessions)
            await session.EndedAsync();
        await world.ClosedAsync(callers.Count);

        world.World.Platform.Legs.Should().BeEmpty();
        world.World.Platform.Conversations.Should().BeEmpty();
        world.World.Clock.NextDue.Should().BeNull();
        world.Bot.OpenSessions.Should().Be(0);
    }

    [Fact]
    public async Task A_platform_that_is_disposed_closes_its_sockets()
    {
        var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        await world.World.DisposeAsync();
        await session.EndedAsync();

        world.World.Clock.NextDue.Should().BeNull();
        await world.Bot.DisposeAsync();
    }

    private static async Task LeaveAsync(SocketSession session, bool breaks)
    {
        if (breaks)
            session.Break();
        else
            await session.CloseAsync();
    }
}
