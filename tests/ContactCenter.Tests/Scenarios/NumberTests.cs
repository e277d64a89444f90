using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What the dialled number and the caller's number decide.</summary>
public sealed class NumberTests
{
    private const string SecondNumber = "442079460001";

    [Fact]
    public async Task Each_number_has_a_menu_of_its_own_and_calls_agents_from_itself()
    {
        await using var world = new ContactCenterWorld(
            With(
                ("Ivr:Numbers:+44 20 7946 0001:Menu", "Shop"),
                ("Ivr:Menus:Shop:Prompt", "This is the shop. Press 1."),
                ("Ivr:Menus:Shop:Options:1:Department", "Support")),
            simulator => simulator.Numbers.Add(SecondNumber));
        await world.Caller.DialAsync(SecondNumber);
        await world.Caller.HearsAsync("This is the shop");
        await world.Caller.PressAsync('1');
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);

        var other = world.Phone("447700900002");
        await other.DialAsync(ContactCenterWorld.Number);
        await other.HearsAsync("Press 1 to talk to the sales department");
        await other.PressAsync('1');
        await world.Sales.RingsAsync();

        world.Creations.Select(leg => leg.GetProperty("from").GetProperty("number").GetString()).Should().Equal(SecondNumber, ContactCenterWorld.Number);
    }

    [Fact]
    public async Task A_known_caller_is_greeted_by_name()
    {
        await using var world = new ContactCenterWorld(With(($"Ivr:Callers:+{CallerNumber}:Name", "Anna")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Hello Anna, thank you for calling");
        await world.Caller.HearsAsync("press 2 to talk to the support department");
        await world.Caller.PressAsync('2');
        await world.Support.RingsAsync();
    }

    [Theory]
    [InlineData("447700900009")]
    [InlineData("anonymous")]
    [InlineData("sip:anna@example.com")]
    public async Task Everybody_else_is_greeted_without_a_name(string caller)
    {
        await using var world = new ContactCenterWorld(With(($"Ivr:Callers:{CallerNumber}:Name", "Anna")));
        var phone = world.Phone(caller);
        await phone.DialAsync(ContactCenterWorld.Number);
        await phone.HearsAsync("Thank you for calling Example Inc.!");
        await phone.HearsAsync("You can also say");
        await phone.PressAsync('1');
        await world.Sales.AnswerAsync();
        await phone.HearsPhoneAsync(world.Sales);
        (await world.OnlyCallAsync()).GetProperty("caller").GetString().Should().Be(caller);
    }
}
