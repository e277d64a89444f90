using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>The words by which facts, requests and instants stand in the timeline.</summary>
public sealed class TimelineTextTests
{
    public static TheoryData<CallEvent, string> OfWebhooks => new()
    {
        { new CallEvent.Arrived(CallerLeg, First, "447700900001", "442079460000", null, new("https://contact.test/"), "secret"), "called" },
        { new CallEvent.CallerStatus("started", IsAnswered: false, IsEnd: false), "caller: started" },
        { new CallEvent.CallerStatus("ringing", IsAnswered: false, IsEnd: false), "caller: ringing" },
        { new CallEvent.CallerStatus("answered", IsAnswered: true, IsEnd: false), "caller: answered" },
        { new CallEvent.CallerStatus("disconnected", IsAnswered: true, IsEnd: false), "caller: disconnected" },
        { new CallEvent.CallerMoved(First, Room), "caller: moved to CON-room" },
        { new CallEvent.CallerMoved(First, null), "caller: moved to nobody knows where" },
        { new CallEvent.CallerContinued(1), "caller: carried out all before notify" },
        { new CallEvent.CallerInput(1, "12#", []), "caller: pressed 12#" },
        { new CallEvent.MessageRecorded(2, null, null, null, null), "voice message 2: recorded" },
        { new CallEvent.LegTranscribed(new(1), new(null, null, null)), "agent leg 1: put into words" },
        { new CallEvent.MessageTranscribed(2, new(null, null, null)), "voice message 2: put into words" },
        { new CallEvent.PlatformFault("no such file"), "the platform reports: no such file" },
        { new CallEvent.PlatformFault("no such file") { Number = new(3) }, "agent leg 3: the platform reports: no such file" },
        { new CallEvent.AgentStatus(new(1), Agent1, "ringing", LegFacts.Ringing), "agent leg 1: ringing" },
        { new CallEvent.AgentPickedUp(new(1), Agent1), "agent leg 1: picked up" },
        { new CallEvent.AgentInput(new(1), Agent1, "1"), "agent leg 1: pressed 1" },
        { new CallEvent.AgentInput(new(1), Agent1, ""), "agent leg 1: pressed nothing" },
        { new CallEvent.AgentInput(new(1), Agent1, null), "agent leg 1: pressed nothing" },
    };

    /// <summary>Facts that the timeline tells though they change nothing.</summary>
    public static TheoryData<CallEvent, string> OfServices => new()
    {
        { new CallEvent.ServiceAnswered(9, CallAttributes.None.Values), "step 9: the service told nothing" },
        { new CallEvent.ServiceAnswered(9, CallAttributes.None.Values.Add("vip", "true").Add("status", "open")), "step 9: the service told status, vip" },
        { new CallEvent.NccoFetched(9, """[{"action":"talk","text":"a"},{"action":"wait"}]"""), "step 9: the service wrote talk, wait" },
        { new CallEvent.ServiceFailed(9, "500 Internal Server Error"), "step 9: the service failed: 500 Internal Server Error" },
    };

    [Theory]
    [MemberData(nameof(OfWebhooks))]
    public void What_a_webhook_told_is_one_line_also_at_the_fallback_address(CallEvent fact, string line) =>
        Told(new TestCall().Is(new CallEvent.FellBack(fact))).Should().HaveElementAt(2, (TimelineKind.Webhook, $"fallback: {line}"));

    [Theory]
    [MemberData(nameof(OfServices))]
    public void What_a_service_told_too_late_is_told_all_the_same(CallEvent fact, string line) =>
        Told(new TestCall().Is(fact)).Skip(2).Should().Equal((TimelineKind.Request, line));

    [Fact]
    public void What_comes_again_and_again_is_told_once()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1);
        CallEvent[] facts =
        [
            new CallEvent.CallerStatus("answered", IsAnswered: true, IsEnd: false),
            new CallEvent.CallerMoved(First, Room),
            new CallEvent.CallerFoundIn(Room),
            new CallEvent.AgentStatus(new(1), Agent1, "ringing", LegFacts.Ringing),
        ];
        var before = call.Session.Timeline.Length;

        foreach (var fact in facts.Concat(facts).Concat(facts))
            call.Is(fact);

        Told(call).Skip(before).Select(line => line.What).Should()
            .Equal("caller: answered", "caller: moved to CON-room", "caller: found in CON-room", "agent leg 1: ringing");
    }

    [Fact]
    public void A_caller_who_was_found_nowhere_is_told() =>
        Told(new TestCall().Is(new CallEvent.CallerFoundIn(null))).Should().EndWith((TimelineKind.Request, "caller: found in no conversation"));

    [Fact]
    public void A_leg_has_its_number_and_one_that_is_not_of_the_call_its_id()
    {
        var call = new TestCall().Choose("1").Created(1, Agent1).Completed(1, Agent1).Created(2, Agent2);

        Told(call.Is(new CallEvent.LegLookedUp(Agent2, "ringing", LegFacts.Ringing))).Should()
            .EndWith((TimelineKind.Request, "agent leg 2: looked up, ringing"));
        Told(call.Created(2, new("agent-leg-3"))).Should().EndWith((TimelineKind.Request, "hang up agent-leg-3"));
        Told(call.CallerEnds()).Should().EndWith((TimelineKind.Request, "hang up agent leg 2"));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Only_what_is_longer_than_a_hundred_characters_is_cut(int length, bool isCut) =>
        Told(new TestCall().Say(new string('x', length), confidence: null))[2].What.Should()
            .Be($"caller: said \"{new string('x', 100)}{(isCut ? "…" : "")}\"");

    [Fact]
    public void Instants_that_led_to_something_are_told()
    {
        Told(new TestCall().Choose("1").Created(1, Agent1).Fires(new CallTimer.LegOverdue(new(1)))).Should()
            .Contain((TimelineKind.Timer, "agent leg 1: overdue"));
        Told(new TestCall().Choose("1").Fires(new CallTimer.LongestWait(2))).Should().Contain((TimelineKind.Timer, "the longest wait is over"));
        var asked = new TestCall().With(session => session with
        {
            Messages = [new(1, "Sales", default) { Url = new("https://api.nexmo.com/1") }, new(2, "Sales", default), new(3, "Sales", default)],
        });
        Told(asked.CallerEnds().Fires(new CallTimer.RecordingsDue())).Should().EndWith((TimelineKind.Timer, "never reported: voice message 2, 3"));
    }

    [Fact]
    public void A_caller_who_came_by_the_fallback_address_or_with_too_much_is_told_so()
    {
        var call = new TestCall();
        var arrival = new CallEvent.Arrived(CallerLeg, First, "447700900001", "442079460000", null, new("https://contact.test/"), "secret");

        FirstLine(CallFlow.Begin(call.Plan, arrival, call.Now, call.Plan.Texts.CarryOn)).Should().Be("fallback: called 442079460000, menu Main");
        FirstLine(CallFlow.Begin(call.Plan, arrival with { Unkept = 2 }, call.Now)).Should()
            .Be("called 442079460000, menu Main; attributes cut or left out: 2");
    }

    private static string FirstLine(Transition begun) => begun.Session.Timeline[0].What;

    private static List<(TimelineKind Kind, string What)> Told(TestCall call) => [.. call.Session.Timeline.Select(line => (line.Kind, line.What))];
}
