using ContactCenter.TestKit;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class AgentScriptTests
{
    private static string Request(TestCall call)
    {
        var request = AgentScript.Request(call.Plan, call.Session, call.Session.Legs[0]);
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
    public void Join() => Golden.Matches(AgentScript.Join(new TestCall().Session).ToString());

    [Fact]
    public void A_dialled_name_is_no_caller_id_and_our_number_stands_in() =>
        AgentScript.Request(TestPlan.Of(), Named().Session, Named().Session.Legs[0]).From!.Value.Value.Should().Be("442079460000");

    [Fact]
    public void Without_any_number_the_platform_chooses_one()
    {
        var call = Named();

        var request = AgentScript.Request(call.Plan with { OwnNumber = null }, call.Session, call.Session.Legs[0]);

        request.Should().BeEquivalentTo(new { From = (ContactCenter.Voice.PhoneNumber?)null, RandomFromNumber = true });
        request.Check().Should().BeEmpty();
    }

    [Fact]
    public void A_strangers_caller_id_cannot_break_a_header() =>
        Request(new TestCall(Reached("Uri", "sip:agents@pbx.example.com").Plan, caller: "Zoë\r\nX-Admin: 1 ~").Choose("1")).Should()
            .Contain("\"Caller\":\"ZoX-Admin: 1 ~\"");

    private static TestCall Named() => new TestCall(number: "sip:lobby@example.com").Choose("1");
}
