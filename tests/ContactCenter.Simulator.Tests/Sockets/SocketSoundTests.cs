using System.Buffers.Binary;
using System.Globalization;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>The bot hears what its leg may hear, and is heard.</summary>
public sealed class SocketSoundTests
{
    private const string Room = """[{"action":"conversation","name":"room"}]""";

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    [InlineData(24_000)]
    public async Task The_bot_hears_the_caller_at_its_own_rate(int rate)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(rate: rate));

        Say(world.World.Caller, 3_000, frames: 10);
        await world.World.PassAsync(0.5);
        await session.CatchUpAsync();

        // Sound that begins and ends suddenly rings at its edges, at any rate but the platform's own.
        var levels = session.Frames.Select(Level).ToList();
        levels.Count(level => level is > 2_950 and < 3_050).Should().BeInRange(9, 10);
        levels[^1].Should().Be(0);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    [InlineData(24_000)]
    public async Task The_caller_hears_the_bot_whatever_its_rate(int rate)
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync(world.Bot.Connect(rate: rate));

        for (var i = 0; i < 10; i++)
            await session.SendAsync(Frame(rate, 5_000));
        await world.ArrivedAsync(session);
        var levels = await HearAsync(world, world.World.Caller, seconds: 0.5);

        await session.CatchUpAsync();

        levels.Count(level => level is > 4_900 and < 5_100).Should().BeInRange(9, 10);
        session.Frames.Should().OnlyContain(frame => Level(frame) == 0, "nobody hears himself");
    }

    [Theory]
    [InlineData("", 4_000)]
    [InlineData(",\"canHear\":[\"{0}\"]", 3_000)]
    [InlineData(",\"canHear\":[]", 0)]
    public async Task In_a_room_the_bot_hears_the_mix_or_whom_it_may_hear(string canHear, int loudest)
    {
        await using var world = await SocketWorld.StartAsync();
        var it = world.World;
        var caller = await it.CallAsync(Room);
        await it.CreateAsync(Room);
        await it.Agent.AnswerAsync();
        var own = string.Format(CultureInfo.InvariantCulture, canHear, caller);
        await it.PassAsync(1);
        await it.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{{world.Bot.Endpoint()}}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},"ncco":[{"action":"conversation","name":"room"{{own}}}]}
            """);
        var session = await JoinedAsync(world);

        Say(it.Caller, 3_000, frames: 10);
        Say(it.Agent, 1_000, frames: 10);
        await it.PassAsync(0.5);
        await session.CatchUpAsync();

        session.Frames.Max(Level).Should().Be(loudest);
    }

    [Fact]
    public async Task A_bot_that_is_called_hears_what_its_ncco_says_and_then_the_call_is_over()
    {
        await using var world = await SocketWorld.StartAsync(options => (options.Sound, options.SoundPrograms) = (true, ""));
        await world.World.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{{world.Bot.Endpoint()}}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},"ncco":[{"action":"talk",
            "text":"Good morning, assistant."}]}
            """);

        await world.World.PassAsync(10);
        var session = await world.Bot.AcceptAsync();
        await session.EndedAsync();

        session.Frames.Where(frame => frame.Any(sample => sample != 0)).Should().HaveCountGreaterThan(25);
        session.CloseStatus.Should().Be(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
        world.World.App.Statuses().Should().Equal("started", "ringing", "answered", "completed");
    }

    [Fact]
    public async Task Clear_silences_the_bot_at_once()
    {
        await using var world = await SocketWorld.StartAsync();
        var session = await world.CallAsync();
        for (var i = 0; i < 50; i++)
            await session.SendAsync(Frame(16_000, 5_000));
        await world.ArrivedAsync(session);
        (await HearAsync(world, world.World.Caller, seconds: 0.2)).Should().Contain(5_000);

        await session.SendAsync("""{"action":"clear"}""");
        await world.ArrivedAsync(session);

        (await HearAsync(world, world.World.Caller, seconds: 1)).Should().OnlyContain(level => level == 0);
    }

    [Theory]
    [InlineData(SocketOverflow.DropNewest, 1_000)]
    [InlineData(SocketOverflow.DropOldest, 0)]
    public async Task The_newest_frames_are_dropped_or_the_oldest_as_the_platform_is(SocketOverflow overflow, int loudest)
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.SocketOverflow = overflow);
        var session = await world.CallAsync();
        for (var i = 0; i < PlayoutQueue.Capacity + 10; i++)
            await session.SendAsync(Frame(16_000, i < 10 ? 1_000 : 0));
        await world.ArrivedAsync(session);

        (await HearAsync(world, world.World.Caller, seconds: 0.5)).Max().Should().Be(loudest);
    }

    private static async Task<SocketSession> JoinedAsync(SocketWorld world)
    {
        await world.World.PassAsync(1);
        world.World.Platform.Conversations.Single(conversation => conversation.Name == "room").Legs.Should().HaveCount(3);
        return await world.Bot.AcceptAsync();
    }

    private static void Say(SimulatedPhone phone, short level, int frames)
    {
        for (var i = 0; i < frames; i++)
            phone.Line.Leg!.Sound.Write([.. Enumerable.Repeat(level, Pcm.Frame)]);
    }

    private static async Task<IReadOnlyList<int>> HearAsync(SocketWorld world, SimulatedPhone phone, double seconds)
    {
        var leg = phone.Line.Leg!;
        using var ear = await leg.Switchboard.EventLoop.InvokeAsync(leg.Sound.Listen);
        await world.World.PassAsync(seconds);
        var levels = new List<int>();
        var frame = new short[Pcm.Frame];
        while (ear.Read(frame))
            levels.Add(frame[Pcm.Frame / 2]);
        return levels;
    }

    private static byte[] Frame(int rate, int level)
    {
        var frame = new byte[rate / 50 * 2];
        for (var i = 0; i < frame.Length; i += 2)
            BinaryPrimitives.WriteInt16LittleEndian(frame.AsSpan(i), (short)level);
        return frame;
    }

    /// <summary>The sample in the middle of a frame.</summary>
    private static int Level(byte[] frame) => BinaryPrimitives.ReadInt16LittleEndian(frame.AsSpan(frame.Length / 4 * 2));
}
