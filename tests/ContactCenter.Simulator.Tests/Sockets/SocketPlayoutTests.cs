using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sockets;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class SocketPlayoutTests
{
    private const string Clear = """{"action":"clear"}""";

    private static readonly byte[] Frame = new byte[640];

    [Fact]
    public async Task A_notify_comes_when_all_that_was_sent_before_it_has_been_played()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();
        await SendAsync(session, frames: 5);
        await session.NotifyAsync("five");
        await SendAsync(session, frames: 3);
        await session.NotifyAsync("eight");
        await world.ArrivedAsync(session);

        await world.World.PassAsync(0.4);
        await session.CatchUpAsync();

        // A frame that begins to be played at one beat has been played at the next.
        session.Received.Should().Equal([
            "connected",
            .. Frames(5), "notify five",
            .. Frames(3), "notify eight",
            .. Frames(12), "notify reached"]);
    }

    [Fact]
    public async Task A_notify_waits_for_the_frame_that_sounds_and_for_nothing_when_none_does()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();
        await session.NotifyAsync("silence");
        await session.HasTextsAsync(2);
        await SendAsync(session, frames: 1);
        await world.ArrivedAsync(session);
        await world.World.PassAsync(0.02);

        await session.NotifyAsync("sounding");
        await world.ArrivedAsync(session);
        await world.World.PassAsync(0.02);
        await session.HasFramesAsync(2);

        session.Received.Should().Equal("connected", "notify silence", "frame", "notify sounding", "frame");
    }

    [Fact]
    public async Task Clear_drops_what_waits_and_its_notifies_with_it()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();
        await SendAsync(session, frames: 100);
        await session.NotifyAsync("never");

        await session.SendAsync(Clear);
        await session.NotifyAsync("after");
        await world.ArrivedAsync(session);
        await world.World.PassAsync(3);
        await session.CatchUpAsync();

        session.Received.Should().Equal(["connected", "cleared", "notify after", .. Frames(150), "notify reached"]);
        session.Texts[1].Should().Be("""{"event":"websocket:cleared"}""");
    }

    [Fact]
    public async Task Clear_answers_the_notifies_it_overtakes_when_the_platform_is_like_that()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.ClearAnswersNotifies = true);
        var session = await world.CallAsync();
        await SendAsync(session, frames: 2);
        await session.NotifyAsync("first");
        await SendAsync(session, frames: 2);
        await session.NotifyAsync("second");

        await session.SendAsync(Clear);
        await session.HasTextsAsync(4);

        session.Received.Should().Equal("connected", "cleared", "notify first", "notify second");
    }

    [Theory]
    [InlineData(SocketOverflow.DropNewest)]
    [InlineData(SocketOverflow.DropOldest)]
    public async Task A_minute_of_sound_waits_and_what_is_beyond_is_dropped_with_one_warning(SocketOverflow overflow)
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.SocketOverflow = overflow);
        var session = await world.CallAsync();
        await SendAsync(session, PlayoutQueue.Capacity + 10);
        await session.NotifyAsync("all");
        await world.ArrivedAsync(session);

        world.Warnings.Where(warning => warning.Contains("faster than it is played")).Should().ContainSingle();
        await world.World.PassAsync(PlayoutQueue.Capacity / 50.0);
        await session.HasFramesAsync(PlayoutQueue.Capacity);
        session.Texts.Should().HaveCount(1, "the last frame still sounds");
        await world.World.PassAsync(0.02);
        await session.HasFramesAsync(PlayoutQueue.Capacity + 1);

        session.Received[^2].Should().Be("notify all");
        world.BotPhone.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task An_application_that_sends_too_much_is_dropped_when_the_platform_is_like_that()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.SocketOverflow = SocketOverflow.EndLeg);
        var session = await world.CallAsync(world.Bot.Connect(rest: """,{"action":"talk","text":"The bot is gone."}"""));
        await SendAsync(session, PlayoutQueue.Capacity);
        await world.ArrivedAsync(session);
        world.BotPhone.State.Should().Be(PhoneState.InCall);

        await session.SendAsync(Frame);
        await session.EndedAsync();

        session.CloseStatus.Should().BeNull();
        await world.World.Caller.HearsAsync("The bot is gone");
    }

    private static async Task SendAsync(SocketSession session, int frames)
    {
        for (var i = 0; i < frames; i++)
            await session.SendAsync(Frame);
    }

    private static IEnumerable<string> Frames(int count) => Enumerable.Repeat("frame", count);
}
