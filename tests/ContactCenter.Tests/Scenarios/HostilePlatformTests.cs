using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The platform's bad days change nothing of what people experience.</summary>
public sealed class HostilePlatformTests
{
    private const string SecondAgent = "447700900111";

    public enum Trouble
    {
        EventsOvertakeCreation,
        EverythingTwice,
        EventsOutOfOrder,
        LegsLongUnmodifiable,
        TransfersKeepTheConversation,
        WebhooksByGet,
        AllAtOnce,
    }

    public static TheoryData<Trouble> Troubles => [.. Enum.GetValues<Trouble>()];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_call_is_answered_rated_and_over(Trouble trouble)
    {
        await using var world = World(trouble);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.HearsAsync("Thank you for your answer");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
        world.Creations.Should().HaveCount(1);
        world.Caller.Heard.Count(line => line.Text.Contains("How satisfied")).Should().Be(1);
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(4);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_busy_agent_is_followed_by_the_next(Trouble trouble)
    {
        await using var world = World(trouble);
        world.Sales.WhenRung = PhoneBehaviour.Busy;
        await world.ChooseAsync('1');
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        await world.Phone(SecondAgent).HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        world.Creations.Should().HaveCount(2);
        (await world.OnlySurveyAsync()).GetProperty("agent").GetString().Should().Be(SecondAgent);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Who_tries_again_after_the_apology_is_connected(Trouble trouble)
    {
        await using var world = World(trouble);
        world.Sales.WhenRung = world.Phone(SecondAgent).WhenRung = PhoneBehaviour.Decline;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        world.Sales.WhenRung = PhoneBehaviour.Ring;
        await world.Caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.CallerHangsUpAsync();
        (await world.SurveysAsync()).Should().BeEmpty();
        world.Creations.Should().HaveCount(3);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_caller_who_goes_while_it_rings_leaves_nobody_behind(Trouble trouble)
    {
        await using var world = World(trouble);
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await world.CallerHangsUpAsync();
        world.Phone(SecondAgent).LastLeg.Should().BeNull();
        (await world.SurveysAsync()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_message_is_kept_once(Trouble trouble)
    {
        await using var world = World(trouble);
        world.Sales.WhenRung = world.Phone(SecondAgent).WhenRung = PhoneBehaviour.InvalidNumber;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("Please call me back");
        await world.Caller.HearsAsync("Thank you for your message");
        await world.RunOutAsync();
        world.NobodyIsLeft();
        (await world.OnlyCallAsync()).GetProperty("messages").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("url").GetString().Should().StartWith("https://");
    }

    private static ContactCenterWorld World(Trouble trouble) =>
        new(With(("Departments:Sales:Fallbacks:0:Number", SecondAgent)), options => Make(options, trouble));

    private static void Make(SimulatorOptions options, Trouble trouble)
    {
        switch (trouble)
        {
            case Trouble.EventsOvertakeCreation:
                options.EventsOvertakeCreation = true;
                break;
            case Trouble.EverythingTwice:
                options.DuplicatedWebhooks = 1;
                break;
            case Trouble.EventsOutOfOrder:
                options.DelayedEvents = 0.5;
                break;
            case Trouble.LegsLongUnmodifiable:
                options.UnmodifiableFor = TimeSpan.FromSeconds(8);
                break;
            case Trouble.TransfersKeepTheConversation:
                options.Unspecified.TransferGivesNewConversation = false;
                break;
            case Trouble.WebhooksByGet:
                options.AnswerMethod = options.EventMethod = "GET";
                break;
            default:
                foreach (var one in Enum.GetValues<Trouble>().Where(one => one < Trouble.AllAtOnce))
                    Make(options, one);
                break;
        }
    }
}
