using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A caller finds the way through menus by key.</summary>
public sealed class MenuTests
{
    private static readonly Dictionary<string, string?> Branches = With(
        ("Ivr:Operator", "Support"),
        ("Ivr:Menus:Main:Options:3:Menu", "Billing"),
        ("Ivr:Menus:Main:Options:4:Say", "You find us at 1 Example Street."),
        ("Ivr:Menus:Main:Options:9:End", "Have a good day."),
        ("Ivr:Menus:Billing:Prompt", "For invoices press 1. For refunds press 2."),
        ("Ivr:Menus:Billing:Options:1:Menu", "Invoices"),
        ("Ivr:Menus:Billing:Options:2:Department", "Sales"),
        ("Ivr:Menus:Invoices:Prompt", "For invoices of this year press 1."),
        ("Ivr:Menus:Invoices:Options:1:Department", "Support"),
        ("Ivr:Menus:Invoices:Options:42:Department", "Sales"));

    [Fact]
    public async Task Menus_lead_to_menus_and_the_hash_key_back()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("For invoices press 1");
        await world.Caller.PressAsync('1');
        await world.Caller.HearsAsync("invoices of this year");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("For invoices press 1");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        await world.Caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
    }

    [Fact]
    public async Task The_star_key_says_the_menu_again_as_often_as_it_is_pressed()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('3');
        for (var i = 0; i < 6; i++)
        {
            await world.Caller.HearsAsync("For invoices press 1");
            await world.Caller.PressAsync('*');
        }

        await world.Caller.HearsAsync("For invoices press 1");
    }

    [Fact]
    public async Task The_zero_key_leads_to_the_operator_from_any_menu()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("For invoices press 1");
        await world.Caller.PressAsync('0');
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
    }

    [Fact]
    public async Task Without_an_operator_the_zero_key_is_no_choice()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('0');
        await world.Caller.HearsAsync("not one of the choices");
    }

    [Fact]
    public async Task A_choice_may_say_something_and_the_menu_again()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('4');
        await world.Caller.HearsAsync("1 Example Street");
        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        await world.Caller.PressAsync('2');
        await world.Support.RingsAsync();
    }

    [Fact]
    public async Task A_choice_may_end_the_call()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('9');
        await world.Caller.HearsAsync("Have a good day");
        await world.Caller.EndsAsync();
    }

    [Theory]
    [InlineData("42", SalesNumber)]
    [InlineData("1", SupportNumber)]
    [InlineData("1#", SupportNumber)]
    public async Task A_choice_may_have_several_keys_and_a_shorter_one_be_ended_with_the_hash_key(string keys, string agent)
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("For invoices press 1");
        await world.Caller.PressAsync('1');
        await world.Caller.HearsAsync("invoices of this year");
        await world.Caller.PressAsync(keys);
        await world.Phone(agent).RingsAsync();
    }

    [Fact]
    public async Task A_key_pressed_while_the_menu_speaks_is_enough()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Thank you for calling");
        await world.Caller.PressAsync('1');
        await world.Sales.RingsAsync();
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("You can also say"));
    }

    [Fact]
    public async Task Keys_pressed_while_being_connected_change_nothing()
    {
        await using var world = new ContactCenterWorld(Branches);
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Please wait while we connect you");
        await world.Caller.PressAsync("2#");
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        world.Support.LastLeg.Should().BeNull();
    }
}
