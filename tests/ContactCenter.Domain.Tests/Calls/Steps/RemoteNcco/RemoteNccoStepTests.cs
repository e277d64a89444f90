using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Voice;

namespace ContactCenter.Domain.Tests.Calls.Steps.RemoteNcco;

public sealed class RemoteNccoStepTests
{
    private const string Key = "Ivr:Menus:Main:Options:3:Ncco";
    private const string Asks = """
        [{"action":"talk","text":"Which day?","bargeIn":true},{"action":"input","type":["dtmf"],"eventUrl":["https://elsewhere.example.com/"]}]
        """;
    private const string Tells = """[{"action":"talk","text":"See you then."}]""";

    private static CallPlan Plan(params (string Key, string? Value)[] more) => TestPlan.Of(
    [
        ("Ivr:Http:book:Url", "https://book.test"),
        ("Ivr:Http:book:Secret", "a-secret-of-the-service-0123456789"),
        ($"{Key}:Service", "book"),
        ($"{Key}:Path", "/ivr"),
        .. more,
    ]);

    private static TestCall Asked(params (string Key, string? Value)[] more) => new TestCall(Plan(more)).Choose("3");

    private static TestCall Continue(TestCall call) => call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

    private static TestCall Hears(TestCall call, string json) => Continue(call.Is(new CallEvent.NccoFetched(call.Session.Placement.Step, json)));

    [Fact]
    public void What_the_service_wrote_is_said_and_what_is_entered_goes_back_to_it()
    {
        var call = Hears(Asked(), Asks);
        call.Said.Should().Equal("Which day?");
        call.Last.Answer!.OfType<InputAction>().Single().EventUrl.Should().Be(CallUrls.Input(call.Session), "its own address counts for nothing");

        call.Choose("5");

        ServiceQuestion.Of(call.Plan, call.Session).Should().BeEquivalentTo(new { Service = "book", Path = "/ivr", Input = new QuestionInput("keys", "5") });
        call.Said.Should().Equal("One moment, please.");
        Hears(call, Tells).Said.Should().Equal("See you then.");
    }

    [Fact]
    public void What_is_said_goes_back_too_and_so_does_silence()
    {
        static QuestionInput? InputOf(TestCall call) => ServiceQuestion.Of(call.Plan, call.Session)!.Input;
        InputOf(Hears(Asked(), Asks).Say("Friday")).Should().Be(new QuestionInput("speech", "Friday"));
        InputOf(Hears(Asked(), Asks).Choose(null)).Should().Be(new QuestionInput("nothing", ""));
        InputOf(Asked()).Should().BeNull();
    }

    [Fact]
    public void Without_an_input_we_hear_of_its_end_and_the_menu_follows()
    {
        var call = Hears(Asked(), Tells);
        call.Last.Answer!.Select(action => action.Name).Should().Equal("talk", "notify");
        Continue(call).Session.Placement.State.Should().Be(InMenu.First("Main"));
    }

    [Fact]
    public void Something_else_may_follow() =>
        Continue(Hears(Asked(($"{Key}:Then:Department", "Support")), Tells)).Session.Placement.State.Should().BeOfType<Waiting>().Which.Department.Should()
            .Be("Support");

    [Fact]
    public void Each_action_is_a_step_so_that_nobody_goes_round_without_end()
    {
        var call = Asked(("Ivr:MostSteps", "9"));
        while (call.Session.Placement.State is not HearingGoodbye)
            call = call.Session.Placement.State is Asking ? Hears(call, Asks) : call.Choose("1");
        call.Session.Placement.Step.Should().BeInRange(9, 11);
    }

    [Fact]
    public void A_service_that_fails_leads_to_the_way_out() =>
        Continue(Asked(("Ivr:Menus:Main:WayOut:Department", "Sales")).Is(new CallEvent.ServiceFailed(2, "500"))).Session.Department.Should().Be("Sales");

    [Fact]
    public void A_target_that_is_gone_leads_to_the_menu()
    {
        var call = Hears(Asked(), Asks);
        var pressed = new CallEvent.CallerInput(call.Session.Placement.Step, "5", []);
        CallFlow.Apply(new(TestPlan.Of(), call.Session, call.Now), pressed).Session.Placement.State.Should().BeOfType<InMenu>();
    }

    [Fact]
    public void Its_last_step_is_the_one_that_we_are_told_the_end_of()
    {
        var call = Hears(Asked(), Tells.Replace("}]", "},{\"action\":\"talk\",\"text\":\"Bye.\"}]", StringComparison.Ordinal));

        call.Session.Placement.Should().BeEquivalentTo(new { Step = 4, ReachedStep = 4 }, "it has two actions");
        call.Last.Answer!.ToString().Should().Contain("\"step\":4");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_001)]
    public void Of_a_long_speech_the_beginning_goes_to_the_service(int length)
    {
        var call = Hears(Asked(), Asks).Say(new string('x', length));

        ServiceQuestion.Of(call.Plan, call.Session)!.Input.Should().Be(new QuestionInput("speech", new string('x', 1_000)));
    }
}
