using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A menu may lead straight to a voice message, and may be shorter the second time.</summary>
public sealed class MessageChoiceTests
{
    [Fact]
    public async Task A_choice_may_be_to_leave_a_message()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:Options:5:Message", "Support"), ("Ivr:Menus:Main:Options:5:Words:0", "voicemail")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync("voicemail");
        await world.Caller.HearsAsync("leave your message after the tone");
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("My order has not arrived");
        await world.Caller.HearsAsync("Thank you for your message");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        var call = await world.OnlyCallAsync();
        call.GetProperty("department").GetString().Should().Be("Support");
        call.GetProperty("messages")[0].GetProperty("about").GetString().Should().Be("Support");
        world.Support.LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task Silence_may_lead_to_a_message()
    {
        await using var world = new ContactCenterWorld(With(("Ivr:Menus:Main:WayOut:End", ""), ("Ivr:Menus:Main:WayOut:Message", "Sales")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("leave your message after the tone");
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    [Fact]
    public async Task A_caller_who_did_not_choose_need_not_be_greeted_again()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:RetryPrompt", "1 for sales, 2 for support."), ($"Ivr:Callers:{CallerNumber}:Name", "Anna")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Hello Anna");
        await world.Caller.HearsAsync("I did not hear you");
        await world.Caller.HearsAsync("1 for sales");
        await world.Caller.PressAsync('*');
        await world.Caller.HearsAsync("1 for sales");
        await world.Caller.PressAsync('1');
        await world.Sales.RingsAsync();
        world.Caller.Heard.Count(line => line.Text.Contains("Hello Anna")).Should().Be(1);
    }

    [Fact]
    public void A_message_for_nobody_is_named_at_start() =>
        FaultsOf(("Ivr:Menus:Main:Options:5:Message", "Nobody")).Should().Equal("Ivr:Menus:Main:Options:5:Message");
}
