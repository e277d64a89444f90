using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Voice;

namespace ContactCenter.Domain.Tests.Calls.Steps.Question;

public sealed class AskingStepTests
{
    private const string Key = "Ivr:Menus:Main:Options:3:Collect";

    private static readonly CallPlan Plan = TestPlan.Of(
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Http:crm:TimeoutSeconds", "7"),
        ($"{Key}:Attribute", "account"),
        ($"{Key}:Prompt", "Your account number."),
        ($"{Key}:Service", "crm"),
        ($"{Key}:Path", "/find"),
        ($"{Key}:Next:0:When", "status"),
        ($"{Key}:Next:0:Is", "open"),
        ($"{Key}:Next:0:Department", "Support"),
        ($"{Key}:Next:1:Say", "Your status is {status}."),
        ($"{Key}:Failed:Department", "Sales"));

    private static TestCall Asked() => new TestCall(Plan).Choose("3").Choose("123");

    private static TestCall Continue(TestCall call) => call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

    private static TestCall Answer(TestCall call, string status) =>
        call.Is(new CallEvent.ServiceAnswered(call.Session.Placement.Step, CallAttributes.None.Values.Add("status", status)));

    [Fact]
    public void The_question_is_an_effect_and_the_limit_counts_from_now()
    {
        var call = Asked();
        var at = call.Session.Placement.State.Should().BeOfType<Asking>().Subject;
        at.Until.Should().Be(call.Now.AddSeconds(7));
        call.Last.Effects.Should().Equal(new CallEffect.AskService(3));
        ServiceQuestion.Of(Plan, call.Session).Should().BeEquivalentTo(new
        {
            Service = "crm",
            Path = "/find",
            RequestId = "caller-leg-3",
            CallId = "caller-leg",
            Target = "Main:Options:3:Collect",
            Input = new QuestionInput("account", "123"),
        });
    }

    [Theory]
    [InlineData("OPEN", true)]
    [InlineData("closed", false)]
    public void What_the_service_tells_leads_on_when_the_platform_asks(string status, bool isSupport)
    {
        var call = Answer(Continue(Asked()), status);
        call.Last.Answer.Should().BeNull();
        Continue(call);
        (call.Session.Placement.State is Waiting { Department: "Support" }).Should().Be(isSupport);
        if (!isSupport)
            call.Said.First().Should().Be($"Your status is {status}.");
    }

    [Fact]
    public void A_failure_leads_where_failing_leads() =>
        Continue(Asked().Is(new CallEvent.ServiceFailed(3, "500"))).Session.Placement.State.Should().BeOfType<Waiting>().Which.Department.Should().Be("Sales");

    [Fact]
    public void Rounds_of_one_question_are_one_step_and_differ()
    {
        var call = Continue(Continue(Asked()));
        call.Session.Placement.Step.Should().Be(3);
        call.Session.Placement.State.Should().BeOfType<Asking>().Which.Round.Should().Be(2);
    }

    [Fact]
    public void After_the_limit_an_answer_is_late_and_the_caller_goes_on_without()
    {
        var call = Answer(Asked().Passes(TimeSpan.FromSeconds(7)), "open");
        call.Last.Ignored.Should().NotBeNull();
        call.Session.Attached.Attributes.Values.Should().NotContainKey("status");
        Continue(call).Session.Department.Should().Be("Sales");
    }

    [Fact]
    public void An_answer_to_another_step_or_a_second_one_is_ignored()
    {
        var call = Asked();
        call.Is(new CallEvent.ServiceAnswered(2, CallAttributes.None.Values.Add("status", "open"))).Last.Ignored.Should().NotBeNull();
        Answer(call, "closed");
        Answer(call, "open").Last.Ignored.Should().NotBeNull();
        call.Session.Attached.Attributes.Values["status"].Should().Be("closed");
    }

    [Fact]
    public void It_is_asked_only_while_somebody_waits()
    {
        var effect = new CallEffect.AskService(3);
        CallFlow.Wants(Asked().Session, effect).Should().BeTrue();
        CallFlow.Wants(Asked().Session, new CallEffect.AskService(2)).Should().BeFalse();
        CallFlow.Wants(Answer(Asked(), "open").Session, effect).Should().BeFalse();
        CallFlow.Wants(Asked().CallerEnds().Session, effect).Should().BeFalse();
        CallFlow.Wants(new TestCall(Plan).Choose("3").Session, effect).Should().BeFalse();
    }

    [Fact]
    public void Keys_pressed_meanwhile_change_nothing()
    {
        var call = Asked().Choose("1");
        call.Session.Placement.State.Should().BeOfType<Asking>();
        call.Said.Should().Equal("One moment, please.");
    }

    [Fact]
    public void A_target_that_is_gone_leads_to_the_menu()
    {
        var call = Asked();
        var after = CallFlow.Apply(new(TestPlan.Of(), call.Session, call.Now), new CallEvent.CallerContinued(3));
        after.Session.Placement.State.Should().BeOfType<InMenu>();
        ServiceQuestion.Of(TestPlan.Of(), call.Session).Should().BeNull();
    }

    [Fact]
    public void Whoever_hears_the_menu_in_place_of_a_question_that_is_gone_can_choose_there()
    {
        var asked = Asked().Session;

        // The answer that led to the question was lost, and the plan has changed since.
        var said = WithoutQuestion(asked, new CallEvent.FellBack(new CallEvent.CallerInput(2, "123", [])));

        said.Answer!.OfType<InputAction>().Should().ContainSingle("it is the menu");
        said.Session.Placement.State.Should().BeOfType<InMenu>();
        var chosen = WithoutQuestion(said.Session, new CallEvent.CallerInput(said.Session.Placement.Step, "1", []));
        chosen.Session.Placement.State.Should().BeOfType<Waiting>().Which.Department.Should().Be("Sales");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(null)]
    public void A_key_for_a_question_that_is_gone_leads_to_the_menu(int? step) =>
        WithoutQuestion(Asked().Session, new CallEvent.CallerInput(step, "1", [])).Session.Placement.State.Should().BeOfType<InMenu>();

    [Fact]
    public void A_fallback_that_tells_nothing_leads_to_the_menu_where_the_question_is_gone() =>
        WithoutQuestion(Asked().Session, new CallEvent.FellBack(null)).Session.Placement.State.Should().BeOfType<InMenu>();

    private static Transition WithoutQuestion(CallSession call, CallEvent fact) =>
        CallFlow.Apply(new(TestPlan.Of(), call, call.Caller.HeardAt), fact);

    [Fact]
    public void Words_for_the_meantime_may_be_the_questions_own() =>
        new TestCall(TestPlan.Of(
            ("Ivr:Http:crm:Url", "https://crm.test"),
            ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
            ("Ivr:Menus:Main:Options:3:Ncco:Service", "crm"),
            ("Ivr:Menus:Main:Options:3:Ncco:Path", "/find"),
            ("Ivr:Menus:Main:Options:3:Ncco:Wait", "We look you up."))).Choose("3").Said.Should().Equal("We look you up.");

    [Fact]
    public void At_the_limit_an_answer_still_counts_and_nothing_is_waited_for()
    {
        Answer(Asked().Passes(TimeSpan.FromSeconds(6)), "open").Session.Attached.Attributes.Values["status"].Should().Be("open");
        Asked().Passes(TimeSpan.FromSeconds(6)).Is(new CallEvent.NccoFetched(3, "[]")).Last.Ignored.Should().BeNull();
        Continue(Asked().Passes(TimeSpan.FromSeconds(5))).Session.Placement.State.Should().BeOfType<Asking>();
        Continue(Asked().Passes(TimeSpan.FromSeconds(6))).Session.Department.Should().Be("Sales");
    }
}
