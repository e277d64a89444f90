using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Agents are rung one after the other until one takes the call.</summary>
public sealed class AgentLegTests
{
    private const string SecondAgent = "447700900111";

    [Theory]
    [InlineData(PhoneBehaviour.Busy)]
    [InlineData(PhoneBehaviour.Decline)]
    [InlineData(PhoneBehaviour.NoAnswer)]
    [InlineData(PhoneBehaviour.Unavailable)]
    [InlineData(PhoneBehaviour.Unreachable)]
    [InlineData(PhoneBehaviour.InvalidNumber)]
    [InlineData(PhoneBehaviour.AnsweringMachine)]
    public async Task When_the_first_agent_cannot_be_had_the_next_is_rung_and_the_caller_just_waits(PhoneBehaviour first)
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Fallbacks:0:Number", SecondAgent), ("Departments:Sales:DetectMachines", "true")));
        world.Sales.WhenRung = first;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("/audio/hold.mp3");
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        await world.Phone(SecondAgent).HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.NobodyIsLeft();
        world.Caller.Heard.Count(line => line.Text.Contains("Please wait")).Should().Be(1);
        (await world.OnlySurveyAsync()).GetProperty("agent").GetString().Should().Be(SecondAgent);
    }

    [Fact]
    public async Task An_agent_rings_as_long_as_the_department_says()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:RingSeconds", "12"), ("Departments:Sales:Fallbacks:0:Number", SecondAgent)));
        world.Sales.WhenRung = PhoneBehaviour.NoAnswer;
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        var rung = world.Clock.GetUtcNow();
        await world.Phone(SecondAgent).RingsAsync();
        (world.Clock.GetUtcNow() - rung).Should().BeCloseTo(TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task All_agents_in_their_order_and_then_an_apology()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Fallbacks:0:User", "anna"), ("Departments:Sales:Fallbacks:1:Number", SecondAgent)));
        world.Sales.WhenRung = PhoneBehaviour.Busy;
        world.Platform.AppPhone("anna").WhenRung = PhoneBehaviour.Decline;
        world.Phone(SecondAgent).WhenRung = PhoneBehaviour.Unreachable;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        var legs = (await world.OnlyCallAsync()).GetProperty("legs").EnumerateArray().Where(leg => leg.GetProperty("role").GetString() == "agent");
        legs.Select(leg => leg.GetProperty("endpoint").GetString()).Should().Equal(SalesNumber, "anna", SecondAgent);
    }

    [Fact]
    public async Task Two_calls_at_once_never_share_a_room()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        var other = world.Phone("447700900002");
        await other.DialAsync(ContactCenterWorld.Number);
        await other.HearsAsync("You can also say");
        await other.SayAsync("support");
        await world.Support.AnswerAsync();
        await other.HearsPhoneAsync(world.Support);
        await world.Sales.SayAsync("for the first caller alone");
        await world.Caller.HearsAsync("for the first caller alone");
        other.Heard.Should().NotContain(line => line.Text.Contains("for the first caller alone"));
        world.Platform.Conversations.Should().HaveCount(2).And.OnlyContain(room => room.Name!.StartsWith("room-") && room.Legs.Count == 2);
    }

    [Fact]
    public async Task An_agent_who_talks_is_not_torn_away_by_the_next_caller()
    {
        await using var world = new ContactCenterWorld();
        await world.TalkToSalesAsync();
        var other = world.Phone("447700900002");
        await other.DialAsync(ContactCenterWorld.Number);
        await other.HearsAsync("Press 1");
        await other.PressAsync('1');
        await other.HearsAsync("nobody can take your call");
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await other.PressAsync('1');
        await world.Sales.AnswerAsync();
        await other.HearsPhoneAsync(world.Sales);
    }

    [Fact]
    public async Task Callers_wait_a_little_when_the_account_may_not_make_as_many_calls_as_we_think()
    {
        await using var world = new ContactCenterWorld(
            With(("Departments:Sales:Fallbacks:0:Number", SecondAgent), ("Departments:Sales:Fallbacks:1:Number", SupportNumber)),
            options => options.CallsPerSecond = 1);
        var callers = Enumerable.Range(1, 3).Select(i => world.Phone($"44770090000{i}")).ToList();
        foreach (var caller in callers)
            await caller.DialAsync(ContactCenterWorld.Number);
        foreach (var caller in callers)
            await caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Support.AnswerAsync();
        foreach (var caller in callers)
            await caller.HearsAsync("Please wait while we connect you");
        await world.SettleAsync();
        world.Platform.Conversations.Should().HaveCount(3).And.OnlyContain(room => room.Started && room.Legs.Count == 2);
    }

    [Fact]
    public async Task Without_detection_whoever_answers_is_the_agent()
    {
        await using var world = new ContactCenterWorld();
        world.Sales.WhenRung = PhoneBehaviour.AnsweringMachine;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Nobody is here");
    }

    [Fact]
    public async Task A_caller_who_was_connected_to_nobody_gets_no_survey()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachApologyAsync();
        await world.Caller.PressAsync('3');
        await world.Caller.HearsAsync("Goodbye");
        await world.Caller.EndsAsync();
        (await world.SurveysAsync()).Should().BeEmpty();
    }
}
