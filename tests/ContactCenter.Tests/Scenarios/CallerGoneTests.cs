using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Wherever a caller hangs up, nobody is left on a line, and only who heard the survey is in it.</summary>
public sealed class CallerGoneTests
{
    [Fact]
    public async Task In_the_menu()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");
        await HangsUpWithoutSurveyAsync(world);
        world.Sales.LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task At_the_moment_of_the_choice()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('1');
        await HangsUpWithoutSurveyAsync(world);
    }

    [Fact]
    public async Task While_the_agent_rings()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Fallbacks:0:Number", SupportNumber)));
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await world.Caller.HearsAsync("/audio/hold.mp3");
        await HangsUpWithoutSurveyAsync(world);
        world.Support.LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task While_talking()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        await HangsUpWithoutSurveyAsync(world);
    }

    [Fact]
    public async Task While_the_agent_hangs_up_too()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        await Task.WhenAll(world.Sales.HangUpAsync(), world.Caller.HangUpAsync());
        await world.RunOutAsync();
        world.NobodyIsLeft();
        (await world.SurveysAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task During_the_apology()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await HangsUpWithoutSurveyAsync(world);
    }

    [Fact]
    public async Task While_leaving_a_message_which_is_kept()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("Please call me back");
        await HangsUpWithoutSurveyAsync(world);
        (await world.OnlyCallAsync()).GetProperty("messages")[0].GetProperty("url").GetString().Should().StartWith("https://");
    }

    [Fact]
    public async Task In_the_survey()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied");
        await world.CallerHangsUpAsync();
        (await world.OnlySurveyAsync()).GetProperty("answers").GetArrayLength().Should().Be(0);
    }

    private static async Task HangsUpWithoutSurveyAsync(ContactCenterWorld world)
    {
        await world.CallerHangsUpAsync();
        (await world.SurveysAsync()).Should().BeEmpty();
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("ended");
    }
}
