using ContactCenter.Simulator.Tests.Sound;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>A leg that records before it enters the room where somebody waits for it.</summary>
public sealed class RecordedLegTests
{
    private const string Record =
        """{"action":"record","format":"wav","split":"conversation","channels":2,"eventUrl":["https://app.example.com/recording"]}""";

    [Theory]
    [InlineData(true, "agent", "caller")]
    [InlineData(false, "caller", "agent")]
    public async Task The_leg_that_records_is_first_or_whoever_was_in_the_conversation_before_it(bool isFirst, params string[] expected)
    {
        await using var world = SoundWorld.Open(options => options.Unspecified.RecordedLegIsFirst = isFirst);
        await TalkAsync(world);
        await world.Agent.HangUpAsync();
        await world.SettleAsync();

        var channels = await world.RecordedAsync();

        channels.Select(Signals.PeopleOn).Should().Equal(expected);
    }

    [Fact]
    public async Task A_recording_may_end_where_its_leg_moves_into_the_room()
    {
        await using var world = SoundWorld.Open(options => options.Unspecified.RecordingFollowsLeg = false);

        await TalkAsync(world);

        var channels = await world.RecordedAsync();
        channels.Select(Signals.PeopleOn).Should().Equal("", "");
        channels[0].Should().HaveCountLessThan(ContactCenter.Simulator.Sound.Pcm.Rate, "the leg recorded for as long as it was alone");
    }

    private static async Task TalkAsync(TestWorld world)
    {
        await world.CallAsync("""[{"action":"conversation","name":"room","startOnEnter":false}]""");
        await world.CreateAsync($$"""[{{Record}},{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(2);
        await world.Caller.PlayAsync(Signals.Wav(Signals.Sine(2, 400)));
        await world.PassAsync(3);
        await world.Agent.PlayAsync(Signals.Wav(Signals.Sine(2, 1_000)));
        await world.PassAsync(3);
    }
}
