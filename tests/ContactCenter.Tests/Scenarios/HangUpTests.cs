using System.Net;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A supervisor ends a call, wherever the caller is: nobody is left on a line, and nobody is asked how it was.</summary>
public sealed class HangUpTests
{
    [Fact]
    public async Task In_the_menu()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");
        await EndsAsync(world);
    }

    [Fact]
    public async Task While_the_agent_rings()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Fallbacks:0:Number", SupportNumber)));
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await EndsAsync(world);
        world.Support.LastLeg.Should().BeNull("nobody else is rung");
    }

    [Fact]
    public async Task While_talking()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        await EndsAsync(world);
    }

    [Fact]
    public async Task While_the_platform_connects_them()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false")));
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await EndsAsync(world);
    }

    [Fact]
    public async Task During_the_apology()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await EndsAsync(world);
    }

    [Fact]
    public async Task While_a_message_is_spoken_which_is_kept()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("message");
        await EndsAsync(world);
        (await world.OnlyCallAsync()).GetProperty("messages").GetArrayLength().Should().Be(1);
    }

    private static async Task EndsAsync(ContactCenterWorld world)
    {
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;

        (await world.Http.CommandAsync(call, "hangup")).Status.Should().Be(HttpStatusCode.Accepted);
        await world.RunOutAsync();

        world.NobodyIsLeft();
        (await world.SurveysAsync()).Should().BeEmpty();
        var ended = await world.OnlyCallAsync();
        ended.GetProperty("state").GetString().Should().Be("ended");
        ended.GetProperty("endedBy").GetString().Should().Be("supervisor");
    }
}
