using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Agents may be asked first whether they take the call.</summary>
public sealed class WhisperTests
{
    private const string SecondAgent = "447700900111";

    private static readonly Dictionary<string, string?> Asked = With(
        ("Departments:Sales:AcceptPrompt", "{caller} calls for {department}. Press 1 to take the call."),
        ("Departments:Sales:Fallbacks:0:Number", SecondAgent));

    [Fact]
    public async Task An_agent_who_presses_one_talks_to_the_caller()
    {
        await using var world = new ContactCenterWorld(Asked);
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("4 4 7 7 0 0 9 0 0 0 0 1 calls for Sales");
        await world.Sales.PressAsync('1');
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("Press 1 to take"));
    }

    [Theory]
    [InlineData(CallerNumber, "Anna calls for Sales")]
    [InlineData("anonymous", "An unknown caller calls for Sales")]
    [InlineData("sip:anna@example.com", "sip:anna@example.com calls for Sales")]
    public async Task The_agent_hears_who_calls_as_people_would_say_it(string caller, string heard)
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:AcceptPrompt", "{caller} calls for {department}."), ($"Ivr:Callers:{CallerNumber}:Name", "Anna")));
        var phone = world.Phone(caller);
        await phone.DialAsync(ContactCenterWorld.Number);
        await phone.HearsAsync("Press 1");
        await phone.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync(heard);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    public async Task An_agent_who_does_not_is_thanked_and_the_next_is_rung(string keys)
    {
        await using var world = new ContactCenterWorld(Asked);
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("Press 1 to take the call");
        await world.Sales.PressAsync(keys);
        await world.Sales.HearsAsync("Goodbye");
        await world.Sales.EndsAsync();
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Phone(SecondAgent).HearsAsync("Press 1 to take the call");
        await world.Phone(SecondAgent).PressAsync('1');
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("How satisfied"));
    }

    [Fact]
    public async Task An_agent_who_hangs_up_on_the_question_has_not_taken_the_call()
    {
        await using var world = new ContactCenterWorld(Asked);
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("Press 1 to take the call");
        await world.Sales.HangUpAsync();
        await world.Phone(SecondAgent).RingsAsync();
    }

    [Fact]
    public async Task When_the_caller_goes_meanwhile_the_agent_is_let_go()
    {
        await using var world = new ContactCenterWorld(Asked);
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("Press 1 to take the call");
        await world.Caller.HangUpAsync();
        await world.Sales.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
        world.Phone(SecondAgent).LastLeg.Should().BeNull();
    }
}
