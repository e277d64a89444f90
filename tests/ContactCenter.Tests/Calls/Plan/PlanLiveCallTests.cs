using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>A plan that is published takes effect for the next step of each live call, and no live call ends by it.</summary>
public sealed class PlanLiveCallTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_caller_in_a_menu_that_is_removed_is_led_to_the_first_one()
    {
        await using var world = World(("Ivr:Menus:Main:Options:3:Menu", "Orders"), ("Ivr:Menus:Orders:Prompt", "Orders. Press 1 for sales."),
            ("Ivr:Menus:Orders:Options:1:Department", "Sales"));
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("Orders.");

        await PublishAsync(world, plan =>
        {
            plan["Ivr"]!["Menus"]!.AsObject().Remove("Orders");
            plan["Ivr"]!["Menus"]!["Main"]!["Options"]!.AsObject().Remove("3");
        });
        await world.Caller.PressAsync('1');

        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        await world.Caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
    }

    [Fact]
    public async Task Two_who_talk_go_on_when_their_department_is_removed_and_the_survey_is_the_new_plan_s()
    {
        await using var world = World();
        await world.TalkToSalesAsync();

        await PublishAsync(world, plan =>
        {
            plan["Departments"]!.AsObject().Remove("Sales");
            plan["Ivr"]!["Menus"]!["Main"]!["Options"]!["1"]!["Department"] = "Support";
            plan["Survey"]!["Questions"]![0]!["Prompt"] = "How was it?";
        });
        await world.Sales.SayAsync("Still here");
        await world.Caller.HearsAsync("Still here");
        await world.Sales.HangUpAsync();

        await world.Caller.HearsAsync("How was it?");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        (await world.SurveysAsync()).Should().ContainSingle().Which.GetProperty("score").GetInt32().Should().Be(5);
    }

    [Fact]
    public async Task A_leg_that_waits_its_turn_rings_as_long_as_the_new_plan_says()
    {
        await using var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path), ("Vonage:CallsPerSecond", "1")]);
        await ChooseSalesAsync(fake, "first");
        await ChooseSalesAsync(fake, "second");
        fake.Calls.Creations.Should().ContainSingle("one leg a second is the account's limit");

        await new PlanClient(fake.Platform).PublishAsync(plan => plan["Departments"]!["Sales"]!["RingSeconds"] = 40);
        await fake.PassAsync(TimeSpan.FromSeconds(2));

        fake.Calls.Creations.Select(leg => leg.Body.GetProperty("ringing_timer").GetInt32()).Should().Equal(25, 40);
    }

    private static async Task ChooseSalesAsync(FakeWebhooks fake, string leg)
    {
        var answer = await fake.PostAsync(
            "/webhooks/answer", JsonSerializer.Serialize(new { uuid = leg, conversation_uuid = $"CON-{leg}", from = "447700900001", to = "442079460000" }));
        await fake.PostAsync(answer.EventUrl, JsonSerializer.Serialize(new { uuid = leg, dtmf = new { digits = "1" } }));
    }

    private static async Task PublishAsync(ContactCenterWorld world, Action<JsonNode> change)
    {
        var published = await new PlanClient(world.Http).PublishAsync(change);
        published.Status.Should().Be(System.Net.HttpStatusCode.OK, published.Body);
    }

    private ContactCenterWorld World(params (string Key, string Value)[] settings) =>
        new(With([.. settings, ("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)]));
}
