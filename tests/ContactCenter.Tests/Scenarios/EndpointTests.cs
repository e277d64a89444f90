using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.Story;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A department's agents are reached wherever they are.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task A_SIP_address_gets_what_a_switchboard_needs_to_show_who_calls()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Endpoint:Uri", "sip:agents@pbx.example.com"),
            ("Departments:Sales:SipHeaders:Priority", "high")));
        await world.ChooseAsync('1');
        var agent = world.Platform.SipPhone("sip:agents@pbx.example.com");
        await agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(agent);

        var to = world.Creations.Should().ContainSingle().Subject.GetProperty("to")[0];
        to.GetProperty("type").GetString().Should().Be("sip");
        to.GetProperty("headers").Deserialize<Dictionary<string, string>>().Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Caller"] = CallerNumber,
            ["Department"] = "Sales",
            ["Language"] = "en-GB",
            ["Call-Id"] = world.Caller.CurrentLeg!,
            ["Priority"] = "high",
        });
    }

    [Fact]
    public async Task An_extension_of_the_business_is_rung() => await TalksToAsync(
        ("Departments:Sales:Endpoint:Extension", "1234"), world => world.Platform.VbcPhone("1234"), "ext 1234");

    [Fact]
    public async Task A_user_of_the_app_is_rung() => await TalksToAsync(
        ("Departments:Sales:Endpoint:User", "anna"), world => world.Platform.AppPhone("anna"), "anna");

    [Fact]
    public async Task A_phone_number_may_be_written_as_people_write_it() => await TalksToAsync(
        ("Departments:Sales:Endpoint:Number", "+44 7700 900 150"), world => world.Phone("447700900150"), "447700900150");

    private static async Task TalksToAsync((string, string) endpoint, Func<ContactCenterWorld, SimulatedPhone> agent, string name)
    {
        await using var world = new ContactCenterWorld(With(endpoint));
        await world.ChooseAsync('1');
        var phone = agent(world);
        await phone.AnswerAsync();
        await world.Caller.HearsPhoneAsync(phone);
        await phone.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('3');
        await world.Caller.EndsAsync();
        (await world.OnlySurveyAsync()).GetProperty("agent").GetString().Should().Be(name);
    }
}
