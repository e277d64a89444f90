using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class SocketFrameTests
{
    [Theory]
    [InlineData(8_000, 320)]
    [InlineData(16_000, 640)]
    [InlineData(24_000, 960)]
    public async Task Fifty_frames_a_second_go_out_also_during_silence(int rate, int bytes)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(rate: rate));

        await world.World.PassAsync(2);
        await session.CatchUpAsync();

        session.Frames.Should().HaveCount(100).And.OnlyContain(frame => frame.Length == bytes);
        session.Received[0].Should().Be("connected");
    }

    [Fact]
    public async Task Frames_go_out_as_fast_as_the_simulated_time_passes()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Speed = 4);
        var session = await world.CallAsync();

        await world.World.PassAsync(1);
        await session.CatchUpAsync();

        session.Frames.Should().HaveCount(200);
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(4.9, 245)]
    [InlineData(60, 2)]
    public async Task Late_frames_are_made_up_for_unless_they_are_very_late(double seconds, int frames)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        world.World.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await world.World.PassAsync(0);
        await session.CatchUpAsync();

        session.Frames.Should().HaveCount(frames);
    }

    [Theory]
    [InlineData(16_000, 320, "unexpected frame size 160, when required 320")]
    [InlineData(8_000, 640, "unexpected frame size 320, when required 160")]
    [InlineData(24_000, 961, "unexpected frame size 480.5, when required 480")]
    [InlineData(16_000, 0, "unexpected frame size 0, when required 320")]
    [InlineData(16_000, 40_000, "unexpected frame size 20000, when required 320")]
    public async Task A_frame_of_the_wrong_size_drops_the_leg_and_the_socket_without_a_word(int rate, int bytes, string log)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(rate: rate, rest: """,{"action":"talk","text":"The bot is gone."}"""));

        await session.SendAsync(new byte[bytes]);
        await session.EndedAsync();
        await world.World.Caller.HearsAsync("The bot is gone");

        session.CloseStatus.Should().BeNull();
        world.Warnings.Should().ContainSingle(warning => warning.StartsWith(log, StringComparison.Ordinal));
        var ended = world.World.App.Deliveries.Single(delivery => delivery.Text("status") == "completed" && delivery.Text("to") == world.Bot.Address);
        ended.Text("disconnected_by").Should().Be("platform");
        world.World.App.Statuses().Should().NotContain("disconnected");
    }

    [Fact]
    public async Task A_frame_may_come_in_pieces()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        await session.SendInPiecesAsync(new byte[640]);
        await world.ArrivedAsync(session);

        world.BotPhone.State.Should().Be(PhoneState.InCall);
    }

    [Theory]
    [InlineData("hello", "is not JSON")]
    [InlineData("""{"action":"\ud83d"}""", "is not JSON")]
    [InlineData("""{"action":"notify","payload":{"id":"\ud83d"} }""", "is not JSON")]
    [InlineData("[]", "is not an object")]
    [InlineData("""{"event":"clear"}""", "has no action")]
    [InlineData("""{"action":1}""", "has an action that is not text")]
    [InlineData("""{"action":"hangup"}""", "has an action that the platform does not know")]
    [InlineData("""{"action":"notify"}""", "asks for a notify without a payload that is an object")]
    [InlineData("""{"action":"notify","payload":"1"}""", "asks for a notify without a payload that is an object")]
    public async Task A_text_that_makes_no_sense_is_logged_and_ignored(string text, string reason)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        await session.SendAsync(text);
        await session.CatchUpAsync();

        world.Warnings.Should().Equal($"The message {reason}, and is ignored.");
        session.Received.Should().Equal("connected", "notify reached");
    }

    [Fact]
    public async Task A_text_that_never_ends_is_not_kept()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();

        await session.SendAsync(new string('x', 100_000));
        await world.LoggedAsync(entry => entry.Kind == LogKind.Warning && entry.Text.Contains("100000 bytes"));
        await session.CatchUpAsync();

        session.Received.Should().Equal("connected", "notify reached");
        world.BotPhone.State.Should().Be(PhoneState.InCall);
    }
}
