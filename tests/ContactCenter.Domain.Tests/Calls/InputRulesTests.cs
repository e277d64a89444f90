namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What a call keeps of what its caller did.</summary>
public sealed class InputRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private static TestCall Call(params (string Key, string? Value)[] more) => new(ReplayPlan.Of(more) with { Number = 7 });

    private static CallInput Only(TestCall call) => call.Session.Path.Inputs!.Value.Should().ContainSingle().Subject;

    private static CallInput Last(TestCall call) => call.Session.Path.Inputs!.Value[^1];

    [Fact]
    public void Keys_are_kept_with_instant_menu_and_plan() => Only(Call().Choose("5")).Should().BeEquivalentTo(
        new CallInput.Given("5", [], Cause: null) { At = Start.AddSeconds(1), Place = InputPlace.Menu, Target = "Main", Plan = 7 });

    [Fact]
    public void All_that_was_held_possible_is_kept_and_why_the_input_ended()
    {
        var call = Call();
        call.Is(new CallEvent.CallerInput(1, Digits: null, [new("sale", 0.4), new("sales", 0.9)]) { Cause = "end_on_silence_timeout" });

        var given = Only(call).Should().BeOfType<CallInput.Given>().Subject;
        given.Speech.Should().Equal(new Heard("sale", 0.4), new Heard("sales", 0.9));
        given.Cause.Should().Be("end_on_silence_timeout");
    }

    [Theory]
    [InlineData("123", true, null)]
    [InlineData("12345", true, "12345")]
    [InlineData("1", false, null)]
    public void What_is_collected_is_kept_as_fitting_or_not(string digits, bool fits, string? named) =>
        Last(Call().Choose("3").Choose(digits)).Should().BeOfType<CallInput.Collected>().Which.Should()
            .BeEquivalentTo(new { IsMatch = fits, Digits = named, Place = InputPlace.Collecting, Target = "Main:Options:3:Collect" });

    [Fact]
    public void Unless_the_plan_says_otherwise() =>
        Last(Call(($"{ReplayPlan.Collect}:KeepInput", "true")).Choose("3").Choose("123")).Should().BeOfType<CallInput.Given>().Which.Digits.Should().Be("123");

    [Fact]
    public void What_a_service_told_is_kept_and_whether_the_caller_heard_it()
    {
        var call = Call().Choose("5").Choose("1").Choose("77");
        call.Is(new CallEvent.ServiceAnswered(call.Session.Placement.Step, CallAttributes.None.Values.Add("status", "open")));
        Last(call).Should().BeOfType<CallInput.Told>().Which.HeardAt.Should().BeNull();

        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

        Last(call).Should().BeOfType<CallInput.Told>().Which.Should().BeEquivalentTo(new
        {
            Service = "crm",
            Target = "More:Options:1:Collect",
            HasFailed = false,
            HeardAt = (DateTimeOffset?)call.Now,
        });
        ((CallInput.Told)Last(call)).Variables.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("status", "open"));
    }

    [Fact]
    public void A_service_that_is_silent_has_failed()
    {
        var call = Call().Choose("4").Passes(TimeSpan.FromMinutes(1));
        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

        Last(call).Should().BeOfType<CallInput.Told>().Which.Should().BeEquivalentTo(new { HasFailed = true, HeardAt = (DateTimeOffset?)call.Now });
    }

    [Fact]
    public void An_answer_to_an_older_step_is_not_kept() =>
        Call().Choose("5").Is(new CallEvent.CallerInput(1, "1", [])).Session.Path.Inputs!.Value.Should().ContainSingle();

    [Fact]
    public void Choices_and_marks_after_the_menus_are_kept_apart()
    {
        var call = TestCall.Rating().Choose("4");

        call.Session.Path.Inputs!.Value.Select(input => (input.Place, input.Target, input.IsInMenus)).Should()
            .Equal((InputPlace.Menu, "Main", true), (InputPlace.Survey, "1", false));
    }

    [Fact]
    public void A_call_of_before_gets_none() => Call().With(call => call with { Path = CallerPath.Unknown }).Choose("5").Choose("2").Session.Should()
        .BeEquivalentTo(new { Path = CallerPath.Unknown });

    [Fact]
    public void A_caller_who_goes_on_and_on_is_not_kept_to_the_end()
    {
        var call = Call(("Ivr:MostSteps", "1000"));
        call.Is(new CallEvent.CallerInput(1, Digits: null, [.. Enumerable.Repeat(new Heard(new string('x', 5_000), 0.9), 20)]));
        ((CallInput.Given)Only(call)).Speech.Should().HaveCount(10).And.OnlyContain(heard => heard.Text.Length == 300);

        for (var times = 0; times < CallInput.Most; times++)
            call.Choose(times % 2 == 0 ? "5" : "#");

        call.Session.Path.Inputs!.Value.Should().HaveCount(CallInput.Most);
    }

    [Fact]
    public void The_landing_is_where_the_menus_lead_and_not_where_people_lead()
    {
        Call().Choose("2").Session.Path.Landing.Should().Be(new CallLanding(LandingKind.Department, "Support"));
        Call().Choose("0").Session.Path.Landing.Should().Be(new CallLanding(LandingKind.Message, "Support"));
        Call().Choose("5").Choose("3").Session.Path.Landing.Should().Be(new CallLanding(LandingKind.End, Department: null));
        Call().CallerEnds().Session.Path.Landing.Should().BeNull();
        var moved = Call().Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));
        moved.Session.Department.Should().Be("Support");
        moved.Created(1, TestCall.Agent1).Answered(1, TestCall.Agent1).Session.Path.Landing.Should().BeNull();
    }
}
