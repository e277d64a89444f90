using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls;

public sealed class WholeCallTests
{
    [Fact]
    public async Task A_caller_talks_to_sales_and_rates_the_call()
    {
        await using var world = new ContactCenterWorld();
        var caller = world.Phone("447700900001");
        var agent = world.Phone("447700900101");

        var call = await caller.DialAsync(ContactCenterWorld.Number);
        await caller.HearsAsync("Press 1 to talk to the sales department");
        await caller.PressAsync('1');
        await caller.HearsAsync("Please wait while we connect you to the sales department");
        await agent.AnswerAsync();
        await agent.SayAsync("Sales, good morning");
        await caller.HearsAsync("Sales, good morning");
        await agent.HangUpAsync();
        await caller.HearsAsync("How satisfied were you");
        await caller.PressAsync('4');
        await caller.HearsAsync("Thank you for your answer");
        await caller.EndsAsync();
        await world.RunOutAsync();

        var survey = (await world.SurveysAsync()).Should().ContainSingle().Subject;
        survey.GetProperty("callId").GetString().Should().Be(call);
        survey.GetProperty("score").GetInt32().Should().Be(4);
        survey.GetProperty("department").GetString().Should().Be("Sales");
        survey.GetProperty("agent").GetString().Should().Be("447700900101");
        world.Platform.Legs.Should().BeEmpty();
    }
}
