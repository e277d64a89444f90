using ContactCenter.TestKit;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Connect;

/// <summary>What the platform is told to do where caller and agent are connected by the caller's NCCO.</summary>
public sealed class ConnectScriptTests
{
    private const string Question = "A call from {caller} for {department}. Press 1 to take it.";

    [Fact]
    public void Phone() => Golden.Matches(Answer(new TestCall(ConnectPlan.Of()).Choose("1")));

    [Fact]
    public void Sip() =>
        Golden.Matches(
            Answer(new TestCall(ConnectPlan.Reached("Uri", "sip:agents@pbx.example.com", ("Departments:Sales:SipHeaders:Queue", "gold"))).Choose("1")));

    [Fact]
    public void Vbc() => Golden.Matches(Answer(new TestCall(ConnectPlan.Reached("Extension", "1234")).Choose("1")));

    [Fact]
    public void App() => Golden.Matches(Answer(new TestCall(ConnectPlan.Reached("User", "ada")).Choose("1")));

    [Fact]
    public void Phone_with_machine_detection_and_an_accept_prompt() => Golden.Matches(Answer(Asked().Choose("1")));

    [Fact]
    public void Next_endpoint() => Golden.Matches(Answer(new TestCall(ConnectPlan.Of()).Choose("1").Fails(1, Agent1, "busy")));

    [Fact]
    public void Same_endpoint_again() =>
        Golden.Matches(Answer(new TestCall(ConnectPlan.Of()).Choose("1").Is(new CallEvent.CallerContinued(2))));

    [Fact]
    public void The_question_for_whoever_picked_up() =>
        Golden.Matches(Answer(Asked().Choose("1").Is(new CallEvent.AgentPickedUp(new(1), Agent1))));

    [Fact]
    public void Who_takes_the_call_is_connected_at_once() =>
        Golden.Matches(Answer(Asked().Choose("1").Is(new CallEvent.AgentPickedUp(new(1), Agent1)).Is(new CallEvent.AgentInput(new(1), Agent1, "1"))));

    [Fact]
    public void Who_does_not_is_kept_from_the_caller_until_hung_up_on() =>
        Golden.Matches(Answer(Asked().Choose("1").Is(new CallEvent.AgentPickedUp(new(1), Agent1)).Is(new CallEvent.AgentInput(new(1), Agent1, "2"))));

    [Fact]
    public void Who_may_have_talked_with_a_machine_is_asked_about_a_moment_later()
    {
        var call = new TestCall(ConnectPlan.Of(("Departments:Sales:DetectMachines", "true"))).Choose("1").Answered(1, Agent1);

        Answer(call.Is(new CallEvent.CallerContinued(2))).Should().Contain("\"timeout\":1").And.Contain("\"payload\":{\"step\":2}");
    }

    [Fact]
    public void Without_any_number_the_platform_chooses_one()
    {
        var plan = ConnectPlan.Of() with { OwnNumber = null };

        Answer(new TestCall(plan, number: "sip:lobby@example.com").Choose("1")).Should().Contain("\"randomFromNumber\":true").And.NotContain("\"from\"");
    }

    private static TestCall Asked() => new(ConnectPlan.Of(("Departments:Sales:DetectMachines", "true"), ("Departments:Sales:AcceptPrompt", Question)));

    private static string Answer(TestCall call)
    {
        call.Last.Answer!.Check().Should().BeEmpty();
        return call.Last.Answer!.ToString();
    }
}
