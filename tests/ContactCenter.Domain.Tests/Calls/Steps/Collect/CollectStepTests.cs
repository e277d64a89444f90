using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Voice;

namespace ContactCenter.Domain.Tests.Calls.Steps.Collect;

public sealed class CollectStepTests
{
    private const string Key = "Ivr:Menus:Main:Options:3:Collect";

    private static CallPlan Plan(params (string Key, string? Value)[] more) => TestPlan.Of(
    [
        ($"{Key}:Attribute", "account"),
        ($"{Key}:Prompt", "Your account number, please."),
        ($"{Key}:MinDigits", "3"),
        ($"{Key}:MaxDigits", "5"),
        ($"{Key}:Next:0:When", "account"),
        ($"{Key}:Next:0:Is", "12345"),
        ($"{Key}:Next:0:Department", "Support"),
        ($"{Key}:Next:1:Say", "Thank you, {account}."),
        .. more,
    ]);

    private static TestCall Asked(params (string Key, string? Value)[] more) => new TestCall(Plan(more)).Choose("3");

    [Fact]
    public void The_digits_are_kept_and_lead_on()
    {
        var call = Asked();
        call.Session.Placement.State.Should().Be(new Collecting("Main:Options:3:Collect", InMenu.First("Main"), 0));
        call.Said.Should().Equal("Your account number, please.");

        call.Choose("123");

        call.Session.Attached.Attributes.Values.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("account", "123"));
        call.Session.Placement.State.Should().BeOfType<InMenu>();
        call.Said.First().Should().Be("Thank you, 123.");
    }

    [Theory]
    [InlineData("12345", true)]
    [InlineData("12346", false)]
    [InlineData("123", false)]
    public void The_first_target_that_applies_wins(string digits, bool isSupport) =>
        (Asked().Choose(digits).Session.Placement.State is Waiting { Department: "Support" }).Should().Be(isSupport);

    [Theory]
    [InlineData("123#", true)]
    [InlineData("12", false)]
    [InlineData("123456", false)]
    [InlineData("12*", false)]
    [InlineData("#", false)]
    public void Digits_that_do_not_fit_are_asked_for_again(string digits, bool isFine)
    {
        var call = Asked().Choose(digits);
        call.Session.Attached.Attributes.Values.ContainsKey("account").Should().Be(isFine);
        if (!isFine)
            call.Said.Should().Equal("Sorry, I did not catch that.", "Your account number, please.");
    }

    [Theory]
    [InlineData("my number is one two three", 0.9, true)]
    [InlineData("one two three", null, true)]
    [InlineData("one two three", 0.1, false)]
    [InlineData("one two", 0.9, false)]
    [InlineData("what number", 0.9, false)]
    public void Digits_may_be_said(string words, double? confidence, bool isFine) =>
        Asked().Say(words, confidence).Session.Attached.Attributes.Values.ContainsKey("account").Should().Be(isFine);

    [Fact]
    public void A_second_hypothesis_counts_when_the_first_has_no_digits_that_fit()
    {
        var call = Asked();
        call.Is(new CallEvent.CallerInput(call.Session.Placement.Step, null, [new("one too tree", 0.9), new("one two three", 0.8)]));
        call.Session.Attached.Attributes.Values["account"].Should().Be("123");
    }

    [Fact]
    public void Where_speech_is_off_words_are_no_digits()
    {
        var call = Asked(($"{Key}:Speech", "false"));
        call.Last.Answer!.OfType<InputAction>().Single().Speech.Should().BeNull();
        call.Say("one two three").Session.Attached.Attributes.Values.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Luhn", null, "18018", false)]
    [InlineData("Luhn", null, "18003", false)]
    [InlineData("Luhn", null, "18002", true)]
    [InlineData("Luhn", null, "18010", true)]
    [InlineData("None", "1[0-9]+", "1234", true)]
    [InlineData("None", "1[0-9]+", "2134", false)]
    [InlineData("None", "123|4", "1234", false)]
    public void Digits_may_be_checked(string check, string? pattern, string digits, bool isFine) =>
        Asked(($"{Key}:Check", check), ($"{Key}:Pattern", pattern)).Choose(digits).Session.Attached.Attributes.Values.ContainsKey("account")
            .Should().Be(isFine);

    [Fact]
    public void A_caller_who_fails_too_often_goes_where_failing_leads()
    {
        var call = Asked(($"{Key}:Tries", "2"), ($"{Key}:Failed:Department", "Sales"));
        call.Choose(null).Said.First().Should().Be("Sorry, I did not hear you.");
        call.Choose("1").Session.Placement.State.Should().BeOfType<Waiting>().Which.Department.Should().Be("Sales");
    }

    [Fact]
    public void Where_failing_leads_nowhere_it_is_the_way_out_of_the_menu() =>
        Asked(($"{Key}:Tries", "1"), ("Ivr:Menus:Main:WayOut:End", "Too often.")).Choose(null).Said.Should().Equal("Too often.");

    [Fact]
    public void A_stale_answer_is_no_try()
    {
        var call = Asked();
        call.Is(new CallEvent.CallerInput(1, "123", []));
        call.Session.Placement.State.Should().BeOfType<Collecting>().Which.Tries.Should().Be(0);
        call.Said.Should().Equal("Your account number, please.");
    }

    [Fact]
    public void A_caller_who_goes_round_comes_to_the_way_out()
    {
        var call = Asked(("Ivr:MostSteps", "6"));
        while (call.Session.Placement.State is Collecting or InMenu)
            call.Choose(call.Session.Placement.State is InMenu ? "3" : "123");
        call.Session.Placement.Step.Should().Be(7);
        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Fact]
    public void What_follows_may_collect_again_and_lead_back_to_the_menu()
    {
        var call = Asked(
            ($"{Key}:Next:1:Say", null),
            ($"{Key}:Next:1:Collect:Attribute", "pin"),
            ($"{Key}:Next:1:Collect:Prompt", "And your PIN for {account}."),
            ($"{Key}:Next:1:Collect:Next:0:Menu", "More"),
            ("Ivr:Menus:More:Prompt", "More for {account}, {pin}."),
            ("Ivr:Menus:More:Options:1:Department", "Sales"));
        call.Choose("123").Said.Should().Equal("And your PIN for 123.");
        call.Choose("0000").Said.Should().Equal("More for 123, 0000.");
        call.Choose("#").Session.Placement.State.Should().BeOfType<InMenu>().Which.Menu.Should().Be("Main");
    }

    [Fact]
    public void What_is_collected_is_said_by_department_and_survey_too()
    {
        var plan = Plan(
            ("Departments:Support:Connecting", "Support is told of {account}."),
            ("Survey:Questions:0:Prompt", "How was it, {account}?"),
            ("Departments:Support:AcceptPrompt", "{caller} with {account}."));
        var call = new TestCall(plan).Choose("3").Choose("12345");
        call.Said.Should().Equal("Support is told of 12345.");
        new AgentScript(plan, call.Session).Request(call.Session.Legs[0]).Ncco!
            .OfType<TalkAction>().Single().Text.Should().Be("4 4 7 7 0 0 9 0 0 0 0 1 with 12345.");
    }

    [Fact]
    public void What_came_in_with_the_call_and_what_choices_set_is_said_as_well()
    {
        var plan = Plan(
            ("Ivr:Menus:Main:Prompt", "Hello {SipHeader_X-Name}, press 3."),
            ("Ivr:Menus:Main:Options:4:Say", "You are {plan}."),
            ("Ivr:Menus:Main:Options:4:Attributes:plan", "gold & more"));
        var call = new TestCall(plan).With(call => call with { Attached = new() { Attributes = CallAttributes.None.With("sipheader_x-name", "Ada {plan}") } });
        call.Choose("4").Said.Should().Equal("You are gold & more.", "Hello Ada {plan}, press 3.");
    }

    [Fact]
    public void What_is_not_set_is_said_as_nothing_and_told()
    {
        var plan = Plan(
            ("Departments:Sales:Connecting", "Wait, {account}."), ("Ivr:Menus:Main:Options:4:Department", "Sales"), ($"{Key}:Failed:Department", "Sales"));
        var call = new TestCall(plan).Choose("1");
        call.Said.Should().Equal("Wait, .");
        call.Last.UnsetNames.Should().Equal("account");
    }

    [Fact]
    public void What_is_asked_again_may_be_talked_over() =>
        Asked().Choose("12").Last.Answer!.OfType<TalkAction>().Should().HaveCount(2).And.OnlyContain(talk => talk.BargeIn == true);

    [Fact]
    public void Whoever_hears_the_menu_in_place_of_what_is_collected_no_more_chooses_there_by_the_next_key()
    {
        var (without, asked) = (TestPlan.Of(), Asked().Session);
        var said = CallFlow.Apply(new(without, asked, asked.Caller.HeardAt), new CallEvent.FellBack(new CallEvent.CallerInput(1, "3", [])));
        said.Session.Placement.State.Should().BeOfType<InMenu>();

        var chosen = CallFlow.Apply(
            new(without, said.Session, asked.Caller.HeardAt), new CallEvent.CallerInput(said.Session.Placement.Step, "1", []));

        chosen.Session.Placement.State.Should().BeOfType<Waiting>().Which.Department.Should().Be("Sales");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", null)]
    public void The_hash_key_ends_the_digits_unless_it_counts_as_one_of_them(string endKey, bool? submits)
    {
        var call = Asked(($"{Key}:EndKey", endKey));
        call.Last.Answer!.OfType<InputAction>().Single().Dtmf!.SubmitOnHash.Should().Be(submits);

        call.Choose("123#").Session.Attached.Attributes.Values.ContainsKey("account").Should().Be(submits == true);
    }

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("EN-us", true)]
    [InlineData("de-DE", false)]
    public void Only_in_english_it_is_known_which_words_to_expect(string language, bool isKnown)
    {
        var call = Asked();
        call.With(session => session with { Caller = session.Caller with { Voice = session.Caller.Voice with { Language = language } } });

        var speech = CallScript.For(call.Plan, call.Session).OfType<InputAction>().Single().Speech!;

        speech.Language.Should().Be(language);
        (speech.Context is not null).Should().Be(isKnown);
    }
}
