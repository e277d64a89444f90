using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class AgentLegRulesTests
{
    private static readonly CallPlan Accepting = TestPlan.Of(("Departments:Sales:AcceptPrompt", "Press 1 to take the call."));
    private static readonly CallPlan Detecting = TestPlan.Of(("Departments:Sales:DetectMachines", "true"));

    private static TestCall Ringing(CallPlan? plan = null) => new TestCall(plan).Choose("1").Created(1, Agent1);

    [Fact]
    public void A_created_leg_is_known_and_watched_until_it_is_surely_over()
    {
        var call = Ringing();

        call.Session.Leg(new(1))!.Id.Should().Be(Agent1);
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(40)));
        Ringing(Accepting).Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.LegOverdue(new(1)), call.Now.AddSeconds(65)));
    }

    [Fact]
    public void An_event_before_the_answer_to_the_request_tells_the_leg_too()
    {
        var call = new TestCall().Choose("1").Leg(1, Agent1, "ringing", LegFacts.Ringing);

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = (LegId?)Agent1, RingingAt = (DateTimeOffset?)call.Now, HeardAt = call.Now });
        call.Last.Effects.Should().ContainSingle();
        call.Created(1, Agent1).Last.Effects.Should().BeEmpty("it is watched already");
    }

    [Fact]
    public void A_leg_that_exists_twice_is_ended() =>
        Ringing().Created(1, Agent2).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));

    [Fact]
    public void An_answer_begins_the_conversation()
    {
        var call = Ringing().Answered(1, Agent1);

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Session.Leg(new(1))!.AnsweredAt.Should().Be(call.Now);
        call.Session.Placement.Step.Should().Be(2, "the caller stays where they are");
        call.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_join_proves_an_answer_and_tells_the_room()
    {
        var call = Ringing().Joined(1, Agent1);

        call.Session.Placement.State.Should().BeOfType<InConversation>();
        call.Session.Placement.RoomConversation.Should().Be(Room);
    }

    [Fact]
    public void An_end_after_an_answer_leads_to_the_survey()
    {
        var call = Talking().Completed(1, Agent1);

        call.Session.Placement.State.Should().Be(new InSurvey(0, 0));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
        call.Session.Survey.Should().BeEquivalentTo(new { Department = "Sales", Agent = "447700900101" });
        call.Session.Leg(new(1))!.EndReason.Should().Be("completed");
    }

    [Fact]
    public void An_end_that_proves_an_answer_of_its_own_leads_to_the_survey_too() =>
        Ringing().Leg(1, Agent1, "completed", LegFacts.Answered | LegFacts.Ended).Session.Placement.State.Should().BeOfType<InSurvey>();

    [Fact]
    public void An_answer_that_is_told_after_the_end_leads_to_the_survey_and_gives_up_the_next_agent()
    {
        var call = Ringing().Completed(1, Agent1);
        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        call.Created(2, Agent2);

        call.Answered(1, Agent1);

        call.Session.Placement.State.Should().BeOfType<InSurvey>();
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2), new CallEffect.TransferCaller(3));
    }

    [Fact]
    public void The_survey_is_begun_once()
    {
        var call = Talking().Completed(1, Agent1);

        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty();
        call.Answered(1, Agent1).Last.Effects.Should().BeEmpty();
        call.Session.Placement.Step.Should().Be(3);
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("rejected")]
    [InlineData("timeout")]
    public void An_agent_who_does_not_take_it_is_followed_by_the_next(string status)
    {
        var call = Ringing().Leg(1, Agent1, status, LegFacts.Ended);

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        call.Session.Leg(new(2))!.Endpoint.Address.Should().Be("447700900102");
        call.Last.Effects.Should().Equal(new CallEffect.CreateAgentLeg(new(2)));
        call.Session.Placement.Step.Should().Be(2);
    }

    [Fact]
    public void After_the_last_agent_the_caller_hears_an_apology_and_never_the_survey()
    {
        var call = Ringing().Leg(1, Agent1, "busy", LegFacts.Ended).Created(2, Agent2).Leg(2, Agent2, "busy", LegFacts.Ended);

        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
        call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void A_leg_that_was_not_made_is_followed_by_the_next_and_noted()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegRefused(new(1), "400"));

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { EndReason = "400", EndedAt = (DateTimeOffset?)call.Now });
        call.Last.Effects.Should().Equal(new CallEffect.CreateAgentLeg(new(2)));
    }

    [Fact]
    public void A_refusal_of_a_leg_that_exists_or_is_over_or_was_never_asked_for_changes_nothing()
    {
        var call = Ringing();
        var before = call.Session;

        call.Is(new CallEvent.AgentLegRefused(new(1), "400")).Session.Should().BeSameAs(before);
        call.Is(new CallEvent.AgentLegRefused(new(9), "400")).Session.Should().BeSameAs(before);
    }

    [Fact]
    public void A_leg_that_is_not_to_be_found_is_asked_for_again_under_a_new_number_and_is_not_wanted_any_more()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegMissing(new(1)));

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(2)));
        call.Session.Leg(new(2))!.Endpoint.Should().Be(call.Session.Leg(new(1))!.Endpoint);
        call.Last.Effects.Should().Equal(new CallEffect.CreateAgentLeg(new(2)));
        call.Leg(1, Agent1, "ringing", LegFacts.Ringing).Last.Effects.Should().EndWith(new CallEffect.HangUp(Agent1));
        call.Answered(1, Agent1).Session.Placement.State.Should().BeOfType<Waiting>("a doubled leg is never heard");
    }

    [Fact]
    public void After_three_legs_that_are_not_to_be_found_the_next_agent_is_rung()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegMissing(new(1))).Is(new CallEvent.AgentLegMissing(new(2)))
            .Is(new CallEvent.AgentLegMissing(new(3)));

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(4)));
    }

    [Fact]
    public void A_missing_leg_that_nobody_waits_for_is_not_asked_for_again()
    {
        var call = new TestCall().Choose("1").CallerEnds().Is(new CallEvent.AgentLegMissing(new(1)));

        call.Session.Leg(new(1))!.IsUnwanted.Should().BeTrue();
        call.Last.Effects.Should().BeEmpty();
        var known = Ringing();
        var before = known.Session;
        known.Is(new CallEvent.AgentLegMissing(new(1))).Session.Should().BeSameAs(before);
    }

    [Fact]
    public void A_leg_that_shows_up_after_the_caller_has_gone_is_ended_once()
    {
        var call = new TestCall().Choose("1").CallerEnds();
        call.Last.Effects.Should().BeEmpty("it is not known yet");

        call.Created(1, Agent1).Last.Effects.Should().EndWith(new CallEffect.HangUp(Agent1));
        call.Answered(1, Agent1).Last.Effects.Should().BeEmpty();
        call.Completed(1, Agent1).Last.Effects.Should().BeEmpty();
        call.Session.Survey.Should().BeNull();
    }

    [Fact]
    public void An_event_of_another_leg_than_the_known_one_is_ignored()
    {
        var call = Talking();
        call.Completed(1, Agent2).Last.Ignored.Should().NotBeNull();
        call.Session.Placement.State.Should().BeOfType<InConversation>();
        call.Completed(7, Agent2).Last.Ignored.Should().NotBeNull();
    }

    [Fact]
    public void Another_leg_of_the_same_number_that_lives_is_hung_up_once()
    {
        var call = Talking().Leg(1, Agent2, "ringing", LegFacts.Ringing);

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));
        call.Session.Timeline.Select(line => line.What).Should().Contain("agent leg 1 exists twice");
        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = Agent1, DoubleId = Agent2 });
        call.Answered(1, Agent2).Last.Effects.Should().BeEmpty("it was asked for");
        var third = call.Leg(1, new("agent-leg-3"), "ringing", LegFacts.Ringing);
        third.Last.Effects.Should().BeEmpty("whoever tells of more legs ends none of them");
        third.Last.Ignored.Should().NotBeNull();
        call.Session.Leg(new(1))!.DoubleId.Should().Be(Agent2, "it is asked about by its id");
        call.Completed(1, Agent2).Last.Ignored.Should().NotBeNull();
        call.Session.Placement.State.Should().BeOfType<InConversation>();
    }

    [Fact]
    public void What_a_look_up_has_found_is_dropped_for_the_leg_that_tells_of_itself()
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.Answered).Named(1, Agent2, "ringing", LegFacts.Ringing);

        call.Last.Effects.Should().NotContain(effect => effect is CallEffect.HangUp, "it may be another call's");
        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = Agent2, IsFound = false, AnsweredAt = (DateTimeOffset?)null });
        call.Session.Leg(new(1))!.RingingAt.Should().NotBeNull();
    }

    [Fact]
    public void What_a_look_up_has_found_is_certain_once_the_platform_has_told_it()
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.None).Named(1, Agent1, "ringing", LegFacts.Ringing);

        call.Is(new CallEvent.LegOfAnotherCall(Agent1)).Session.Leg(new(1))!.Id.Should().Be(Agent1);
        call.Named(1, Agent2, "ringing", LegFacts.Ringing).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));
    }

    [Fact]
    public void An_event_without_the_calls_key_makes_nothing_certain()
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.None).Leg(1, Agent1, "ringing", LegFacts.Ringing);

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = Agent1, IsFound = true });
    }

    [Fact]
    public void A_leg_that_is_found_when_another_has_told_of_itself_is_left_alone()
    {
        var call = Ringing().Finds(1, Agent2, LegFacts.None);

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = Agent1, IsFound = false });
        call.Last.Effects.Should().BeEmpty();
    }

    [Theory]
    [InlineData(LegFacts.None)]
    [InlineData(LegFacts.Answered)]
    public void A_leg_that_is_another_calls_is_asked_for_anew(LegFacts fact)
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, fact).Is(new CallEvent.LegOfAnotherCall(Agent1));

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = (LegId?)null, IsUnwanted = true, AnsweredAt = (DateTimeOffset?)null });
        call.Last.Effects.OfType<CallEffect.CreateAgentLeg>().Should().ContainSingle().Which.Number.Should().Be(new LegNumber(2));
        call.Last.Effects.Should().NotContain(effect => effect is CallEffect.HangUp);
        call.Session.Placement.State.Should().BeOfType<Waiting>();
    }

    [Fact]
    public void The_agent_of_another_call_who_has_left_leads_to_no_second_ring()
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.Answered).Is(new CallEvent.LegLookedUp(Agent1, "completed", LegFacts.Ended));
        call.Is(new CallEvent.LegOfAnotherCall(Agent1));

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = (LegId?)null, IsOver = true });
        call.Last.Effects.Should().BeEmpty();
    }

    [Theory]
    [InlineData(LegFacts.Ringing, false)]
    [InlineData(LegFacts.Answered, true)]
    public void A_caller_who_seemed_to_talk_waits_for_the_leg_that_tells_of_itself(LegFacts fact, bool talks)
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.Answered);
        call.Session.Placement.State.Should().BeOfType<InConversation>();

        call.Named(1, Agent2, fact.ToString(), fact);

        call.Session.Placement.State.Should().BeOfType(talks ? typeof(InConversation) : typeof(Waiting));
        call.Session.Timeline.Select(line => line.What).Should().Contain("agent leg 1 is agent-leg-2, not agent-leg-1");
        call.Named(1, Agent2, "busy", LegFacts.Ended).Session.Survey.Should().Be(talks ? call.Session.Survey : null);
        if (!talks)
        {
            call.Session.Placement.State.Should().BeOfType<Waiting>().Which.Leg.Should().Be(new LegNumber(2), "the next agent is rung");
            call.Fires(new CallTimer.LongestWait(call.Session.Placement.Step)).Session.Placement.State.Should().BeOfType<ChoosingAfterNoAnswer>();
        }
    }

    [Theory]
    [InlineData("ringing", LegFacts.Ringing)]
    [InlineData("answered", LegFacts.Answered)]
    public void The_end_of_a_leg_that_was_found_is_not_that_of_the_one_that_tells_of_itself(string status, LegFacts fact)
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.Ended).Created(2, new("agent-leg-3")).Named(1, Agent2, status, fact);

        call.Session.Placement.State.Should().BeOfType<Waiting>().Which.Leg.Should().Be(new LegNumber(2));
        call.Last.Effects.Should().Contain(new CallEffect.HangUp(Agent2)).And.NotContain(effect => effect is CallEffect.TransferCaller);
    }

    [Fact]
    public void A_leg_whose_request_was_refused_and_that_lives_all_the_same_is_hung_up()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegRefused(new(1), "503")).Named(1, Agent1, "answered", LegFacts.Answered);

        call.Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1));
        call.Session.Placement.State.Should().BeOfType<Waiting>().Which.Leg.Should().Be(new LegNumber(2));
    }

    [Fact]
    public void Who_seemed_to_talk_to_an_agent_that_the_plan_does_not_have_any_more_waits_for_the_first()
    {
        var call = new TestCall().Choose("1").Finds(1, Agent1, LegFacts.Answered);
        var changed = TestPlan.Of(("Departments:Sales:Endpoint:Number", "447700900999"));

        var lost = CallFlow.Apply(new(changed, call.Session, call.Now), new CallEvent.LegOfAnotherCall(Agent1));

        lost.Session.Placement.State.Should().BeOfType<Waiting>().Which.Endpoint.Should().Be(0);
        lost.Session.Leg(new(2))!.Endpoint.Label.Should().Be("447700900999");
    }

    [Fact]
    public void The_key_that_an_agent_presses_tells_whose_the_leg_is()
    {
        var call = new TestCall(Accepting).Choose("1").Finds(1, Agent1, LegFacts.None).Is(new CallEvent.AgentInput(new(1), Agent2, "1") { IsNamed = true });

        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { Id = Agent2, HasAccepted = true, IsFound = false });
    }

    [Fact]
    public void Another_leg_of_a_connect_action_is_left_alone_because_its_end_would_be_the_callers()
    {
        var call = Ringing().With(session => session.With(session.Leg(new(1))! with { IsConnect = true }));

        call.Leg(1, Agent2, "ringing", LegFacts.Ringing).Last.Ignored.Should().NotBeNull();
    }

    [Fact]
    public void An_overdue_leg_is_looked_up_before_it_is_given_up()
    {
        var call = Ringing().Fires(new CallTimer.LegOverdue(new(1)));
        call.Last.Effects.Should().Equal(new CallEffect.LookUp(Agent1));
        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(1)));

        call.Is(new CallEvent.LegLookedUp(Agent1, "ringing", LegFacts.None));

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1), new CallEffect.CreateAgentLeg(new(2)));
    }

    [Fact]
    public void An_overdue_leg_on_which_an_agent_is_found_talks_on()
    {
        var call = Ringing().Fires(new CallTimer.LegOverdue(new(1))).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));

        call.Session.Placement.State.Should().BeOfType<InConversation>();
        call.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_look_up_of_a_leg_that_is_not_overdue_gives_nothing_up() =>
        Ringing().Is(new CallEvent.LegLookedUp(Agent1, "ringing", LegFacts.None)).Last.Effects.Should().BeEmpty();

    [Fact]
    public void A_timer_of_a_leg_that_nobody_waits_for_says_nothing()
    {
        Talking().Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().BeEmpty();
        new TestCall().Choose("1").Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().BeEmpty();
        Ringing().Completed(1, Agent1).Fires(new CallTimer.LegOverdue(new(1))).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_leg_that_was_to_end_and_is_found_alive_is_ended_again()
    {
        var call = Talking().CallerEnds().Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));
        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));

        call.Is(new CallEvent.LegLookedUp(Agent1, "completed", LegFacts.Ended)).Last.Effects.Should().BeEmpty();
        call.Is(new CallEvent.LegLookedUp(Agent2, "completed", LegFacts.Ended)).Last.Ignored.Should().NotBeNull();
    }

    [Fact]
    public void With_an_accept_prompt_an_answer_alone_is_no_agent()
    {
        var call = Ringing(Accepting).Answered(1, Agent1);
        call.Session.Placement.State.Should().BeOfType<Waiting>();

        call.Is(new CallEvent.AgentInput(new(1), Agent1, "1"));

        call.Session.Placement.State.Should().BeOfType<InConversation>();
        call.Last.Answer.Should().Equal(new AgentScript(call.Plan, call.Session).Join(call.Session.Leg(new(1))!));
        call.Session.Leg(new(1)).Should().BeEquivalentTo(new { HasAccepted = true });
    }

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    [InlineData(null)]
    public void An_agent_who_does_not_accept_hears_goodbye_and_the_end_leads_to_the_next(string? digits)
    {
        var call = Ringing(Accepting).Answered(1, Agent1).Is(new CallEvent.AgentInput(new(1), Agent1, digits));
        call.Said.Should().Equal(call.Plan.Texts.AgentDeclined.Text);

        call.Completed(1, Agent1).Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
    }

    [Fact]
    public void Who_accepts_too_late_or_a_leg_that_is_not_known_hears_that_the_caller_has_gone()
    {
        var gone = Ringing(Accepting).Answered(1, Agent1).CallerEnds();
        gone.Is(new CallEvent.AgentInput(new(1), Agent1, "1")).Said.Should().Equal(gone.Plan.Texts.CallerGone.Text);

        Ringing(Accepting).Is(new CallEvent.AgentInput(new(1), Agent2, "1")).Last.Ignored.Should().NotBeNull();
        Ringing(Accepting).Is(new CallEvent.AgentInput(new(5), Agent1, "1")).Said.Should().ContainSingle();
    }

    [Fact]
    public void An_input_that_comes_before_all_else_tells_the_leg()
    {
        var call = new TestCall(Accepting).Choose("1").Is(new CallEvent.AgentInput(new(1), Agent1, "1"));

        call.Session.Leg(new(1))!.Id.Should().Be(Agent1);
        call.Session.Placement.State.Should().BeOfType<InConversation>();
    }

    [Fact]
    public void A_machine_is_no_agent_and_a_person_is()
    {
        var machine = Ringing(Detecting).Answered(1, Agent1);
        machine.Session.Placement.State.Should().BeOfType<Waiting>();
        machine.Leg(1, Agent1, "machine", LegFacts.Machine).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1), new CallEffect.CreateAgentLeg(new(2)));

        Ringing(Detecting).Answered(1, Agent1).Leg(1, Agent1, "human", LegFacts.Human).Session.Placement.State.Should().BeOfType<InConversation>();
    }

    [Fact]
    public void A_machine_that_is_told_of_late_gives_way_to_the_next_agent()
    {
        var call = Talking().Leg(1, Agent1, "machine", LegFacts.Machine);

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        call.Last.Effects.Should().Equal(
            new CallEffect.StartTimer(new CallTimer.LongestWait(2), call.Now.AddSeconds(300)),
            new CallEffect.HangUp(Agent1),
            new CallEffect.CreateAgentLeg(new(2)));
    }

    [Fact]
    public void An_agent_who_shows_up_while_the_caller_does_something_else_is_ended()
    {
        var call = Rating().With(session => session with { Legs = session.Legs.Add(new(new(2), "Sales", session.Legs[0].Endpoint, session.Caller.StartedAt)) });

        call.Answered(2, Agent2).Last.Effects.Should().EndWith(new CallEffect.HangUp(Agent2));
        call.Session.Placement.State.Should().BeOfType<InSurvey>();
    }

    [Fact]
    public void Only_what_was_told_is_known_of_a_leg()
    {
        var call = Talking();
        call.Session.Leg(new(1)).Should()
            .BeEquivalentTo(new { RingingAt = (DateTimeOffset?)null, JoinedAt = (DateTimeOffset?)null, EndReason = (string?)null, IsHuman = false });

        call.Completed(1, Agent1).Leg(1, Agent1, "failed", LegFacts.Ended);

        call.Session.Leg(new(1))!.EndReason.Should().Be("completed", "the first end is the end");
    }

    [Fact]
    public void The_room_is_where_the_first_agent_went()
    {
        var call = Ringing().Joined(1, Agent1).Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Elsewhere));

        call.Session.Placement.RoomConversation.Should().Be(Room);
    }

    [Fact]
    public void Legs_of_another_agent_do_not_count_as_tries_of_this_one()
    {
        var call = new TestCall().Choose("1").Is(new CallEvent.AgentLegMissing(new(1))).Is(new CallEvent.AgentLegRefused(new(2), "400"));
        call.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(3)));

        call.Is(new CallEvent.AgentLegMissing(new(3))).Is(new CallEvent.AgentLegMissing(new(4))).Session.Placement.State.Should()
            .Be(new Waiting("Sales", 1, new(5)));
    }

    [Fact]
    public void Who_accepts_on_a_doubled_leg_hears_that_the_caller_has_gone()
    {
        var call = new TestCall(Accepting).Choose("1").Is(new CallEvent.AgentLegMissing(new(1))).Is(new CallEvent.AgentInput(new(1), Agent1, "1"));

        call.Said.Should().Equal(call.Plan.Texts.CallerGone.Text);
        call.Session.Leg(new(1))!.HasAccepted.Should().BeFalse();
    }

    [Fact]
    public void The_first_answer_of_an_agent_who_accepts_is_when_they_answered()
    {
        var call = Ringing(Accepting).Answered(1, Agent1);
        var answered = call.Now;

        call.Is(new CallEvent.AgentInput(new(1), Agent1, "1")).Session.Leg(new(1))!.AnsweredAt.Should().Be(answered);
    }

    [Fact]
    public void Who_is_still_on_an_overdue_leg_is_a_person_though_nothing_was_told_of_one()
    {
        var call = new TestCall(TestPlan.Of(("Departments:Sales:DetectMachines", "true"))).Choose("1").Created(1, Agent1)
            .Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));
        call.Session.Placement.State.Should().BeOfType<Waiting>("it may be a machine");

        call.Fires(new CallTimer.LegOverdue(new(1))).Is(new CallEvent.LegLookedUp(Agent1, "answered", LegFacts.Answered));

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Last.Effects.Should().NotContain(new CallEffect.HangUp(Agent1));
    }

    [Fact]
    public void A_leg_that_could_not_be_ended_is_ended_when_anything_is_told_of_it()
    {
        var call = Ringing().CallerEnds();
        call.Last.Effects.Should().Contain(new CallEffect.HangUp(Agent1));
        call.Answered(1, Agent1).Last.Effects.Should().BeEmpty("it has been asked for");

        call.Is(new CallEvent.LegNotHungUp(Agent1, "503")).Last.Effects.Should().BeEmpty("nothing says that it is there");

        call.Joined(1, Agent1).Last.Effects.Should().Equal(new CallEffect.HangUp(Agent1));
    }
}
