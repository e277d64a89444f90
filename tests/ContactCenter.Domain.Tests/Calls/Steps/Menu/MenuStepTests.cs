using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Queue;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Calls.Steps.Menu;

public sealed class MenuStepTests
{
    private static readonly CallPlan Nested = TestPlan.Of(
        ("Ivr:Menu", "Main"),
        ("Ivr:Menus:Main:Options:3:Menu", "More"),
        ("Ivr:Menus:Main:Options:4:Say", "We are at 1 High Street."),
        ("Ivr:Menus:Main:Options:5:End", "Goodbye from five."),
        ("Ivr:Menus:Main:Options:42:Department", "Support"),
        ("Ivr:Menus:Main:Options:billing:Words:0", "billing"),
        ("Ivr:Menus:Main:Options:billing:Department", "Support"),
        ("Ivr:Menus:Main:NoInput:Tries", "2"),
        ("Ivr:Menus:Main:NoMatch:Tries", "3"),
        ("Ivr:Menus:Main:SayAgain", "Say that again."),
        ("Ivr:Menus:More:Prompt", "More choices."),
        ("Ivr:Menus:More:Language", "de-DE"),
        ("Ivr:Menus:More:Options:1:Department", "Support"));

    private static InMenu At(TestCall call) => call.Session.Placement.State.Should().BeOfType<InMenu>().Subject;

    [Theory]
    [InlineData("1", "Sales")]
    [InlineData("2", "Support")]
    [InlineData("42", "Support")]
    public void A_key_leads_to_its_department(string key, string department) =>
        new TestCall(Nested).Choose(key).Session.Placement.State.Should().BeEquivalentTo(new Waiting(department, 0, new(1)));

    [Theory]
    [InlineData("Sales please", "Sales")]
    [InlineData("number two", "Support")]
    [InlineData("2", "Support")]
    [InlineData("billing", "Support")]
    public void Words_and_the_names_of_keys_lead_there_too(string words, string department) =>
        new TestCall(Nested).Say(words).Session.Placement.State.Should().BeEquivalentTo(new Waiting(department, 0, new(1)));

    [Fact]
    public void Keys_win_over_words() =>
        new TestCall(Nested).Is(new CallEvent.CallerInput(1, "2", [new("sales", 1)])).Session.Department.Should().Be("Support");

    [Fact]
    public void A_wrong_key_is_wrong_whatever_is_said() =>
        At(new TestCall(Nested).Is(new CallEvent.CallerInput(1, "9", [new("sales", 1)]))).NoMatches.Should().Be(1);

    [Fact]
    public void Silence_is_asked_again_and_then_leads_to_the_way_out()
    {
        var call = new TestCall(Nested).Choose(null);
        At(call).Should().BeEquivalentTo(new { NoInputs = 1, NoMatches = 0 });
        call.Said.Should().HaveCount(2).And.HaveElementAt(0, "Sorry, I did not hear you.");
        call.Session.Placement.Step.Should().Be(2);

        call.Choose("");

        call.Session.Placement.State.Should().Be(new HearingGoodbye(call.Plan.Texts.Goodbye));
    }

    [Fact]
    public void A_wrong_choice_is_asked_again_and_then_leads_to_the_way_out()
    {
        var call = new TestCall(Nested).Choose("9");
        call.Said.First().Should().Be("Sorry, that is not one of the choices.");
        call.Say("elephants");
        At(call).Should().BeEquivalentTo(new { NoInputs = 0, NoMatches = 2 });

        call.Choose("8").Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Fact]
    public void Words_heard_with_too_little_confidence_are_asked_for_again()
    {
        var call = new TestCall(Nested).Say("sales", 0.39);
        call.Said.First().Should().Be("Say that again.");
        At(call).NoMatches.Should().Be(1);

        call.Say("sales", 0.4).Session.Department.Should().Be("Sales");
        new TestCall(Nested).Say("sales", null).Session.Department.Should().Be("Sales");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_confidence_of_zero_or_below_means_that_none_was_given(double confidence) =>
        new TestCall(Nested).Say("sales", confidence).Session.Department.Should().Be("Sales");

    [Fact]
    public void A_sure_second_hypothesis_counts_when_the_first_is_unsure()
    {
        Heard(("sales", 0.2), ("support", 0.8)).Session.Department.Should().Be("Support");
        Heard(("sales", 0.2), ("elephants", 0.8)).Said.First().Should().Be("Say that again.");
        Heard(("elephants", 0.9), ("support", 0.2)).Said.First().Should().Be("Say that again.");
        Heard(("sales", 0.2), ("support", 0.3)).Said.First().Should().Be("Say that again.");

        static TestCall Heard(params (string Text, double Confidence)[] heard) =>
            new TestCall(Nested).Is(new CallEvent.CallerInput(1, null, [.. heard.Select(h => new Heard(h.Text, h.Confidence))]));
    }

    [Fact]
    public void Words_that_mean_two_choices_mean_none_and_a_lesser_hypothesis_may_decide()
    {
        At(new TestCall(Nested).Say("sales or support")).NoMatches.Should().Be(1);
        new TestCall(Nested).Is(new CallEvent.CallerInput(1, null, [new("sales or support", 0.9), new("support", 0.8)])).Session.Department.Should()
            .Be("Support");
    }

    [Fact]
    public void A_choice_opens_another_menu_and_the_hash_key_leads_back()
    {
        var call = new TestCall(Nested).Choose("3");
        At(call).Should().BeEquivalentTo(new { Menu = "More", NoInputs = 0, NoMatches = 0 });
        At(call).Behind.Should().Equal("Main");
        call.Session.Caller.Voice.Language.Should().Be("de-DE");
        call.Said.Should().Equal("More choices.");

        call.Choose("#");

        At(call).Menu.Should().Be("Main");
        At(call).Behind.Should().BeEmpty();
        call.Session.Caller.Voice.Language.Should().Be("en-GB");
    }

    [Fact]
    public void In_the_first_menu_back_says_it_again_and_so_does_the_star()
    {
        new TestCall(Nested).Choose("#").Said.Should().Equal("Press 1 for sales or 2 for support.");
        new TestCall(Nested).Choose("*").Said.Should().Equal("Press 1 for sales or 2 for support.");
    }

    [Fact]
    public void A_choice_may_say_something_and_the_menu_again_without_counting_as_a_failure()
    {
        var call = new TestCall(Nested).Choose(null).Choose("4");

        call.Said.Should().Equal("We are at 1 High Street.", "Press 1 for sales or 2 for support.");
        At(call).NoInputs.Should().Be(1);
    }

    [Fact]
    public void A_choice_may_end_the_call_in_its_own_words() =>
        new TestCall(Nested).Choose("5").Said.Should().Equal("Goodbye from five.");

    [Fact]
    public void Menus_are_gone_round_so_often_and_then_left()
    {
        var call = new TestCall(Nested with { Ivr = Nested.Ivr with { MostSteps = 5 } });
        foreach (var key in (string[])["3", "#", "*", "4"])
            At(call.Choose(key));

        call.Choose("*").Session.Placement.State.Should().Be(new HearingGoodbye(call.Plan.Texts.Goodbye), "it would be the sixth time");
    }

    [Theory]
    [InlineData("1", typeof(Waiting))]
    [InlineData("5", typeof(HearingGoodbye))]
    [InlineData("3", typeof(HearingGoodbye))]
    [InlineData("4", typeof(HearingGoodbye))]
    [InlineData("*", typeof(HearingGoodbye))]
    [InlineData("#", typeof(HearingGoodbye))]
    [InlineData("9", typeof(HearingGoodbye))]
    [InlineData("", typeof(HearingGoodbye))]
    public void At_the_last_step_only_a_choice_that_leads_elsewhere_counts(string key, Type state) =>
        new TestCall(Nested with { Ivr = Nested.Ivr with { MostSteps = 1 } }).Choose(key).Session.Placement.State.Should().BeOfType(state);

    [Fact]
    public void A_way_out_to_a_menu_is_gone_beyond_the_last_step_and_its_own_way_out_then()
    {
        var plan = TestPlan.Of(
            ("Ivr:MostSteps", "1"),
            ("Ivr:Menu", "Main"),
            ("Ivr:Menus:Main:WayOut:Menu", "Keys"),
            ("Ivr:Menus:Keys:Prompt", "Just press 5."),
            ("Ivr:Menus:Keys:Options:5:Department", "Sales"));

        new TestCall(plan).Choose("*").Choose("5").Session.Department.Should().Be("Sales");
        new TestCall(plan).Choose("*").Choose("*").Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Fact]
    public void A_caller_who_presses_anything_for_ever_is_not_there_for_ever() => Prop.ForAll(
        Gen.Choose(1, 20).ToArbitrary(), Gen.Elements("3", "4", "#", "*", "9", "").ListOf(60).ToArbitrary(), (most, keys) =>
        {
            var call = new TestCall(Nested with { Ivr = Nested.Ivr with { MostSteps = most } });
            foreach (var key in keys)
            {
                if (call.Session.Placement.State is InMenu)
                    call.Choose(key);
            }

            call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
            call.Session.Placement.Step.Should().BeLessThanOrEqualTo(most + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_menu_knows_its_words_and_its_longest_key()
    {
        Nested.Ivr.Menus["Main"].Words.Should().BeEquivalentTo("sales", "support", "billing");
        Nested.Ivr.Menus["Main"].MaxDigits.Should().Be(2);
        (Nested.Ivr.Menus["Main"] with { Options = [new(null, ["x"], new MenuTarget.Repeat())] }).MaxDigits.Should().Be(1);
    }
}
