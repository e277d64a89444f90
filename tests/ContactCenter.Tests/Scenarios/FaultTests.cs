using ContactCenter.Simulator.Faults;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>One thing goes wrong between the platform and the server, and people notice nothing but, perhaps, a pause.</summary>
public sealed class FaultTests
{
    public static TheoryData<string, FaultRule> Rules => new()
    {
        { "the agent's leg is refused for a while", new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 429, Next = 2 } },
        { "the agent's leg fails", new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 503, Next = 1 } },
        { "the agent's leg is made, and the answer says that it is not", new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 500, Next = 1, AfterEffect = true } },
        { "the caller cannot be moved at once", new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 400, Next = 1 } },
        { "the caller is moved, and the answer says otherwise", new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 502, Next = 1, AfterEffect = true } },
        { "looking up fails", new FaultRule { Kind = FaultKind.RequestRefused, On = "GET", Status = 500 } },
        { "the first attempt at the greeting is refused", new FaultRule { Kind = FaultKind.WebhookRefused, On = "answer", Next = 1 } },
        { "the greeting comes too late", new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Next = 1 } },
        { "the first attempt at an input is refused", new FaultRule { Kind = FaultKind.WebhookRefused, On = "input", Next = 1 } },
        { "what follows the menu comes too late", new FaultRule { Kind = FaultKind.AnswerSlow, On = "input", Next = 1 } },
        { "events are late", new FaultRule { Kind = FaultKind.WebhookLate, On = "event", Seconds = 1 } },
        { "all is doubled", new FaultRule { Kind = FaultKind.WebhookDoubled } },
        { "nobody says that legs ring", new FaultRule { Kind = FaultKind.WebhookLost, On = "ringing" } },
        { "nobody says who has entered the room", new FaultRule { Kind = FaultKind.WebhookLost, On = "transfer" } },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_call_is_answered_rated_and_over(string story, FaultRule rule)
    {
        await using var world = new ContactCenterWorld(simulator: options => options.Faults = [rule]);

        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.NobodyIsLeft();
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(4, story);
        world.Caller.Heard.Count(line => line.Text.Contains("How satisfied")).Should().Be(1);
    }
}
