using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Connect;

/// <summary>Which endpoint is dialled next by a <c>connect</c>, how often, and why, as the timeline tells it.</summary>
public sealed class ConnectAgainTests
{
    private static TestCall Chosen() => new TestCall(ConnectPlan.Of()).Choose("1");

    private static TestCall Rings() => Chosen().Leg(1, Agent1, "ringing", LegFacts.Ringing);

    private static TestCall Continue(TestCall call) => call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));

    private static IEnumerable<string> Decisions(TestCall call) =>
        call.Session.Timeline.Where(line => line.Kind == TimelineKind.Decision).Select(line => line.What);

    private static int Dialled(TestCall call) => call.Session.Placement.State.Should().BeOfType<Connecting>().Which.Endpoint;

    [Fact]
    public void The_timeline_tells_why_a_leg_was_not_taken()
    {
        Decisions(Rings().Fails(1, Agent1, "busy")).Should().Contain("agent leg 1 not taken: busy");
        Decisions(Continue(Rings())).Should().Contain("agent leg 1 not taken: no answer");
        Decisions(Continue(Rings().Completed(1, Agent1))).Should().Contain("agent leg 1 not taken: completed");
        Decisions(Continue(Rings().Leg(1, Agent1, "machine", LegFacts.Machine).Completed(1, Agent1))).Should().Contain("agent leg 1 not taken: machine");
        Decisions(Rings().Fires(new CallTimer.LegOverdue(new(1))).Is(new CallEvent.LegLookedUp(Agent1, "ringing", LegFacts.Ringing)))
            .Should().Contain("agent leg 1 not taken: no answer");
    }

    [Fact]
    public void A_leg_whose_end_was_never_told_is_over_when_the_platform_goes_on()
    {
        var silent = Continue(Rings());
        silent.Session.Leg(new(1)).Should().BeEquivalentTo(new { EndedAt = (DateTimeOffset?)silent.Now, EndReason = "no answer" });

        var told = Rings().Completed(1, Agent1);
        var ended = told.Now;
        Continue(told).Session.Leg(new(1)).Should().BeEquivalentTo(new { EndedAt = (DateTimeOffset?)ended, EndReason = "completed" });
    }

    [Fact]
    public void A_caller_who_is_moved_on_is_not_answered_besides() =>
        Rings().Completed(1, Agent1).Fires(new CallTimer.LegOverdue(new(1))).Last.Answer.Should().BeNull();

    [Fact]
    public void Every_endpoint_is_dialled_three_times_before_the_apology()
    {
        var call = Chosen();
        var dialled = new List<int>();
        while (call.Session.Placement.State is Connecting && dialled.Count < 9)
        {
            dialled.Add(Dialled(call));
            Continue(call);
        }

        dialled.Should().Equal(0, 0, 0, 1, 1, 1);
        call.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
    }

    [Fact]
    public void Legs_of_an_earlier_try_do_not_count()
    {
        var call = Rings().Fails(1, Agent1, "busy").Fails(2, Agent2, "busy").Choose("1");

        Dialled(Continue(call)).Should().Be(0);
        Dialled(Continue(call)).Should().Be(0);
        Dialled(Continue(call)).Should().Be(1);
    }
}
