using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A call that began with other settings than those of now.</summary>
public sealed class ChangedSettingsTests
{
    private static readonly (string, string?)[] Connect =
    [
        ("Departments:Direct:Endpoint:Number", "447700900106"),
        ("Departments:Direct:Fallbacks:0:Number", "447700900107"),
        ("Departments:Direct:Bridge", "Connect"),
        ("Departments:Direct:Survey", "false"),
    ];

    private static readonly (string, string?)[] More =
    [
        ("Ivr:Menus:Main:Options:3:Menu", "Orders"),
        ("Ivr:Menus:Orders:Prompt", "Orders. Press 1 for accounts."),
        ("Ivr:Menus:Orders:Options:1:Department", "Accounts"),
        ("Ivr:Menus:Main:Options:4:Collect:Attribute", "account"),
        ("Ivr:Menus:Main:Options:4:Collect:Prompt", "Your account number."),
        ("Ivr:Menus:Main:Options:4:Collect:Service", "crm"),
        ("Ivr:Menus:Main:Options:5:Ncco:Service", "crm"),
        ("Ivr:Http:crm:Url", "https://crm.test"),
        ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Menus:Main:Options:4:Collect:Next:0:When", "account"),
        ("Ivr:Menus:Main:Options:4:Collect:Next:0:Is", "1"),
        ("Ivr:Menus:Main:Options:4:Collect:Next:0:Menu", "Orders"),
        ("Ivr:Menus:Main:Options:4:Collect:Next:1:Department", "Accounts"),
        ("Departments:Accounts:Endpoint:Number", "447700900104"),
        ("Departments:Accounts:Fallbacks:0:Number", "447700900105"),
        ("Departments:Accounts:AcceptPrompt", "Press 1 to take the call."),
        ("Ivr:Menus:Main:Options:6:Department", "Direct"),
        .. Connect,
        ("Departments:Direct:AcceptPrompt", "Press 1 to take the call."),
        ("Ivr:Menus:Main:Options:7:Department", "Recorded"),
        ("Departments:Recorded:Endpoint:Number", "447700900108"),
        .. RecordingPlan.Settings("Recorded", "Split", "This call is recorded. Press 9 to decline.", "9"),
        ("Ivr:Sensitive:card:Prompt", "Please enter the digits of your card."),
        ("Ivr:Sensitive:card:Service", "crm"),
        ("Survey:Questions:1:Prompt", "And what could be better?"),
        ("Survey:Questions:1:Kind", "Message"),
        ("Survey:Questions:2:Prompt", "Would you call again, from 1 to 5?"),
    ];

    private static readonly CallPlan Before = TestPlan.Of(More);

    private static readonly CallPlan[] After =
    [
        TestPlan.Of(),
        TestPlan.Of(
            [.. Connect, ("Departments:Direct:Bridge", "Conversation"), ("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false")]),
        TestPlan.Of(("Departments:Sales:Fallbacks:0:Number", null), ("Survey:Questions:0:Kind", "Message")),
        TestPlan.Of(
            ("Ivr:Menus:Main:Options:1:Words:0", null), ("Ivr:Menus:Main:Options:1:Department", null),
            ("Departments:Sales:Endpoint:Number", null), ("Departments:Sales:Fallbacks:0:Number", null), ("Departments:Sales:RingSeconds", null)),
    ];

    /// <summary>What may be heard of any call, whether it fits or not.</summary>
    private static readonly Func<CallSession, CallEvent>[] Facts =
    [
        .. new[] { "1", "2", "3", "4", "5", "6", "7", "#", "9", null }.Select(Pressed),
        call => new CallEvent.CallerContinued(call.Placement.Step),
        call => new CallEvent.ServiceAnswered(call.Placement.Step, CallAttributes.None.Values.Add("status", "open")),
        call => new CallEvent.NccoFetched(call.Placement.Step, """[{"action":"input","type":["dtmf"]}]"""),
        call => new CallEvent.ServiceFailed(call.Placement.Step, "500"),
        call => new CallEvent.CallerTransferred(call.Placement.Step),
        call => new CallEvent.CallerNotTransferred(call.Placement.Step, IsGone: false, "refused"),
        call => new CallEvent.FellBack(new CallEvent.CallerInput(call.Placement.Step, "1", [])),
        call => new CallEvent.TimerFired(new CallTimer.LongestWait(call.Placement.Step)),
        call => new CallEvent.LegRecorded(new(call.Legs.Length), new(new("https://platform.test/2"), "rec", null, null, 2)),
        call => new CallEvent.MessageRecorded(call.Messages.Length, new("https://platform.test/1"), null, null, 1),
        call => new CallEvent.LegTranscribed(new(call.Legs.Length), new(new("https://platform.test/3"), "rec", "en-GB")),
        call => new CallEvent.MessageTranscribed(call.Messages.Length, new(new("https://platform.test/4"), null, null)),
        _ => new CallEvent.Commanded(new CallCommand.HangUp("sue", "key")),
        _ => new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)),
        _ => new CallEvent.Commanded(new CallCommand.Transfer("Accounts", "sue", Key: null)),
        .. Enum.GetValues<RecordingMark>().Select(Marked),
        _ => new CallEvent.Commanded(new CallCommand.StartRecording("sue", Key: null)),
        call => new CallEvent.RecordingAnnounced(new(call.Legs.Length), call.CallerLeg),
        call => new CallEvent.TimerFired(new CallTimer.RecordingAnnounced(new(call.Legs.Length))),
        call => new CallEvent.LegRecordingBegun(new(call.Legs.Length)),
        call => new CallEvent.LegNotRecorded(new(call.Legs.Length), "refused"),
        call => new CallEvent.LegNotHungUp(call.Legs is [.., { Id: { } leg }] ? leg : Agent1, "refused"),
        _ => new CallEvent.Commanded(new CallCommand.AskForDigits("card", "sue", Key: null)),
        call => new CallEvent.DigitsEntered(call.Placement.Step, HasDigits: true),
        call => new CallEvent.DigitsEntered(call.Placement.Step, HasDigits: false),
        call => new CallEvent.DigitsSubmitted(call.Placement.Step - 1, Refusal: null),
        call => new CallEvent.TimerFired(new CallTimer.DigitsOverdue(call.Placement.Step)),
        _ => new CallEvent.Edited(new CallEdit.Notes("of the call", "sue")),
        _ => new CallEvent.Edited(new CallEdit.Attributes(ImmutableSortedDictionary<string, string?>.Empty.Add("topic", "x"), "sue")),
        CallReplay.ArrivalOf,
        _ => new CallEvent.FellBack(null),
        .. Enumerable.Range(1, 3).SelectMany(OfAgent),
    ];

    [Fact]
    public void No_change_of_settings_leaves_a_caller_without_an_answer()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "300", CultureInfo.InvariantCulture);
        Prop.ForAll(Gen.Choose(0, Facts.Length - 1).ListOf().ToArbitrary(), HoldsAfter).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("1", 3)]
    public void A_choice_in_a_menu_that_is_gone_leads_to_the_first_menu(string key, int after)
    {
        var call = Go(After[after], new TestCall(Before).Choose("3").Session, Pressed(key));

        call.Session.Placement.State.Should().BeOfType<InMenu>().Which.Menu.Should().Be("Main");
        call.Session.Placement.Step.Should().Be(3, "what was pressed in the old menu is no answer to the new one");
        call.Answer!.OfType<TalkAction>().First().Text.Should().StartWith("Press 1 for sales");
    }

    [Fact]
    public void Digits_for_what_is_collected_no_more_lead_to_the_menu()
    {
        var call = Go(After[0], new TestCall(Before).Choose("4").Session, Pressed("1"));

        call.Session.Placement.State.Should().BeOfType<InMenu>().Which.Menu.Should().Be("Main");
        call.Session.Attached.Attributes.Values.Should().BeEmpty();
    }

    [Fact]
    public void The_agent_of_a_department_that_is_gone_is_still_followed_by_the_survey()
    {
        var talking = new TestCall(Before).Choose("3").Choose("1").Created(1, Agent1).Joined(1, Agent1);
        talking.Session.Placement.State.Should().Be(new InConversation("Accounts", new(1)));

        var left = Go(After[0], talking.Session, _ => new CallEvent.AgentStatus(new(1), Agent1, "completed", LegFacts.Ended));

        left.Session.Placement.State.Should().BeOfType<InSurvey>();
        left.Session.Survey!.Department.Should().Be("Accounts");
    }

    [Fact]
    public void A_department_that_is_gone_rings_nobody_and_apologises()
    {
        var waiting = new TestCall(Before).Choose("3").Choose("1").Created(1, Agent1).Session;

        var missed = Go(After[0], waiting, _ => new CallEvent.AgentStatus(new(1), Agent1, "busy", LegFacts.Ended));
        missed.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Accounts", 0));

        var again = Go(After[0], missed.Session, Pressed("1"));
        again.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Accounts", 0));
        again.Effects.Should().BeEmpty();
        Go(After[0], again.Session, Pressed("2")).Session.Messages.Should().ContainSingle().Which.About.Should().Be("Accounts");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void An_agent_who_turns_out_to_be_another_calls_is_not_rung_again_where_nobody_is_to_be_rung_any_more(int after)
    {
        var department = after == 0 ? "Accounts" : "Sales";
        var found = new CallEvent.AgentLegCreated(new(1), Agent1) { IsFound = true };
        var calling = after == 0 ? new TestCall(Before).Choose("3").Choose("1") : new TestCall(Before).Choose("1");
        var talking = calling.Is(found).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered)).Session;

        var lost = Go(After[after], talking, _ => new CallEvent.LegOfAnotherCall(Agent1));

        lost.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer(department, 0));
    }

    [Fact]
    public void A_question_that_is_gone_is_answered_with_thanks()
    {
        var asked = Rating(Before).Choose("4").Is(new CallEvent.CallerContinued(4));
        asked.Session.Placement.State.Should().Be(new InSurvey(2, 0));

        var thanked = Go(After[0], asked.Session, Pressed("5"));

        thanked.Session.Placement.State.Should().Be(new HearingGoodbye(After[0].Survey.Thanks));
        thanked.Session.Survey!.Score.Should().Be(4);
    }

    private static Func<CallSession, CallEvent> Pressed(string? keys) => call => new CallEvent.CallerInput(call.Placement.Step, keys, []);

    private static Func<CallSession, CallEvent> Marked(RecordingMark mark) =>
        _ => new CallEvent.Commanded(new CallCommand.MarkRecording(mark, "sue", Key: null));

    private static Func<CallSession, CallEvent>[] OfAgent(int agent)
    {
        var (leg, other) = (new LegId($"agent-leg-{agent}"), new LegId($"found-leg-{agent}"));
        return
        [
            _ => new CallEvent.AgentLegCreated(new(agent), leg),
            _ => new CallEvent.AgentLegCreated(new(agent), other) { IsFound = true },
            _ => new CallEvent.LegLookedUp(other, "answered", LegFacts.Answered),
            _ => new CallEvent.LegOfAnotherCall(other),
            _ => new CallEvent.AgentLegMissing(new(agent)),
            _ => new CallEvent.AgentLegRefused(new(agent), "busy"),
            _ => new CallEvent.AgentStatus(new(agent), leg, "answered", LegFacts.Answered) { IsNamed = true },
            _ => new CallEvent.AgentStatus(new(agent), leg, "transfer", LegFacts.Joined, Room),
            _ => new CallEvent.AgentStatus(new(agent), leg, "completed", LegFacts.Ended),
            _ => new CallEvent.AgentStatus(new(agent), leg, "busy", LegFacts.Ended) { IsFailure = true },
            _ => new CallEvent.AgentStatus(new(agent), leg, "machine", LegFacts.Machine),
            _ => new CallEvent.AgentPickedUp(new(agent), leg),
            _ => new CallEvent.AgentInput(new(agent), leg, "1"),
            _ => new CallEvent.AgentInput(new(agent), leg, "2"),
            _ => new CallEvent.TimerFired(new CallTimer.LegOverdue(new(agent))),
            _ => new CallEvent.LegLookedUp(leg, "ringing", LegFacts.None),
        ];
    }

    private static void HoldsAfter(IEnumerable<int> facts)
    {
        var call = new TestCall(Before);
        foreach (var fact in facts.Select(i => Facts[i]))
        {
            call.Is(fact(call.Session));
            foreach (var plan in After)
            {
                foreach (var next in Facts)
                    Go(plan, call.Session, next);
            }
        }
    }

    private static Transition Go(CallPlan plan, CallSession call, Func<CallSession, CallEvent> fact)
    {
        var told = fact(call);
        var so = CallFlow.Apply(new(plan, call, call.Caller.StartedAt.AddMinutes(5)), told);
        var isAsked = told is CallEvent.CallerInput or CallEvent.CallerContinued or CallEvent.Arrived or CallEvent.FellBack or CallEvent.DigitsEntered
            or CallEvent.AgentInput or CallEvent.AgentPickedUp;
        if (isAsked)
            so.Answer.Should().NotBeNullOrEmpty("after {0} an answer is awaited", told);
        if (told is CallEvent.AgentStatus { IsFailure: true } failed && !so.Session.IsOver && so.Ignored is null && so.Session.Leg(failed.Number)!.IsConnect)
            so.Answer.Should().NotBeNullOrEmpty("the platform asks by {0} what the caller is to do", told);
        // What was asked for is made from the call when it is sent, and said again whenever the platform asks.
        CallScript.For(plan, so.Session).Should().NotBeEmpty();
        foreach (var create in so.Effects.OfType<CallEffect.CreateAgentLeg>().Where(create => CallFlow.Wants(so.Session, create)))
            new AgentScript(plan, so.Session).Request(so.Session.Leg(create.Number)!);
        return so;
    }
}
