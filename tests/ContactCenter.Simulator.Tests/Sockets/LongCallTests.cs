using System.Net.WebSockets;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>A call that does not want to end. Its memory is measured: nothing else may run meanwhile.</summary>
[Collection(nameof(LongCallTests))]
public sealed class LongCallTests
{
    /// <summary>Bytes a minute.</summary>
    private const double LargestGrowth = 4_800;

    /// <summary>Bytes in all: two minutes of one party's sound.</summary>
    private const long LargestTotal = 3_840_000;

    private const string Room = """[{"action":"conversation","name":"room"}]""";

    [Fact]
    public async Task Two_hours_of_talk_between_caller_agent_and_bot_leak_nothing()
    {
        await using var world = new TestWorld(
            options => (options.Sound, options.SoundPrograms, options.LogCapacity) = (true, "", 100),
            sockets: (_, _, _) => Task.FromResult<WebSocket>(new EchoSocket()));
        // During a first call code is compiled and collections reach their size: steps that are no growth.
        var bot = await BeginAsync(world);
        await TalkAsync(world, minutes: 90);
        await world.Caller.HangUpAsync();
        await world.Agent.HangUpAsync();
        await world.PutAsync(bot, """{"action":"hangup"}""");
        await BeginAsync(world);

        await TalkAsync(world, minutes: 15);
        var memory = new MemoryGrowth();
        for (var minute = 0; minute < 104; minute += 4)
        {
            memory.Sample(minute);
            await TalkAsync(world, minutes: 4);
        }

        memory.Total.Should().BeLessThan(LargestTotal, "of 104 minutes of sound nothing stays");
        memory.Slope().Should().BeLessThan(LargestGrowth, "a second of one party's sound is 32,000 bytes");
        world.Platform.Legs.Should().HaveCount(3);
    }

    /// <returns>The leg of the bot.</returns>
    private static async Task<string> BeginAsync(TestWorld world)
    {
        await world.CallAsync(Room);
        await world.CreateAsync(Room);
        await world.Agent.AnswerAsync();
        var called = await world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{"type":"websocket","uri":"wss://app.example.com/bot","content-type":"audio/l16;rate=16000"}],"from":{"type":"phone",
            "number":"{{TestAccount.Number}}"},"ncco":{{Room}}}
            """);
        called.Status.Should().Be(201);
        return called.Json.GetProperty("uuid").GetString()!;
    }

    private static async Task TalkAsync(TestWorld world, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await world.Caller.SayAsync("Are you still there?");
            await world.Agent.SayAsync("One moment, please.");
            await world.Caller.PressAsync('5');
            await world.PassAsync(60);
        }
    }
}

[CollectionDefinition(nameof(LongCallTests), DisableParallelization = true)]
public sealed class LongCallTestsAlone;
