using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps;

/// <summary>Words of menus and of steps without a menu, and what may be talked over.</summary>
public sealed class StepWordsTests
{
    private const string Menu = "Press 1 for sales or 2 for support.";

    [Fact]
    public void Where_nothing_can_be_entered_nothing_is_talked_over()
    {
        var talking = new TestCall();
        var from = InMenu.First("Main");
        CallState[] states =
        [
            new LeavingMessage("Sales", Closed: false),
            new Ended(),
            new Connected("Sales", 0, new(1), FirstStep: 2),
            new HearingGoodbye(talking.Plan.Texts.Goodbye),
            new HearingRemoteNcco("Main:Options:3:Ncco", from, """[{"action":"talk","text":"See you then."}]"""),
        ];
        foreach (var state in states)
        {
            CallScript.For(talking.Plan, talking.Session.In(state) with { Messages = [new(1, "Sales", default)] }, talking.Plan.Texts.NotAChoice)
                .OfType<TalkAction>().Should().NotBeEmpty().And.OnlyContain(talk => talk.BargeIn != true, state.GetType().Name);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("9")]
    public void After_a_choice_that_is_none_the_menu_is_said_in_other_words(string? digits)
    {
        var call = new TestCall(TestPlan.Of(("Ivr:Menus:Main:RetryPrompt", "1 or 2?")));
        call.Said.Should().Equal(Menu);

        call.Choose(digits).Said.Last().Should().Be("1 or 2?");
        call.Choose(digits is null ? "9" : null).Said.Last().Should().Be("1 or 2?", "there was one of each");
    }

    [Fact]
    public void A_hash_behind_a_key_is_no_other_key() => new TestCall().Choose("1#").Session.Department.Should().Be("Sales");

    [Fact]
    public void Words_that_are_no_choice_are_not_asked_for_again() =>
        new TestCall(TestPlan.Of(("Ivr:Menus:Main:SayAgain", "Say that again."))).Say("elephants").Said.First().Should()
            .Be("Sorry, that is not one of the choices.");

    [Fact]
    public void Only_the_greeting_for_known_callers_has_their_name()
    {
        var plan = TestPlan.Of(
            ("Ivr:Callers:447700900001:Name", "Ada"),
            ("Ivr:Menus:Main:Prompt", "Hello {name}."),
            ("Ivr:Menus:Main:Options:4:Say", "Now you are somebody."),
            ("Ivr:Menus:Main:Options:4:Attributes:name", "Bob"));

        new TestCall(plan).Choose("4").Said.Last().Should().Be("Hello Bob.");
    }

    [Fact]
    public void A_choice_to_leave_a_message_does_not_say_that_the_department_is_closed()
    {
        var call = new TestCall(TestPlan.Of(("Ivr:Menus:Main:Options:3:Message", "Sales"), ("Departments:Sales:ClosedMessage", "We are closed."))).Choose("3");

        call.Session.Placement.State.Should().Be(new LeavingMessage("Sales", Closed: false));
        call.Said.Should().Equal(call.Plan.Department("Sales").LeaveMessage.Text, call.Plan.Texts.MessageThanks.Text);
    }

    [Fact]
    public void A_leg_that_outlives_its_last_words_is_ended_just_when_the_silence_is_long_enough()
    {
        var there = new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered);
        TestCall Silent(TimeSpan time) => new TestCall().Is(there).With(session => session.In(new HearingGoodbye(new TestCall().Plan.Texts.Goodbye)))
            .Passes(time).Is(there);
        var silence = new TestCall().Plan.Silence;

        Silent(silence - TimeSpan.FromSeconds(1)).Last.Effects.Should().Equal(new CallEffect.HangUp(CallerLeg));
        Silent(silence - TimeSpan.FromSeconds(1.1)).Last.Effects.Should().BeEmpty();
    }
}
