using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A menu asks for digits and leads on by what they are.</summary>
public sealed class CollectTests
{
    private const string Key = "Ivr:Menus:Main:Options:3:Collect";

    private static readonly (string Key, string Value)[] Card =
    [
        ($"{Key}:Attribute", "card"),
        ($"{Key}:Prompt", "Please enter your card number."),
        ($"{Key}:MinDigits", "12"),
        ($"{Key}:MaxDigits", "19"),
        ($"{Key}:Check", "Luhn"),
        ($"{Key}:Next:0:When", "card"),
        ($"{Key}:Next:0:Is", "4111111111111111"),
        ($"{Key}:Next:0:Department", "Support"),
        ($"{Key}:Next:1:Say", "Your card {card} is unknown."),
        ($"{Key}:Failed:End", "Please call again when you have your card."),
    ];

    [Theory]
    [InlineData("4111111111111111#")]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("four triple one double one double one double one double one double one double one", true)]
    public async Task Digits_pressed_or_said_lead_to_the_department(string digits, bool isSaid = false)
    {
        await using var world = await AskedAsync();
        if (isSaid)
            await world.Caller.SayAsync(digits);
        else
            await world.Caller.PressAsync(digits);
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
    }

    [Fact]
    public async Task Wrong_digits_are_asked_for_again_and_what_was_told_is_said()
    {
        await using var world = await AskedAsync();
        await world.Caller.PressAsync("4111111111111112#");
        await world.Caller.HearsAsync("I did not catch that");
        await world.Caller.HearsAsync("Please enter your card number");
        await world.Caller.PressAsync("5500005555555559#");
        await world.Caller.HearsAsync("Your card 5500005555555559 is unknown");
        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("menu");
    }

    [Fact]
    public async Task A_silent_caller_is_asked_three_times()
    {
        await using var world = await AskedAsync();
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("collecting");
        await world.Caller.HearsAsync("I did not hear you");
        await world.Caller.HearsAsync("I did not hear you");
        await world.Caller.HearsAsync("Please call again when you have your card");
        await world.Caller.EndsAsync();
    }

    [Fact]
    public async Task The_platform_is_asked_for_as_many_keys_as_there_may_be_digits()
    {
        await using var world = await AskedAsync();
        var input = world.Actions("input")[^1];
        input.GetProperty("dtmf").GetProperty("maxDigits").GetInt32().Should().Be(19);
        input.GetProperty("dtmf").GetProperty("submitOnHash").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("Attribute", "", "Attribute")]
    [InlineData("Attribute", "Card number", "Attribute")]
    [InlineData("Prompt", "", "Prompt")]
    [InlineData("Prompt", "Enter {cart} again.", "Prompt")]
    [InlineData("MaxDigits", "21", "MaxDigits")]
    [InlineData("MaxDigits", "11", "MinDigits")]
    [InlineData("Tries", "0", "Tries")]
    [InlineData("Check", "Mod97", "Check")]
    [InlineData("Pattern", "(", "Pattern")]
    [InlineData("Pattern", "(?<a>1)\\k<a>", "Pattern")]
    [InlineData("Next:0:Is", "", "Next:0:Is")]
    [InlineData("Next:0:When", "", "Next:0:When")]
    [InlineData("Next:1:When", "card", "Next:1:Is")]
    [InlineData("Next:0:Menu", "Main", "Next:0")]
    [InlineData("Next:1:Say", "Your {cart} is unknown.", "Next:1:Say")]
    [InlineData("Failed:Menu", "Nowhere", "Failed")]
    [InlineData("Color", "red", "Color")]
    public void What_is_wrong_is_named_at_start(string key, string value, string fault) =>
        FaultsOf([.. Card.Where(setting => setting.Key != $"{Key}:{key}"), ($"{Key}:{key}", value)]).Should().Contain($"{Key}:{fault}");

    [Fact]
    public void What_leads_nowhere_is_named_at_start() =>
        FaultsOf([.. Card.Where(setting => !setting.Key.Contains(":Next", StringComparison.Ordinal))]).Should().Equal($"{Key}:Next");

    [Fact]
    public void A_name_may_stand_only_where_some_way_sets_it()
    {
        const string Other = "Ivr:Menus:Cards";
        var menu = ($"{Other}:Options:1:Department", "Sales");
        FaultsOf([.. Card, ($"{Other}:Prompt", "For {card} press 1."), menu]).Should().Equal($"{Other}:Prompt");
        var led = Card.Where(setting => setting.Key != $"{Key}:Next:1:Say");
        FaultsOf([.. led, ($"{Key}:Next:1:Menu", "Cards"), ($"{Other}:Prompt", "For {card} press 1."), menu]).Should().BeEmpty();
        FaultsOf([.. Card, ("Departments:Support:Connecting", "For {card}.")]).Should().BeEmpty();
        FaultsOf([.. Card, ("Ivr:Menus:Main:Prompt", "Welcome back, {card}.")]).Should().BeEmpty("the choice says something and leads back");
        FaultsOf([.. Card, ("Ivr:Menus:Main:WayOut:Collect:Attribute", "pin")]).Should().Contain("Ivr:Menus:Main:WayOut:Collect");
    }

    [Fact]
    public void What_is_collected_goes_to_a_PBX_too() =>
        FaultsOf([.. Card, ("Departments:Support:SipHeaders:Card", "{card}"), ("Departments:Support:SipHeaders:Pin", "{pin}")])
            .Should().Equal("Departments:Support:SipHeaders:Pin");

    [Fact]
    public void A_prompt_is_measured_with_as_many_digits_as_there_may_be()
    {
        Faults(1_500 - 19).Should().BeEmpty();
        Faults(1_501 - 19).Should().Equal("Departments:Support:Connecting");

        static IReadOnlyList<string> Faults(int more) => FaultsOf([.. Card, ("Departments:Support:Connecting", "{card}" + new string('x', more))]);
    }

    private static async Task<ContactCenterWorld> AskedAsync()
    {
        var world = new ContactCenterWorld(With(Card));
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("Please enter your card number");
        return world;
    }
}
