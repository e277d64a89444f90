using System.Net;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A supervisor moves a caller to another department, wherever the caller is.</summary>
public sealed class MoveTests
{
    [Fact]
    public async Task While_talking_and_the_survey_is_about_who_talked_last()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();

        await MoveAsync(world, "Support");
        await world.Caller.HearsAsync("connect you to the support department");
        await world.Sales.EndsAsync();
        await TalksToSupportAsync(world);
        await world.Support.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.NobodyIsLeft();
        var survey = await world.OnlySurveyAsync();
        survey.GetProperty("department").GetString().Should().Be("Support");
        survey.GetProperty("agent").GetString().Should().Be(SupportNumber);
    }

    [Fact]
    public async Task While_the_agent_rings_who_is_hung_up()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();

        await MoveAsync(world, "Support");
        await world.Caller.HearsAsync("connect you to the support department");
        await TalksToSupportAsync(world);

        world.Sales.State.Should().Be(PhoneState.OnHook);
        await world.CallerHangsUpAsync();
        (await world.SurveysAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task In_the_menu()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1");

        await MoveAsync(world, "Support");
        await world.Caller.HearsAsync("connect you to the support department");
        await TalksToSupportAsync(world);
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task During_the_apology()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();

        await MoveAsync(world, "Support");
        await world.Caller.HearsAsync("connect you to the support department");
        await TalksToSupportAsync(world);
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task Twice_and_back_to_the_first_department()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        await MoveAsync(world, "Support");
        await TalksToSupportAsync(world);

        await MoveAsync(world, "Sales");
        await world.Caller.HearsAsync("connect you to the sales department");
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Support.EndsAsync();
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.NobodyIsLeft();
        (await world.OnlySurveyAsync()).GetProperty("department").GetString().Should().Be("Sales");
        (await world.OnlyCallAsync()).GetProperty("legs").GetArrayLength().Should().Be(4);
    }

    [Fact]
    public async Task While_the_caller_hangs_up()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        var call = await IdAsync(world);

        await Task.WhenAll(world.Caller.HangUpAsync(), world.Http.CommandAsync(call, "transfer", """{"department":"Support"}"""));
        await world.RunOutAsync();

        world.NobodyIsLeft();
        (await world.SurveysAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_new_department_does_not_answer_and_apologises()
    {
        await using var world = new ContactCenterWorld();
        world.Support.WhenRung = PhoneBehaviour.Busy;
        await world.TalkToSalesAsync();

        await MoveAsync(world, "Support");
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Sales.EndsAsync();
        await world.CallerHangsUpAsync();

        (await world.SurveysAsync()).Should().BeEmpty("the last department did not talk");
    }

    [Fact]
    public async Task Out_of_a_department_without_a_room_it_is_refused()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false")));
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);

        var reply = await world.Http.CommandAsync(await IdAsync(world), "transfer", """{"department":"Support"}""");
        await world.SettleAsync();

        reply.Status.Should().Be(HttpStatusCode.Conflict);
        world.Sales.State.Should().Be(PhoneState.InCall);
        world.Support.LastLeg.Should().BeNull();
        await world.CallerHangsUpAsync();
    }

    private static async Task TalksToSupportAsync(ContactCenterWorld world)
    {
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
    }

    private static async Task<string> IdAsync(ContactCenterWorld world) => (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;

    private static async Task MoveAsync(ContactCenterWorld world, string department) =>
        (await world.Http.CommandAsync(await IdAsync(world), "transfer", $$"""{"department":"{{department}}"}""")).Status.Should().Be(HttpStatusCode.Accepted);
}
