using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Something goes wrong between the platform and the server, and people notice nothing but, perhaps, a pause.</summary>
public sealed class FaultTests
{
    public static TheoryData<string, FaultRule[]> Rules => new()
    {
        { "the agent's leg is refused for a while", [new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 429, Next = 2 }] },
        { "the agent's leg fails", [new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 503, Next = 1 }] },
        { "the agent's leg is made, and the answer says that it is not",
            [new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 500, Next = 1, AfterEffect = true }] },
        { "the agent's leg is made, and the answer asks to try again",
            [new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 503, Next = 1, AfterEffect = true }] },
        { "the caller cannot be moved at once", [new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 400, Next = 1 }] },
        { "the caller is moved, and the answer says otherwise",
            [new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 502, Next = 1, AfterEffect = true }] },
        { "the caller is moved, and the answer asks to try again",
            [new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 503, Next = 1, AfterEffect = true }] },
        { "the agent's leg is asked for, and nothing comes back", [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "create", Next = 1 }] },
        { "the agent's leg is made, and nothing comes back",
            [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "create", Next = 1, AfterEffect = true }] },
        { "the connection breaks while the agent's leg is made",
            [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "create", Seconds = 2, Next = 1, AfterEffect = true }] },
        { "the caller is not moved, and nothing comes back", [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "transfer", Next = 1 }] },
        { "the caller is moved, and nothing comes back",
            [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "transfer", Next = 1, AfterEffect = true }] },
        { "the caller is moved late, when it was looked up already", [new FaultRule { Kind = FaultKind.RequestLate, On = "transfer", Next = 1 }] },
        { "the caller is moved long after the connection has broken",
            [new FaultRule { Kind = FaultKind.RequestLate, On = "transfer", Seconds = 14, Next = 1 }] },
        { "the agent's leg is made late, when it was looked up already", [new FaultRule { Kind = FaultKind.RequestLate, On = "create", Next = 1 }] },
        { "looking up the move is not answered",
            [new FaultRule { Kind = FaultKind.RequestUnanswered, On = "transfer", Next = 1 },
                new FaultRule { Kind = FaultKind.RequestUnanswered, On = "get", Next = 1 }] },
        { "looking up the move fails", [new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Status = 502, Next = 1 },
            new FaultRule { Kind = FaultKind.RequestRefused, On = "get", Status = 500, Next = 3 }] },
        { "the first attempt at the greeting is refused", [new FaultRule { Kind = FaultKind.WebhookRefused, On = "answer", Next = 1 }] },
        { "the greeting comes too late", [new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Next = 1 }] },
        { "the first attempt at an input is refused", [new FaultRule { Kind = FaultKind.WebhookRefused, On = "input", Next = 1 }] },
        { "what follows the menu comes too late", [new FaultRule { Kind = FaultKind.AnswerSlow, On = "input", Next = 1 }] },
        { "events are late", [new FaultRule { Kind = FaultKind.WebhookLate, On = "event", Seconds = 1 }] },
        { "all is doubled", [new FaultRule { Kind = FaultKind.WebhookDoubled }] },
        { "nobody says that legs ring", [new FaultRule { Kind = FaultKind.WebhookLost, On = "ringing" }] },
        { "nobody says who has entered the room", [new FaultRule { Kind = FaultKind.WebhookLost, On = "transfer" }] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_call_is_answered_rated_and_over(string what, FaultRule[] rules)
    {
        await using var world = new ContactCenterWorld(simulator: options => options.Faults = rules);

        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        world.Platform.Faults.Rules.Should().OnlyContain(fault => fault.Injections > 0, "else nothing was tried");
        world.NobodyIsLeft();
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(4, what);
        world.Caller.Heard.Count(line => line.Text.Contains("How satisfied")).Should().Be(1);
    }

    [Theory]
    [InlineData("transfer")]
    [InlineData("create")]
    public async Task Nobody_is_moved_or_rung_twice_by_a_request_that_takes_effect_late(string what)
    {
        await using var world = new ContactCenterWorld(simulator: options =>
            options.Faults = [new FaultRule { Kind = FaultKind.RequestLate, On = what, Next = 1 }]);

        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.RunOutAsync();

        world.Creations.Should().ContainSingle();
        world.Requests.Count(request => request.StartsWith("PUT", StringComparison.Ordinal)).Should().Be(1, "the caller is moved once, and nobody is hung up");
    }

    [Fact]
    public async Task A_leg_that_was_made_although_it_was_refused_and_that_tells_of_itself_late_is_hung_up()
    {
        await using var world = new ContactCenterWorld(simulator: options => options.Faults =
        [
            new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = 503, Next = 1, AfterEffect = true },
            new FaultRule { Kind = FaultKind.WebhookLate, On = "started", Seconds = 3 },
        ]);

        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await world.PassAsync(TimeSpan.FromSeconds(5));

        world.Creations.Should().HaveCount(2);
        world.Sales.State.Should().Be(PhoneState.OnHook, "nobody waits for who would pick up");
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task A_leg_that_nobody_told_of_is_looked_up_after_the_time_out_and_adopted()
    {
        await using var world = new ContactCenterWorld(simulator: options => options.Faults =
        [
            new FaultRule { Kind = FaultKind.RequestUnanswered, On = "create", AfterEffect = true },
            new FaultRule { Kind = FaultKind.WebhookLost, On = "started" },
            new FaultRule { Kind = FaultKind.WebhookLost, On = "ringing" },
        ]);

        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        var asked = world.Clock.GetUtcNow();
        while (!world.Requests.Contains("GET /v1/calls 200", StringComparer.Ordinal))
        {
            (await world.Driver.StepAsync(TestContext.Current.CancellationToken)).Should().BeTrue("time has something to bring");
            await world.SettleAsync();
        }

        (world.Clock.GetUtcNow() - asked).Should().BeCloseTo(TimeSpan.FromSeconds(8.25), TimeSpan.FromSeconds(0.5));
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);

        world.Creations.Should().ContainSingle();
        world.Platform.Legs.Should().HaveCount(2);
        (await world.OnlyCallAsync()).GetProperty("legs").EnumerateArray().Select(leg => leg.GetProperty("legId").GetString())
            .Should().Contain(world.Sales.CurrentLeg);
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task The_answer_to_a_creation_waits_for_an_event_that_is_late()
    {
        await using var world = new ContactCenterWorld(simulator: options => options.Faults =
        [
            new FaultRule { Kind = FaultKind.EventsOvertakeCreation },
            new FaultRule { Kind = FaultKind.WebhookLate, On = "started", Seconds = 3 },
        ]);

        await world.TalkToSalesAsync();

        world.Creations.Should().ContainSingle();
        await world.CallerHangsUpAsync();
    }
}
