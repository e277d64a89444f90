using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>More callers than the house can take.</summary>
public sealed class CapacityTests
{
    [Fact]
    public async Task One_caller_too_many_hears_that_all_lines_are_busy_and_the_others_go_on()
    {
        await using var world = new ContactCenterWorld(With(("Limits:LiveCalls", "1")));
        await world.TalkToSalesAsync();
        var other = world.Phone("447700900002");
        await other.DialAsync(ContactCenterWorld.Number);
        await other.HearsAsync("all our lines are busy");
        await other.EndsAsync();

        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(5);

        await other.DialAsync(ContactCenterWorld.Number);
        await other.HearsAsync("Press 1 to talk to the sales department");
    }
}
