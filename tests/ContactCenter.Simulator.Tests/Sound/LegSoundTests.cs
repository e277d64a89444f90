using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class LegSoundTests
{
    private const string Room = """[{"action":"conversation","name":"room"}]""";

    [Fact]
    public async Task What_is_written_on_one_leg_is_heard_on_the_other()
    {
        await using var world = await TalkingAsync();

        (await HeardByAsync(world, world.Agent, world.Caller)).Should().Be(1_000);
    }

    [Fact]
    public async Task Nobody_hears_himself()
    {
        await using var world = await TalkingAsync();

        (await HeardByAsync(world, world.Caller, world.Caller)).Should().Be(0);
    }

    [Theory]
    [InlineData("mute", "unmute", true)]
    [InlineData("earmuff", "unearmuff", false)]
    public async Task Who_is_muted_is_not_heard_and_who_is_earmuffed_does_not_hear(string action, string end, bool ofSpeaker)
    {
        await using var world = await TalkingAsync();
        var leg = (ofSpeaker ? world.Caller : world.Agent).CurrentLeg!;

        await world.PutAsync(leg, $$"""{"action":"{{action}}"}""");
        await world.PassAsync(1);
        (await HeardByAsync(world, world.Agent, world.Caller)).Should().Be(0);

        await world.PutAsync(leg, $$"""{"action":"{{end}}"}""");
        await world.PassAsync(1);
        (await HeardByAsync(world, world.Agent, world.Caller)).Should().Be(1_000);
    }

    [Fact]
    public async Task Who_may_hear_nobody_hears_nobody()
    {
        await using var world = await TalkingAsync("""[{"action":"conversation","name":"room","canHear":[]}]""");

        (await HeardByAsync(world, world.Agent, world.Caller)).Should().Be(0);
        (await HeardByAsync(world, world.Caller, world.Agent)).Should().Be(1_000);
    }

    [Fact]
    public async Task What_was_written_is_dropped_on_request()
    {
        await using var world = await TalkingAsync();
        var leg = world.Caller.Line.Leg!.Sound;
        for (var i = 0; i < 50; i++)
            leg.Write(new short[Pcm.Frame]);
        leg.Queued.Should().Be(TimeSpan.FromSeconds(1.04));

        leg.Clear();

        leg.Queued.Should().Be(TimeSpan.Zero);
    }

    private static async Task<TestWorld> TalkingAsync(string agent = Room)
    {
        var world = new TestWorld();
        await world.CallAsync(Room);
        await world.CreateAsync(agent);
        await world.Agent.AnswerAsync();
        await world.PassAsync(2);
        return world;
    }

    /// <summary>The loudest of what the listener hears while the speaker says a frame.</summary>
    private static async Task<int> HeardByAsync(TestWorld world, Phones.SimulatedPhone listener, Phones.SimulatedPhone speaker)
    {
        var switchboard = listener.Line.Leg!.Switchboard;
        using var ear = await switchboard.EventLoop.InvokeAsync(listener.Line.Leg.Sound.Listen);
        speaker.Line.Leg!.Sound.Write([.. Enumerable.Repeat((short)1_000, Pcm.Frame)]);
        await world.PassAsync(0.1);
        var loudest = 0;
        var frame = new short[Pcm.Frame];
        while (ear.Read(frame))
            loudest = Math.Max(loudest, frame.Max());
        return loudest;
    }
}
