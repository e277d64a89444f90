using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Sensitive;

/// <summary>A caller enters digits outside the conversation, and comes back.</summary>
public sealed class SensitiveTests
{
    private static readonly (string, string?)[] Settings =
    [
        ("Ivr:Sensitive:card:Prompt", "Please enter the digits of your card."),
        ("Ivr:Sensitive:card:MaxDigits", "16"),
        ("Ivr:Sensitive:card:Tries", "2"),
        ("Ivr:Sensitive:card:Service", "till"),
        ("Ivr:Http:till:Url", "https://till.test"),
        ("Ivr:Http:till:Secret", "a-secret-of-the-service-0123456789"),
        ("Ivr:Http:till:TimeoutSeconds", "8"),
    ];

    private static readonly ConversationId Outside = new("CON-outside");

    private static TestCall InRoom(params (string, string?)[] more) =>
        Talking(TestPlan.Of([.. Settings, .. more])).Is(new CallEvent.CallerMoved(First, Room)).Joined(1, Agent1);

    private static TestCall Ask(TestCall call) => call.Is(new CallEvent.Commanded(new CallCommand.AskForDigits("card", "sue", Key: null)));

    /// <summary>The caller has been led out, and is asked.</summary>
    private static TestCall Asked() => Ask(InRoom()).Is(new CallEvent.CallerTransferred(3)).Is(new CallEvent.CallerMoved(Room, Outside));

    private static TestCall Enter(TestCall call, bool hasDigits = true) => call.Is(new CallEvent.DigitsEntered(call.Session.Placement.Step, hasDigits));

    private static TestCall Submitted(TestCall call, string? refusal = null) => call.Is(new CallEvent.DigitsSubmitted(3, refusal));

    private static SensitiveRequest RequestOf(TestCall call) => call.Session.Sensitive.Should().ContainSingle().Subject;

    private static TestCall GoesOn(TestCall call) => call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

    [Fact]
    public void The_caller_is_led_out_by_one_transfer_and_the_agent_hears_music()
    {
        var call = Ask(InRoom());

        call.Last.Effects.Should().Equal(
            new CallEffect.TransferCaller(3),
            new CallEffect.PlayMusic(new(1)),
            new CallEffect.StartTimer(new CallTimer.DigitsOverdue(3), call.Now.AddMinutes(4)));
        call.Last.Command.Should().BeEquivalentTo(new { Refusal = (string?)null, RequestId = "caller-leg-3" });
        RequestOf(call).Should().Be(new SensitiveRequest("caller-leg-3", "card", "sue", call.Now));
        CallFlow.Wants(call.Session, new CallEffect.PlayMusic(new(1))).Should().BeTrue();
        CallFlow.Wants(call.Session, new CallEffect.StopMusic(new(1))).Should().BeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_the_agent_was_another_calls_the_caller_comes_back_to_an_apology_or_waits(bool isLedOut)
    {
        var found = new TestCall(TestPlan.Of(Settings)).Choose("1").Finds(1, Agent1, LegFacts.Answered)
            .Is(new CallEvent.CallerMoved(First, Room)).Is(new CallEvent.CallerTransferred(2));
        var call = Ask(found).Is(new CallEvent.LegOfAnotherCall(Agent1));

        if (isLedOut)
            GoesOn(Submitted(Enter(call.Is(new CallEvent.CallerTransferred(3)).Is(new CallEvent.CallerMoved(Room, Outside))), refusal: "no"));
        else
            call.Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "400"));

        call.Session.Placement.State.Should().BeOfType(isLedOut ? typeof(ChoosingAfterNoAnswer) : typeof(Waiting));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_the_agents_phone_only_rings_meanwhile_the_caller_comes_back_to_an_apology_and_no_survey_begins(bool isAnothers)
    {
        var found = new TestCall(TestPlan.Of(Settings)).Choose("1").Finds(1, Agent1, LegFacts.Answered)
            .Is(new CallEvent.CallerMoved(First, Room)).Is(new CallEvent.CallerTransferred(2));
        var call = Ask(found).Is(new CallEvent.CallerTransferred(3)).Is(new CallEvent.CallerMoved(Room, Outside));
        if (isAnothers)
            call.Is(new CallEvent.LegOfAnotherCall(Agent1));
        call.Is(new CallEvent.AgentStatus(new(1), Agent2, "ringing", LegFacts.Ringing) { IsNamed = true });

        GoesOn(Submitted(Enter(call), refusal: "no"));
        call.Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();

        call.Is(new CallEvent.AgentStatus(new(1), Agent2, "busy", LegFacts.Ended) { IsNamed = true });
        call.Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void When_the_caller_had_left_is_kept()
    {
        var call = Ask(InRoom());
        RequestOf(call).LeftAt.Should().BeNull("they are on the way");
        var left = call.Is(new CallEvent.CallerTransferred(3)).Now;

        RequestOf(Enter(call, hasDigits: false)).LeftAt.Should().Be(left);
    }

    [Fact]
    public void The_caller_is_asked_for_keys_alone_at_an_address_that_says_they_are_kept_nowhere()
    {
        var call = Asked();

        var ncco = CallScript.For(call.Plan, call.Session);

        ncco.Check().Should().BeEmpty();
        ncco.OfType<TalkAction>().Single().Text.Should().Be("Please enter the digits of your card.");
        var input = ncco.OfType<InputAction>().Single();
        input.Speech.Should().BeNull();
        input.EventMethod.Should().Be(HttpVerb.Post);
        input.Dtmf.Should().BeEquivalentTo(new { MaxDigits = 16, SubmitOnHash = true });
        input.EventUrl!.Query.Should().EndWith("&step=3&sensitive=1");
    }

    [Theory]
    [InlineData(null, SensitiveOutcome.Accepted)]
    [InlineData("it answered 500", SensitiveOutcome.Failed)]
    public void What_the_service_says_is_kept_and_the_caller_goes_back_into_the_room(string? refusal, SensitiveOutcome outcome)
    {
        var call = Enter(Asked());
        call.Session.Placement.State.Should().BeOfType<SubmittingDigits>();
        call.Last.Answer!.Select(action => action.Name).Should().Equal("talk", "notify");
        GoesOn(call).Last.Answer!.Select(action => action.Name).Should().Equal(["stream", "notify"], "it is waited for");
        Submitted(call, refusal).Last.Effects.Should().BeEmpty("the platform asks by itself what comes next");

        GoesOn(call);

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Last.Answer!.OfType<ConversationAction>().Single().ConversationName.Should().Be(call.Session.Room);
        call.Last.Effects.Should().Equal(new CallEffect.StopMusic(new(1)));
        CallFlow.Wants(call.Session, new CallEffect.StopMusic(new(1))).Should().BeTrue();
        RequestOf(call).Should().BeEquivalentTo(new { Outcome = outcome, Reason = refusal });
    }

    [Fact]
    public void After_that_the_call_goes_on_as_any_other()
    {
        var call = GoesOn(Submitted(Enter(Asked()))).Is(new CallEvent.CallerMoved(Outside, Room));
        call.Session.Placement.IsInRoom.Should().BeTrue();
        call.Session.Placement.IsSplit.Should().BeFalse();

        call.Completed(1, Agent1).Session.Placement.State.Should().BeOfType<InSurvey>();
    }

    [Fact]
    public void Who_enters_nothing_is_asked_again_and_then_goes_back()
    {
        var call = Enter(Asked(), hasDigits: false);
        call.Last.Answer!.OfType<InputAction>().Single().EventUrl!.Query.Should().Contain("&step=4&");

        Enter(call, hasDigits: false).Session.Placement.State.Should().BeOfType<InConversation>();

        RequestOf(call).Should().BeEquivalentTo(new { Outcome = SensitiveOutcome.Failed, Reason = "no digits were entered" });
    }

    [Fact]
    public void A_service_that_does_not_answer_in_time_has_not_taken_them()
    {
        var call = Enter(Asked()).Passes(TimeSpan.FromSeconds(7));

        GoesOn(call).Session.Placement.State.Should().BeOfType<InConversation>();
        RequestOf(call).Should().BeEquivalentTo(new { Outcome = SensitiveOutcome.Failed, Reason = "the service did not answer in time" });

        Submitted(call);
        RequestOf(call).Should().BeEquivalentTo(
            new { Outcome = SensitiveOutcome.Accepted, Reason = (string?)null }, "what the service says counts, however late");
    }

    [Fact]
    public void The_agent_who_leaves_meanwhile_leaves_an_apology_and_no_survey()
    {
        var call = Asked().Completed(1, Agent1);

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Session.Survey.Should().BeNull();
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(4));
        RequestOf(call).Should().BeEquivalentTo(new { Outcome = SensitiveOutcome.Abandoned, Reason = "the agent has gone" });
    }

    [Fact]
    public void The_agent_who_leaves_while_the_service_is_told_leaves_what_it_says()
    {
        var call = Enter(Asked()).Completed(1, Agent1);
        call.Session.Placement.State.Should().BeOfType<SubmittingDigits>();

        GoesOn(Submitted(call));

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Session.Survey.Should().BeNull();
        RequestOf(call).Outcome.Should().Be(SensitiveOutcome.Accepted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_comes_late_of_the_agent_who_has_left_starts_no_survey(bool isServiceTold)
    {
        var call = isServiceTold ? GoesOn(Submitted(Enter(Asked()).Completed(1, Agent1))) : Asked().Completed(1, Agent1);

        call = call.Joined(1, Agent1).Completed(1, Agent1);

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void The_caller_who_hangs_up_has_abandoned_it_unless_the_service_has_the_digits()
    {
        var before = Asked().CallerEnds();
        before.Session.Placement.State.Should().BeOfType<Ended>();
        RequestOf(before).Outcome.Should().Be(SensitiveOutcome.Abandoned);

        var after = Enter(Asked()).CallerEnds();
        RequestOf(after).Outcome.Should().Be(SensitiveOutcome.Asked);
        CallFlow.Wants(after.Session, new CallEffect.StartTimer(new CallTimer.DigitsOverdue(3), after.Now)).Should().BeTrue();
        RequestOf(Submitted(after)).Outcome.Should().Be(SensitiveOutcome.Accepted);
    }

    [Fact]
    public void What_the_end_of_the_process_has_lost_is_told_as_failed()
    {
        var gone = Enter(Asked()).CallerEnds().Fires(new CallTimer.DigitsOverdue(3));
        RequestOf(gone).Outcome.Should().Be(SensitiveOutcome.Failed);

        var there = Enter(Asked()).Passes(TimeSpan.FromSeconds(12)).Fires(new CallTimer.DigitsOverdue(3));
        RequestOf(there).Outcome.Should().Be(SensitiveOutcome.Failed);
        there.Last.Effects.Should().Equal(new CallEffect.TransferCaller(5), new CallEffect.StopMusic(new(1)));
        there.Session.Placement.State.Should().BeOfType<InConversation>();
    }

    [Fact]
    public void A_caller_of_whom_nothing_is_heard_is_brought_back()
    {
        var call = Asked().Passes(TimeSpan.FromMinutes(4)).Fires(new CallTimer.DigitsOverdue(3));

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(4), new CallEffect.StopMusic(new(1)));
        RequestOf(call).Should().BeEquivalentTo(new { Outcome = SensitiveOutcome.Failed, Reason = "it took too long" });
    }

    [Fact]
    public void Who_is_found_in_the_room_that_they_are_brought_back_to_has_got_there_by_the_transfer()
    {
        var placement = Asked().Passes(TimeSpan.FromMinutes(4)).Fires(new CallTimer.DigitsOverdue(3)).Session.Placement;
        placement.Conversation.Should().Be(Outside);

        placement.HasLeftFor(Room).Should().BeTrue("they were outside, and nothing else leads in");
        placement.HasLeftFor(Outside).Should().BeFalse();
        placement.HasLeftFor(Elsewhere).Should().BeTrue();
        (placement with { Conversation = null }).HasLeftFor(Room).Should().BeFalse("they may never have been led out");
        (placement with { Conversation = Room }).HasLeftFor(Room).Should().BeFalse("they were in there before");
        (placement with { ReachedStep = placement.Step }).HasLeftFor(Room).Should().BeFalse();
    }

    [Fact]
    public void A_move_straight_back_into_the_room_is_that_of_the_transfer()
    {
        var call = Asked().Passes(TimeSpan.FromMinutes(4)).Fires(new CallTimer.DigitsOverdue(3)).Is(new CallEvent.CallerMoved(Outside, Room));

        call.Session.Placement.Should().BeEquivalentTo(new { IsReached = true, IsInRoom = true });
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(4)).Should().BeFalse();
    }

    [Fact]
    public void The_time_of_the_question_is_not_that_of_the_service()
    {
        var call = Enter(Asked()).Fires(new CallTimer.DigitsOverdue(3));

        call.Session.Placement.State.Should().BeOfType<SubmittingDigits>();
        RequestOf(call).Outcome.Should().Be(SensitiveOutcome.Asked);
    }

    [Fact]
    public void A_caller_who_cannot_be_led_out_stays_in_the_conversation()
    {
        var call = Ask(InRoom()).Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "refused"));

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Last.Effects.Should().Equal(new CallEffect.StopMusic(new(1)));
        RequestOf(call).Outcome.Should().Be(SensitiveOutcome.Failed);
        call.Completed(1, Agent1).Session.Placement.State.Should().BeOfType<InSurvey>();
    }

    public static TheoryData<string, CallEvent> WaysToAskAgain { get; } = new()
    {
        { "their digits", new CallEvent.DigitsEntered(4, HasDigits: true) },
        { "digits of an earlier question", new CallEvent.DigitsEntered(3, HasDigits: true) },
        { "an earlier input", new CallEvent.CallerInput(2, "1", []) },
        { "an input of no step", new CallEvent.CallerInput(null, "1", []) },
        { "a notify", new CallEvent.CallerContinued(4) },
        { "a fallback that tells nothing", new CallEvent.FellBack(null) },
    };

    [Theory]
    [MemberData(nameof(WaysToAskAgain))]
    public void Who_is_led_back_as_the_plan_does_not_ask_it_any_more_talks_again_and_the_music_ends(string how, CallEvent fact)
    {
        var call = Enter(Asked(), hasDigits: false);
        call.Session.Placement.Step.Should().Be(4);

        var back = CallFlow.Apply(new(TestPlan.Of(), call.Session, call.Now), fact);

        back.Answer!.OfType<ConversationAction>().Should().ContainSingle(how);
        back.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)), how);
        back.Effects.Should().Equal([new CallEffect.StopMusic(new(1))], how);
        back.Session.Sensitive.Single().Should().BeEquivalentTo(
            new { Outcome = SensitiveOutcome.Failed, Reason = "the settings do not have it any more" }, how);
    }

    [Fact]
    public void A_call_that_is_ended_meanwhile_has_abandoned_it()
    {
        var call = Asked().Is(new CallEvent.Commanded(new CallCommand.HangUp("sue", Key: null)));

        RequestOf(call).Should().BeEquivalentTo(new { Outcome = SensitiveOutcome.Abandoned, Reason = "the call was ended" });
        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
    }

    [Theory]
    [InlineData("waiting", "The caller is not talking with an agent.")]
    [InlineData("asked", "The caller is entering digits outside the conversation.")]
    [InlineData("moved", "The caller is on the way into the conversation.")]
    [InlineData("over", "The call has ended.")]
    [InlineData("gone from the plan", "Ivr:Sensitive has no card.")]
    public void What_cannot_be_asked_is_refused_with_the_reason(string how, string why)
    {
        var call = how switch
        {
            "waiting" => new TestCall(TestPlan.Of(Settings)).Choose("1"),
            "asked" => Asked(),
            "moved" => Talking(TestPlan.Of(Settings)).Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
                .Created(2, Agent2).Answered(2, Agent2),
            "over" => InRoom().CallerEnds(),
            _ => Talking(),
        };

        Ask(call).Last.Command!.Refusal.Should().Be(why);
    }

    [Fact]
    public void Meanwhile_the_caller_is_neither_moved_nor_recorded_anew()
    {
        var call = Asked();
        foreach (var command in new CallCommand[] { new CallCommand.Transfer("Support", "sue", Key: null), new CallCommand.StartRecording("sue", Key: null) })
            call.Is(new CallEvent.Commanded(command)).Last.Command!.Refusal.Should().Be("The caller is entering digits outside the conversation.");
    }

    [Fact]
    public void Music_is_stopped_also_where_the_caller_is_being_moved_by_then()
    {
        var call = GoesOn(Submitted(Enter(Asked())));

        call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        call.Session.Leg(new(1))!.IsUnwanted.Should().BeTrue();
        CallFlow.Wants(call.Session, new CallEffect.StopMusic(new(1))).Should().BeTrue();
    }
}
