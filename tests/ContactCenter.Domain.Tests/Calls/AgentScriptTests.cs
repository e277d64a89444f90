using ContactCenter.TestKit;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class AgentScriptTests
{
    private static string Request(TestCall call)
    {
        var request = new AgentScript(call.Plan, call.Session).Request(call.Session.Legs[0]);
        request.Check().Should().BeEmpty();
        return System.Text.Encoding.UTF8.GetString(request.ToUtf8Json());
    }

    private static TestCall Reached(string kind, string address, params (string, string?)[] more) => new TestCall(TestPlan.Of(
        [("Departments:Sales:Endpoint:Number", null), ($"Departments:Sales:Endpoint:{kind}", address), .. more])).Choose("1");

    [Fact]
    public void Phone() => Golden.Matches(Request(new TestCall().Choose("1")));

    [Fact]
    public void Sip() => Golden.Matches(Request(Reached("Uri", "sip:agents@pbx.example.com;transport=tls", ("Departments:Sales:SipHeaders:Queue", "gold"))));

    [Fact]
    public void Vbc() => Golden.Matches(Request(Reached("Extension", "1234")));

    [Fact]
    public void App() => Golden.Matches(Request(Reached("User", "ada")));

    [Fact]
    public void Phone_with_machine_detection_and_an_accept_prompt() => Golden.Matches(Request(new TestCall(TestPlan.Of(
        ("Departments:Sales:DetectMachines", "true"),
        ("Departments:Sales:AcceptPrompt", "A call from {caller} for {department}. Press 1 to take it."))).Choose("1")));

    [Fact]
    public void Join()
    {
        var call = new TestCall().Choose("1");
        Golden.Matches(new AgentScript(call.Plan, call.Session).Join(call.Session.Legs[0]).ToString());
    }

    [Fact]
    public void A_dialled_name_is_no_caller_id_and_our_number_stands_in() =>
        new AgentScript(TestPlan.Of(), Named().Session).Request(Named().Session.Legs[0]).From!.Value.Value.Should().Be("442079460000");

    [Fact]
    public void Without_any_number_the_platform_chooses_one()
    {
        var call = Named();

        var request = new AgentScript(call.Plan with { OwnNumber = null }, call.Session).Request(call.Session.Legs[0]);

        request.Should().BeEquivalentTo(new { From = (ContactCenter.Voice.PhoneNumber?)null, RandomFromNumber = true });
        request.Check().Should().BeEmpty();
    }

    [Fact]
    public void A_strangers_caller_id_cannot_break_a_header() =>
        Request(new TestCall(Reached("Uri", "sip:agents@pbx.example.com").Plan, caller: "Zoë\r\nX-Admin: 1 ~").Choose("1")).Should()
            .Contain("\"Caller\":\"ZoX-Admin: 1 ~\"");

    [Theory]
    [InlineData("447700900001", "4 4 7 7 0 0 9 0 0 0 0 1")]
    [InlineData("447700900007", "Ada")]
    [InlineData("sip:lobby@example.com", "sip:lobby@example.com")]
    [InlineData("", "an unknown caller")]
    [InlineData("anonymous", "an unknown caller")]
    [InlineData("Unknown", "an unknown caller")]
    [InlineData("RESTRICTED", "an unknown caller")]
    [InlineData("private", "an unknown caller")]
    [InlineData("Unavailable", "an unknown caller")]
    public void An_agent_hears_who_calls_by_name_digit_by_digit_or_that_nobody_knows(string caller, string spoken) =>
        Heard(caller, out _).Should().Be($"{spoken} for Sales.");

    [Fact]
    public void A_strange_caller_id_is_not_read_out_to_the_end() =>
        Heard(new string('x', 101), out _).Should().Be($"{new string('x', 100)} for Sales.");

    [Fact]
    public void Names_that_nothing_has_set_are_told_and_those_of_the_caller_and_the_department_are_not()
    {
        Heard("447700900001", out var unset);
        unset.Should().BeEmpty();

        Heard("447700900001", out unset, "{caller} for {department}, {custom_data.topic}.").Should().StartWith("4 4 7 7");
        unset.Should().Equal("custom_data.topic");
    }

    [Fact]
    public void A_header_of_the_department_takes_attributes_and_is_left_out_where_they_are_not_set()
    {
        var call = Reached("Uri", "sip:agents@pbx.example.com", ("Departments:Sales:SipHeaders:Topic", "about {custom_data.topic}"),
            ("Departments:Sales:SipHeaders:Account", "{custom_data.account}"));

        Request(call).Should().Contain("\"Topic\":\"about\"").And.NotContain("\"Account\"");
        Request(call.With(session => session with { Attached = new() { Attributes = CallAttributes.None.With("custom_data.account", "12") } })).Should()
            .Contain("\"Account\":\"12\"");
    }

    [Fact]
    public void A_header_of_the_department_takes_the_place_of_ours_in_any_case()
    {
        var request = Request(Reached("Uri", "sip:agents@pbx.example.com", ("Departments:Sales:SipHeaders:caller", "desk")));

        request.Should().Contain("\"desk\"").And.NotContain("\"447700900001\"");
    }

    /// <summary>What the agent is asked who has picked up.</summary>
    private static string Heard(string caller, out List<string> unset, string prompt = "{caller} for {department}.")
    {
        var plan = TestPlan.Of(
            ("Departments:Sales:AcceptPrompt", prompt),
            ("Texts:UnknownCaller", "an unknown caller"),
            ("Ivr:Callers:447700900007:Name", "Ada"));
        var call = new TestCall(plan, caller).Choose("1");
        unset = [];
        return new AgentScript(plan, call.Session, unset.Add).Request(call.Session.Legs[0]).Ncco!.OfType<ContactCenter.Voice.TalkAction>().Single().Text;
    }

    private static TestCall Named() => new TestCall(number: "sip:lobby@example.com").Choose("1");
}
