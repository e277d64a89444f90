using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>What is heard in a moderated conversation after the moderator has gone.</summary>
public sealed class MusicTests
{
    private const string Waiting = """[{"action":"conversation","name":"room","startOnEnter":false,"musicOnHoldUrl":["https://app.example.com/music.mp3"]}]""";
    private const string Starting = """[{"action":"conversation","name":"room"}]""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_music_may_return_when_nobody_is_left_who_may_start_it(bool returns)
    {
        await using var world = WorldWith(returns);
        await MeetAsync(world);

        await world.Agent.HangUpAsync();
        await world.PassAsync(60);

        world.Caller.Heard.Where(line => line.Source == HeardSource.HoldMusic).Should().HaveCount(returns ? 2 : 1);
        world.Caller.Heard[^1].Outcome.Should().Be(returns ? HeardOutcome.Playing : HeardOutcome.Cut);
    }

    [Fact]
    public async Task It_ends_again_with_the_next_who_may()
    {
        await using var world = WorldWith(returns: true);
        await MeetAsync(world);
        await world.Agent.HangUpAsync();

        await MeetAgainAsync(world);

        world.Caller.Heard.Select(line => line.Outcome).Should().Equal(HeardOutcome.Cut, HeardOutcome.Cut);
    }

    [Fact]
    public async Task It_does_not_return_while_somebody_is_left_who_may_start_it()
    {
        await using var world = WorldWith(returns: true);
        var supervisor = world.Platform.AppPhone("supervisor");
        supervisor.WhenRung = PhoneBehaviour.Answer;
        await MeetAsync(world);
        await world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""{"to":[{"type":"app","user":"supervisor"}],"random_from_number":true,"ncco":{{Starting}}}""");
        await supervisor.HearsPhoneAsync(world.Agent);

        await world.Agent.HangUpAsync();

        world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.HoldMusic);
    }

    [Fact]
    public async Task Who_is_transferred_out_of_the_conversation_leaves_the_music_behind()
    {
        await using var world = WorldWith(returns: true);
        var leg = await MeetAsync(world);
        await world.Agent.HangUpAsync();

        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"How was it?"}]}}""");
        await world.Caller.HearsAsync("How was it");

        world.Caller.Heard.Should().NotContain(line => line.Source == HeardSource.HoldMusic && line.Outcome == HeardOutcome.Playing);
    }

    [Fact]
    public async Task The_music_ends_with_its_conversation()
    {
        await using var world = WorldWith(returns: false);
        await world.CallAsync(Waiting[..^1] + """,{"action":"talk","text":"They have left."},{"action":"wait","timeout":60}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room","startOnEnter":false,"endOnExit":true}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);

        await world.Agent.HangUpAsync();
        await world.Caller.HearsAsync("They have left");

        world.Caller.Heard.Select(line => line.Outcome).Should().Equal(HeardOutcome.Cut, HeardOutcome.Completed);
    }

    private static TestWorld WorldWith(bool returns) => new(options => options.Unspecified.MusicReturns = returns);

    private static async Task<string> MeetAsync(TestWorld world)
    {
        var leg = await world.CallAsync(Waiting);
        await MeetAgainAsync(world);
        return leg;
    }

    private static async Task MeetAgainAsync(TestWorld world)
    {
        await world.CreateAsync(Starting);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
    }
}
