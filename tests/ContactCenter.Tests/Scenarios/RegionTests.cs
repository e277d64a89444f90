using ContactCenter.Simulator.Faults;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The call lives in another region than the account's own, and is found nowhere else.</summary>
public sealed class RegionTests
{
    [Fact]
    public async Task A_call_is_answered_rated_and_over()
    {
        await using var world = Elsewhere();

        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.NobodyIsLeft();
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(4);
    }

    [Fact]
    public async Task The_callers_end_ends_the_agents_leg_there()
    {
        await using var world = Elsewhere();

        await world.TalkToSalesAsync();
        await world.CallerHangsUpAsync();

        (await world.SurveysAsync()).Should().BeEmpty();
    }

    private static ContactCenterWorld Elsewhere() => new(
        With(("Vonage:ApiBaseUrl", "https://api.nexmo.com")),
        options => options.Faults = [new FaultRule { Kind = FaultKind.RegionSplit }]);
}
