using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallFlowTests
{
    [Fact]
    public void A_new_caller_is_greeted_and_watched()
    {
        var call = new TestCall();

        call.Session.Should().BeEquivalentTo(new
        {
            CallerLeg,
            Caller = new { Address = "447700900001", Dialled = "442079460000", StartedAt = call.Now, HeardAt = call.Now },
            Placement = new { Step = 1, ReachedStep = 1 },
            IsOver = false,
            Room = "room-0123456789abcdef0123456789abcdef",
        });
        call.Said.Should().Equal("Press 1 for sales or 2 for support.");
        call.Last.Effects.Should().Equal(new CallEffect.StartTimer(new CallTimer.Silence(), call.Now.AddMinutes(5)));
    }

    [Fact]
    public void A_repeated_answer_gets_the_greeting_and_changes_nothing()
    {
        foreach (var call in new[] { new TestCall(), Talking(), Rating() })
        {
            var before = call.Session;
            call.Is(CallReplay.ArrivalOf(call.Session)).Said.Should().Equal("Press 1 for sales or 2 for support.");
            call.Session.Should().BeSameAs(before);
        }

        var ended = new TestCall().CallerEnds();
        ended.Is(CallReplay.ArrivalOf(ended.Session)).Said.Should().Equal(ended.Plan.Texts.Goodbye.Text);
    }

    [Fact]
    public void An_answer_to_an_older_question_says_again_where_the_caller_is()
    {
        var call = new TestCall().Choose("1");
        var before = call.Session;

        call.Is(new CallEvent.CallerInput(1, "2", []));

        call.Session.Should().BeSameAs(before);
        call.Said.Should().ContainSingle().Which.Should().StartWith("Please wait");
    }

    [Fact]
    public void An_input_that_names_no_step_is_of_the_current_one() =>
        new TestCall().Is(new CallEvent.CallerInput(null, "1", [])).Session.Placement.State.Should().BeOfType<Waiting>();

    [Fact]
    public void An_input_shows_that_the_caller_got_where_they_were_led()
    {
        var call = Talking().Completed(1, Agent1).Choose("4");

        call.Session.Survey!.Score.Should().Be(4);
        call.Session.Survey.AskedAt.Should().NotBeNull();
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeFalse();
    }

    [Fact]
    public void An_input_after_the_end_still_gets_words()
    {
        var call = Talking().CallerEnds();
        call.Choose("1").Said.Should().Equal(call.Plan.Texts.Goodbye.Text);
        call.Session.Placement.ReachedStep.Should().Be(2);
    }

    [Fact]
    public void The_fallback_address_carries_on_with_what_had_failed()
    {
        var call = new TestCall().Is(new CallEvent.FellBack(new CallEvent.CallerInput(1, "1", [])));

        call.Session.Placement.State.Should().BeOfType<Waiting>();
        call.Last.Effects.Should().Contain(new CallEffect.CreateAgentLeg(new(1)));
        call.Said.First().Should().Be(call.Plan.Texts.CarryOn.Text);
        call.Is(new CallEvent.FellBack(null)).Said.Should().HaveCount(2);
    }

    [Fact]
    public void A_fault_that_the_platform_reports_is_in_the_story()
    {
        var call = new TestCall().Is(new CallEvent.PlatformFault("Syntax error"));

        call.Session.Timeline[^1].What.Should().Contain("Syntax error");
    }

    [Fact]
    public void Legs_that_are_silent_for_five_minutes_are_looked_up_and_watched_on()
    {
        var call = Talking();
        call.With(session => session.HeardAt(call.Now.AddMinutes(-6)) with { Legs = [session.Legs[0] with { HeardAt = call.Now.AddMinutes(-6) }] });

        call.Fires(new CallTimer.Silence());

        call.Last.Effects.Should().Equal(
            new CallEffect.LookUp(CallerLeg),
            new CallEffect.LookUp(Agent1),
            new CallEffect.StartTimer(new CallTimer.Silence(), call.Now.AddMinutes(5)));
    }

    [Fact]
    public void Legs_that_were_heard_of_are_not_looked_up() =>
        Talking().Fires(new CallTimer.Silence()).Last.Effects.Should().ContainSingle().Which.Should().BeOfType<CallEffect.StartTimer>();

    [Fact]
    public void A_caller_who_has_just_pressed_a_key_is_heard_of_and_may_hear_the_last_words()
    {
        var call = Rating();
        call.With(session => session.HeardAt(call.Now.AddMinutes(-6)));

        call.Choose("4").Fires(new CallTimer.Silence());

        call.Session.Placement.State.Should().BeOfType<HearingGoodbye>();
        call.Last.Effects.Should().NotContain(new CallEffect.LookUp(CallerLeg));
    }

    [Fact]
    public void A_call_whose_legs_are_all_over_is_watched_no_more_and_one_whose_agent_is_left_is()
    {
        Talking().CallerEnds().Completed(1, Agent1).Fires(new CallTimer.Silence()).Last.Effects.Should().BeEmpty();
        Talking().CallerEnds().Fires(new CallTimer.Silence()).Last.Effects.Should().ContainSingle();
        new TestCall().Choose("1").CallerEnds().Fires(new CallTimer.Silence()).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_leg_is_wanted_while_the_caller_waits_for_it()
    {
        var create = new CallEffect.CreateAgentLeg(new(1));

        CallFlow.Wants(new TestCall().Choose("1").Session, create).Should().BeTrue();
        CallFlow.Wants(new TestCall().Choose("1").Session, new CallEffect.CreateAgentLeg(new(2))).Should().BeFalse();
        CallFlow.Wants(new TestCall().Choose("1").Created(1, Agent1).Session, create).Should().BeFalse();
        CallFlow.Wants(new TestCall().Choose("1").CallerEnds().Session, create).Should().BeFalse();
        CallFlow.Wants(new TestCall().Choose("1").Is(new CallEvent.AgentLegMissing(new(1))).Session, create).Should().BeFalse();
        CallFlow.Wants(new TestCall().Session, create).Should().BeFalse();
    }

    [Fact]
    public void A_transfer_is_wanted_until_the_caller_is_there_or_somewhere_newer_or_gone()
    {
        var transfer = new CallEffect.TransferCaller(3);
        var call = Talking().Completed(1, Agent1);

        CallFlow.Wants(call.Session, transfer).Should().BeTrue();
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(2)).Should().BeFalse();
        CallFlow.Wants(Talking().Completed(1, Agent1).CallerEnds().Session, transfer).Should().BeFalse();
        CallFlow.Wants(call.Is(new CallEvent.CallerTransferred(3)).Session, transfer).Should().BeFalse();
    }

    [Fact]
    public void A_hang_up_is_wanted_until_the_leg_is_over()
    {
        CallFlow.Wants(Talking().Session, new CallEffect.HangUp(Agent1)).Should().BeTrue();
        CallFlow.Wants(Talking().Completed(1, Agent1).Session, new CallEffect.HangUp(Agent1)).Should().BeFalse();
        CallFlow.Wants(Talking().Session, new CallEffect.HangUp(Agent2)).Should().BeTrue("a leg that exists twice is not of the call");
        CallFlow.Wants(Talking().Session, new CallEffect.HangUp(CallerLeg)).Should().BeTrue();
        CallFlow.Wants(Talking().CallerEnds().Session, new CallEffect.HangUp(CallerLeg)).Should().BeFalse();
    }

    [Fact]
    public void Timers_and_look_ups_are_wanted_until_the_last_leg_is_over()
    {
        var talking = Talking().Session;
        var over = new TestCall().CallerEnds().Session;
        var callerGone = talking.EndedAt(talking.Caller.StartedAt);

        foreach (var effect in (CallEffect[])[new CallEffect.LookUp(Agent1), new CallEffect.StartTimer(new CallTimer.Silence(), default)])
        {
            CallFlow.Wants(talking, effect).Should().BeTrue();
            CallFlow.Wants(callerGone, effect).Should().BeTrue("the agent's leg may still be there");
            CallFlow.Wants(over, effect).Should().BeFalse();
        }
    }

    [Fact]
    public void Five_minutes_to_the_tick_are_silence()
    {
        var call = Talking();
        call.With(session =>
            session.HeardAt(call.Now.AddSeconds(1).AddMinutes(-5)) with { Legs = [session.Legs[0] with { HeardAt = call.Now.AddSeconds(1).AddMinutes(-5) }] });

        call.Fires(new CallTimer.Silence()).Last.Effects.OfType<CallEffect.LookUp>().Should().HaveCount(2);
    }

    [Fact]
    public void One_leg_that_is_left_or_over_among_others_counts()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Completed(1, Agent1).Created(2, Agent2);
        CallFlow.Wants(call.Session, new CallEffect.HangUp(Agent1)).Should().BeFalse();
        CallFlow.Wants(call.Session, new CallEffect.HangUp(Agent2)).Should().BeTrue();

        call.CallerEnds().Fires(new CallTimer.Silence()).Last.Effects.Should().ContainSingle("one leg is still to be watched");
    }

    [Fact]
    public void What_is_said_again_leads_the_caller_there()
    {
        var call = Talking().Completed(1, Agent1);

        call.Is(new CallEvent.CallerInput(1, "1", []));

        call.Said.Should().Equal("How was it, from 1 to 5?");
        CallFlow.Wants(call.Session, new CallEffect.TransferCaller(3)).Should().BeFalse("the answer at hand has led there");
        var asked = call.Session.Survey!.AskedAt;
        call.Choose("9").Choose("4").Session.Survey!.AskedAt.Should().Be(asked);
    }
}
