using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.TestKit;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallScriptTests
{
    private const string LastWords = """[{"action":"talk","text":"We are sorry, we have a technical problem. Please call again later. Goodbye."}]""";

    private static readonly CallPlan Plan = TestPlan.Of(
        ("Ivr:Style", "3"),
        ("Ivr:Premium", "true"),
        ("Ivr:Menus:Main:KnownCallerPrompt", "Hello {name}!"),
        ("Ivr:Callers:447700900007:Name", "Ada"),
        ("Survey:Questions:1:Prompt", "Tell us more."),
        ("Survey:Questions:1:Kind", "Message"),
        ("Survey:Questions:1:LongestMessageSeconds", "30"),
        ("Survey:Questions:2:Prompt", "From 0 to 10?"),
        ("Survey:Questions:2:Min", "0"),
        ("Survey:Questions:2:Max", "10"),
        ("Ivr:Menus:Main:Options:3:Collect:Attribute", "account"),
        ("Ivr:Menus:Main:Options:3:Collect:Prompt", "Your account number, please."),
        ("Ivr:Menus:Main:Options:3:Collect:MaxDigits", "8"),
        ("Ivr:Menus:Main:Options:3:Collect:Next:0:Department", "Sales"),
        ("Ivr:Menus:Main:Options:3:Collect:Service", "crm"),
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Departments:Support:ClosedMessage", "/audio/hold.mp3"),
        ("Departments:Support:HoldMusic", "https://music.test/hold.mp3"));

    private static string Said(CallState state, Prompt? before = null)
    {
        var session = new TestCall(Plan).Session.In(state).AtStep(7) with { Messages = [new(1, "Support", default) { IsAnswer = state is InSurvey }] };
        var ncco = CallScript.For(Plan, session, before);
        ncco.Check().Should().BeEmpty();
        return ncco.ToString();
    }

    private static string SaidWhenRecorded(CallState state)
    {
        var plan = RecordingPlan.Of("Sales", "Split", "This call is recorded. Press 9 to decline.", declineKey: "9");
        var session = new TestCall(plan).Session.In(state).AtStep(7) with { Recording = new("Sales", RecordingPolicy.Split) };
        var ncco = CallScript.For(plan, session);
        ncco.Check().Should().BeEmpty();
        return ncco.ToString();
    }

    [Fact]
    public void Menu() => Golden.Matches(Said(new InMenu("Main", ImmutableStack<string>.Empty, 0, 0)));

    [Fact]
    public void Menu_after_a_wrong_choice() => Golden.Matches(Said(new InMenu("Main", ImmutableStack<string>.Empty, 0, 1), Prompt.Of("Sorry.")));

    [Fact]
    public void A_sound_before_a_spoken_menu_cannot_be_interrupted() =>
        Said(new InMenu("Main", ImmutableStack<string>.Empty, 0, 1), Prompt.Of("/audio/sorry.mp3")).Should().Contain("sorry.mp3\"]},{\"action\":\"talk\"");

    [Fact]
    public void Collecting() => Golden.Matches(Said(new Collecting("Main:Options:3:Collect", InMenu.First("Main"), 0)));

    [Fact]
    public void Asking() => Golden.Matches(Said(new Asking("Main:Options:3:Collect", InMenu.First("Main"), null, default)));

    [Fact]
    public void Asking_for_longer() => Golden.Matches(Said(new Asking("Main:Options:3:Collect", InMenu.First("Main"), null, default) { Round = 2 }));

    [Fact]
    public void Announcing() => Golden.Matches(SaidWhenRecorded(new Announcing("Sales")));

    [Fact]
    public void Announcing_again() => Golden.Matches(SaidWhenRecorded(new Announcing("Sales", Tries: 1)));

    [Fact]
    public void Waiting_for_a_conversation_that_is_recorded() => Golden.Matches(SaidWhenRecorded(new Waiting("Sales", 0, new(1))));

    [Fact]
    public void Waiting() => Golden.Matches(Said(new Waiting("Sales", 0, new(1))));

    [Fact]
    public void Conversation() => Golden.Matches(Said(new InConversation("Support", new(1))));

    [Fact]
    public void Choosing() => Golden.Matches(Said(new ChoosingAfterNoAnswer("Sales", 0)));

    [Fact]
    public void Leaving_a_message() => Golden.Matches(Said(new LeavingMessage("Sales", Closed: false)));

    [Fact]
    public void Leaving_a_message_when_closed() => Golden.Matches(Said(new LeavingMessage("Support", Closed: true)));

    [Fact]
    public void Survey_scale() => Golden.Matches(Said(new InSurvey(0, 0), Prompt.Of("Sorry.")));

    [Fact]
    public void Survey_scale_of_two_digits() => Golden.Matches(Said(new InSurvey(2, 0)));

    [Fact]
    public void Survey_message() => Golden.Matches(Said(new InSurvey(1, 0), Prompt.Of("Sorry.")));

    [Fact]
    public void Leaving() => Golden.Matches(Said(new HearingGoodbye(Prompt.Of("Goodbye."))));

    [Fact]
    public void Ended() => Golden.Matches(Said(new Ended()));

    [Fact]
    public void A_known_caller_is_greeted_by_name_and_a_stranger_is_not()
    {
        new TestCall(Plan, caller: "447700900007").Said.Should().Equal("Hello Ada!");
        new TestCall(Plan, caller: "anonymous").Said.Should().Equal("Press 1 for sales or 2 for support.");
    }

    [Fact]
    public void A_menu_without_words_listens_to_keys_alone()
    {
        var plan = TestPlan.Of(("Ivr:Menus:Main:Options:1:Words:0", null), ("Ivr:Menus:Main:Options:2:Words:0", null));

        new TestCall(plan).Last.Answer!.OfType<InputAction>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Speech = (SpeechInput?)null });
    }

    [Fact]
    public void Words_alone_are_one_action_that_no_key_cuts_short() =>
        CallScript.SayAndEnd(Prompt.Of("Goodbye."), new("en-GB", null, null), new("https://contact.test/")).ToString()
            .Should().Be("""[{"action":"talk","text":"Goodbye.","language":"en-GB"}]""");

    [Theory]
    [InlineData("Goodbye.", 0, "en-G", """[{"action":"talk","text":"Goodbye.","language":"en-US"}]""")]
    [InlineData("Goodbye.", 1_501, "en-GB", LastWords)]
    [InlineData("https://[", 0, "en-GB", LastWords)]
    public void Words_that_the_platform_would_not_take_are_said_all_the_same_or_others_are(string words, int length, string language, string said) =>
        CallScript.SayAndEnd(Prompt.Of(words.PadRight(length, 'x')), new(language, null, null), new("https://contact.test/")).ToString().Should().Be(said);

    [Fact]
    public void The_script_depends_on_the_session_alone() =>
        CallScript.For(Plan, Talking(Plan).Session).Should().Equal(CallScript.For(Plan, Talking(Plan).Session));

    [Fact]
    public void Names_that_nothing_has_set_are_told()
    {
        var plan = TestPlan.Of(("Ivr:Menus:Main:Prompt", "Hello {custom_data.name} of {custom_data.town}. Press 1 or 2."));
        var session = new TestCall(plan).Session with { Attached = new() { Attributes = CallAttributes.None.With("custom_data.town", "Ulm") } };
        var unset = new List<string>();

        CallScript.For(plan, session, unset: unset.Add).ToString().Should().Contain("Ulm");

        unset.Should().Equal("custom_data.name");
    }
}
