using ContactCenter.Domain.Calls.Replay;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>By which plan a call was last changed.</summary>
public sealed class CallFlowPlanTests
{
    private static readonly CallPlan Old = TestPlan.Of() with { Number = 3 };

    private static readonly CallPlan New = Old with { Number = 4 };

    [Fact]
    public void A_call_has_the_number_of_the_plan_that_began_it() => new TestCall(Old).Session.PlanNumber.Should().Be(3);

    [Fact]
    public void A_call_that_changes_has_the_number_of_the_plan_in_force()
    {
        var call = new TestCall(Old);

        Apply(Old, call, "1").PlanNumber.Should().Be(3);
        Apply(New, call, "1").PlanNumber.Should().Be(4);
    }

    [Fact]
    public void A_fact_that_changes_nothing_leaves_the_call_as_it_is()
    {
        var call = new TestCall(Old);

        CallFlow.Apply(new(New, call.Session, call.Now), CallReplay.ArrivalOf(call.Session)).Session.Should().BeSameAs(call.Session);
    }

    private static CallSession Apply(CallPlan plan, TestCall call, string digits) =>
        CallFlow.Apply(new(plan, call.Session, call.Now), new CallEvent.CallerInput(1, digits, [])).Session;
}
