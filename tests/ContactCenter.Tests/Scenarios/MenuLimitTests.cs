using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Callers who say nothing, or nothing that is a choice, are helped, and not for ever.</summary>
public sealed class MenuLimitTests
{
    private const string Menu = "Press 1 to talk to the sales department";

    [Fact]
    public async Task A_silent_caller_hears_the_menu_three_times_and_goodbye()
    {
        await using var world = new ContactCenterWorld();
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync(Menu);
        await world.Caller.HearsAsync("I did not hear you");
        await world.Caller.HearsAsync(Menu);
        await world.Caller.HearsAsync("I did not hear you");
        await world.Caller.HearsAsync(Menu);
        await world.Caller.HearsAsync("We could not understand your choice");
        await world.Caller.EndsAsync();
        world.Caller.Heard.Count(line => line.Text.Contains(Menu)).Should().Be(3);
    }

    [Fact]
    public async Task Wrong_keys_lead_to_the_way_out_which_may_be_a_department()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:NoMatch:Tries", "2"),
            ("Ivr:Menus:Main:NoMatch:Prompt", "There is nothing behind that key."),
            ("Ivr:Menus:Main:WayOut:End", ""),
            ("Ivr:Menus:Main:WayOut:Department", "Support")));
        await world.ChooseAsync('7');
        await world.Caller.HearsAsync("nothing behind that key");
        await world.Caller.HearsAsync(Menu);
        await world.Caller.PressAsync('8');
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
    }

    [Fact]
    public async Task A_silent_caller_may_be_led_to_a_menu_of_keys()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:NoInput:Tries", "1"),
            ("Ivr:Menus:Main:WayOut:End", ""),
            ("Ivr:Menus:Main:WayOut:Menu", "Keys"),
            ("Ivr:Menus:Keys:Prompt", "Just press 5."),
            ("Ivr:Menus:Keys:Options:5:Department", "Sales")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Just press 5");
        await world.Caller.PressAsync('5');
        await world.Sales.RingsAsync();
    }

    [Fact]
    public void Ways_out_that_go_round_in_a_circle_are_named_at_start() => FaultsOf(
        ("Ivr:Menus:Main:WayOut:End", ""),
        ("Ivr:Menus:Main:WayOut:Menu", "other"),
        ("Ivr:Menus:Other:Prompt", "Press 1."),
        ("Ivr:Menus:Other:Options:1:Department", "Sales"),
        ("Ivr:Menus:Other:WayOut:Menu", "Main"))
        .Should().Equal("Ivr:Menus:Main:WayOut:Menu", "Ivr:Menus:Other:WayOut:Menu");

    [Fact]
    public void A_way_out_that_only_says_something_is_named_at_start() => FaultsOf(
        ("Ivr:Menus:Main:WayOut:End", ""),
        ("Ivr:Menus:Main:WayOut:Say", "Think again."))
        .Should().Equal("Ivr:Menus:Main:WayOut:Say");

    [Fact]
    public async Task A_caller_who_repeats_the_menu_without_end_and_is_silent_then_still_gets_the_way_out()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('*');
        await world.Caller.HearsAsync(Menu);
        await world.Caller.PressAsync('*');
        await world.Caller.HearsAsync("We could not understand your choice");
        await world.Caller.EndsAsync();
    }

    [Fact]
    public async Task A_caller_who_goes_round_in_menus_is_led_out_in_the_end()
    {
        await using var world = new ContactCenterWorld(With(("Ivr:MostSteps", "4")));
        await world.ChooseAsync('*');
        for (var round = 0; round < 3; round++)
        {
            await world.Caller.HearsAsync(Menu);
            await world.Caller.PressAsync('*');
        }

        await world.Caller.HearsAsync("We could not understand your choice");
        await world.Caller.EndsAsync();
    }
}
