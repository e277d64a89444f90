using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

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

    [Theory]
    [InlineData("X-Priority", "Priority")]
    [InlineData("x-priority", "priority")]
    [InlineData("X-X-Priority", "X-Priority")]
    [InlineData("Xpriority", "Xpriority")]
    public async Task A_header_is_named_with_or_without_the_X_that_the_platform_puts_in_front(string written, string sent)
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:Endpoint:Uri", "sip:agents@pbx.example.com"),
            ($"Departments:Sales:SipHeaders:{written}", "high"),
            ("Departments:Sales:SipHeaders:x-department", "Sales desk")));
        await world.ChooseAsync('1');
        await world.Platform.SipPhone("sip:agents@pbx.example.com").RingsAsync();

        var headers = world.Creations.Should().ContainSingle().Subject.GetProperty("to")[0].GetProperty("headers").Deserialize<Dictionary<string, string>>()!;
        headers.Should().ContainKey(sent).WhoseValue.Should().Be("high");
        headers.Where(header => header.Key.Equals("Department", StringComparison.OrdinalIgnoreCase)).Should()
            .ContainSingle("ours of that name gives way").Which.Value.Should().Be("Sales desk");
    }

    [Theory]
    [InlineData("X-")]
    [InlineData("a b")]
    [InlineData("X-Ä")]
    public void A_header_that_has_no_name_is_named_at_start(string name) =>
        FaultsOf(($"Departments:Sales:SipHeaders:{name}", "high")).Should().Equal($"Departments:Sales:SipHeaders:{name}");

    [Fact]
    public void A_header_in_two_spellings_is_one_entry_too_many() =>
        FaultsOf(("Departments:Sales:SipHeaders:Priority", "high"), ("Departments:Sales:SipHeaders:x-priority", "low")).Should().ContainSingle();

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
