using ContactCenter.Domain.Calls.Replay;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class CallTimelineTests
{
    [Fact]
    public void A_new_caller_has_two_lines()
    {
        var call = new TestCall();

        call.Session.Timeline.Should().Equal(
            new TimelineEntry(call.Now, TimelineKind.Webhook, "called 442079460000, menu Main"),
            new TimelineEntry(call.Now, TimelineKind.Answer, "talk, input"));
    }

    [Fact]
    public void A_fact_comes_before_what_was_decided_asked_and_answered()
    {
        Added(call => call.Choose("1")).Should().Equal(
            (TimelineKind.Webhook, "caller: pressed 1"),
            (TimelineKind.Decision, "department Sales"),
            (TimelineKind.Request, "ring agent leg 1: 447700900101"),
            (TimelineKind.Answer, "talk, conversation"));
    }

    [Theory]
    [InlineData("sales", 0.871, "caller: said \"sales\" (0.87)")]
    [InlineData("sales", null, "caller: said \"sales\"")]
    public void What_was_said_is_quoted(string words, double? confidence, string line) =>
        Added(call => call.Say(words, confidence))[0].Should().Be((TimelineKind.Webhook, line));

    [Fact]
    public void A_long_speech_is_cut() =>
        Added(call => call.Say(new string('x', 5_000)))[0].What.Should().HaveLength(100 + "caller: said \"…\" (0.9)".Length);

    [Fact]
    public void Silence_is_told() =>
        Added(call => call.Choose(null))[0].What.Should().Be("caller: pressed and said nothing");

    [Fact]
    public void What_became_of_requests_is_told()
    {
        Added(call => call.Choose("1").Created(1, Agent1)).Should().EndWith((TimelineKind.Request, "agent leg 1: made, agent-leg-1"));
        Added(call => call.Choose("1").Is(new CallEvent.AgentLegRefused(new(1), "400 Bad Request"))).Should()
            .Contain((TimelineKind.Request, "agent leg 1: not made: 400 Bad Request"))
            .And.EndWith((TimelineKind.Request, "ring agent leg 2: 447700900102"));
        Added(call => call.Choose("1").Is(new CallEvent.AgentLegMissing(new(1)))).Should().Contain((TimelineKind.Request, "agent leg 1: not to be found"));
        Added(call => call.Choose("1").Is(new CallEvent.RequestFailed(new CallEffect.CreateAgentLeg(new(1)), 2, "429 Too Many Requests"))).Should()
            .EndWith((TimelineKind.Request, "ring agent leg 1: 447700900101: attempt 2: 429 Too Many Requests"));
    }

    [Fact]
    public void The_end_of_the_talk_the_move_and_the_end_are_told()
    {
        var call = Talking();
        var before = call.Session.Timeline.Length;
        call.Completed(1, Agent1).Is(new CallEvent.CallerFoundIn(Room)).Is(new CallEvent.CallerTransferred(3)).Choose("4").CallerEnds();

        call.Session.Timeline.Skip(before).Select(line => (line.Kind, line.What)).Should().Equal(
            (TimelineKind.Webhook, "agent leg 1: completed"),
            (TimelineKind.Decision, "agent leg 1 left: completed"),
            (TimelineKind.Request, "move caller to step 3"),
            (TimelineKind.Request, "caller: found in CON-room"),
            (TimelineKind.Request, "caller: moved to step 3"),
            (TimelineKind.Webhook, "caller: pressed 4"),
            (TimelineKind.Decision, "survey: 4"),
            (TimelineKind.Answer, "talk"),
            (TimelineKind.Webhook, "caller: completed"),
            (TimelineKind.Decision, "the caller's leg ended: completed"));
    }

    [Fact]
    public void A_timer_is_told_if_it_led_to_something_and_what_recurs_is_told_once()
    {
        Added(call => call.Choose("1").Fires(new CallTimer.LongestWait(1)).Fires(new CallTimer.Silence())).Should()
            .NotContain(line => line.Kind == TimelineKind.Timer);

        var call = new TestCall();
        for (var i = 0; i < 5; i++)
        {
            call.With(session => session.HeardAt(call.Now.AddMinutes(-6))).Fires(new CallTimer.Silence());
            call.Is(new CallEvent.LegLookedUp(CallerLeg, "answered", LegFacts.Answered));
        }

        call.Session.Timeline.Skip(2).Select(line => (line.Kind, line.What)).Should().Equal(
            (TimelineKind.Timer, "nothing was heard for long"),
            (TimelineKind.Request, "look up caller"),
            (TimelineKind.Request, "caller: looked up, answered"));
    }

    [Fact]
    public void A_fact_that_changes_nothing_has_no_line()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1);
        var lines = call.Session.Timeline;

        call.Is(new CallEvent.CallerInput(1, "2", [])).Created(1, Agent1).Is(new CallEvent.AgentStatus(new(7), Agent2, "answered", LegFacts.Answered));
        call.Is(CallReplay.ArrivalOf(call.Session));

        call.Session.Timeline.Skip(lines.Length).Should().OnlyContain(line => line.What == "agent leg 1: made, agent-leg-1");
    }

    [Fact]
    public void The_fallback_address_is_told_with_what_had_failed()
    {
        Added(call => call.Is(new CallEvent.FellBack(new CallEvent.CallerInput(1, "1", []))))[0].Should()
            .Be((TimelineKind.Webhook, "fallback: caller: pressed 1"));
        Added(call => call.Is(new CallEvent.FellBack(null))).Should().Equal((TimelineKind.Webhook, "fallback"), (TimelineKind.Answer, "talk, talk, input"));
    }

    [Fact]
    public void A_timeline_without_end_keeps_its_beginning_and_its_end()
    {
        var call = new TestCall();
        for (var i = 0; i < 300; i++)
            call.Is(new CallEvent.PlatformFault($"fault {i}"));
        call.CallerEnds().Is(new CallEvent.PlatformFault("late"));

        var lines = call.Session.Timeline;
        lines.Should().HaveCount(200);
        lines[0].What.Should().StartWith("called");
        lines[197].What.Should().EndWith("fault 195");
        lines[198].What.Should().Be("later lines are left out");
        lines[199].What.Should().Be("the caller's leg ended: completed");
    }

    [Fact]
    public void A_timeline_that_is_full_at_the_end_says_so_after_it()
    {
        var call = new TestCall();
        for (var i = 0; i < 195; i++)
            call.Is(new CallEvent.PlatformFault($"fault {i}"));
        call.CallerEnds().Is(new CallEvent.PlatformFault("late")).Is(new CallEvent.PlatformFault("later"));

        call.Session.Timeline.TakeLast(3).Select(line => line.What).Should().Equal(
            "caller: completed", "the caller's leg ended: completed", "later lines are left out");
    }

    /// <summary>The lines after those of the greeting.</summary>
    private static List<(TimelineKind Kind, string What)> Added(Action<TestCall> happens)
    {
        var call = new TestCall();
        happens(call);
        return [.. call.Session.Timeline.Skip(2).Select(line => (line.Kind, line.What))];
    }
}
