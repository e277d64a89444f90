using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>A leg is transferred into the conversation that it is in, and says anew whom it hears.</summary>
public sealed class AudibilityOnReturnTests
{
    [Theory]
    [InlineData(AudibilityOnReturn.Kept, true, true)]
    [InlineData(AudibilityOnReturn.Changed, true, false)]
    [InlineData(AudibilityOnReturn.Silenced, false, true)]
    public async Task What_is_said_again_may_change_nothing(AudibilityOnReturn onReturn, bool isHeard, bool hears)
    {
        await using var world = WorldWith(onReturn);

        await ReturnAsync(world, "\"canHear\":[]");

        Heard(world.Caller.Heard).Should().Be(isHeard);
        Heard(world.Agent.Heard).Should().Be(hears);
    }

    [Theory]
    [InlineData(AudibilityOnReturn.Kept, false)]
    [InlineData(AudibilityOnReturn.Changed, true)]
    [InlineData(AudibilityOnReturn.Silenced, false)]
    public async Task Who_comes_back_and_says_nothing_may_be_heard_by_everyone(AudibilityOnReturn onReturn, bool isHeard)
    {
        await using var world = WorldWith(onReturn);

        await ReturnAsync(world, "\"startOnEnter\":true", first: "\"canSpeak\":[]");

        Heard(world.Caller.Heard).Should().Be(isHeard);
    }

    [Fact]
    public async Task In_a_conversation_that_has_ended_meanwhile_what_is_said_counts()
    {
        await using var world = WorldWith(AudibilityOnReturn.Kept);
        var agent = await EnterAsync(world, "\"canSpeak\":[]");

        await TransferAsync(world, agent, "\"startOnEnter\":true");
        await world.CallAsync("""[{"action":"conversation","name":"room"}]""");
        await world.PassAsync(1);
        await world.Agent.SayAsync("Can you hear me?");

        Heard(world.Caller.Heard).Should().BeTrue();
    }

    private static async Task ReturnAsync(TestWorld world, string again, string first = "\"startOnEnter\":true")
    {
        await world.CallAsync("""[{"action":"conversation","name":"room"}]""");
        var agent = await EnterAsync(world, first);
        await TransferAsync(world, agent, again);
        await world.Agent.SayAsync("Can you hear me?");
        await world.Caller.SayAsync("Is anybody there?");
    }

    private static async Task<string> EnterAsync(TestWorld world, string options)
    {
        var agent = await world.CreateAsync($$"""[{"action":"conversation","name":"room",{{options}}}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(2);
        return agent;
    }

    private static async Task TransferAsync(TestWorld world, string leg, string options)
    {
        await world.PutAsync(
            leg, $$"""{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"conversation","name":"room",{{options}}}]} }""");
        await world.PassAsync(1);
    }

    private static bool Heard(IEnumerable<HeardLine> lines) => lines.Any(line => line.Source == HeardSource.Phone);

    private static TestWorld WorldWith(AudibilityOnReturn onReturn) => new(options => options.Unspecified.AudibilityOnReturn = onReturn);
}
