namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Since when the caller has been in a step of that kind.</summary>
public sealed class PlacementSinceTests
{
    [Fact]
    public void A_call_begins_in_its_menu() => new TestCall().Session.Placement.Since.Should().Be(new TestCall().Now);

    [Fact]
    public void A_fact_that_keeps_the_caller_in_such_a_step_leaves_it_and_another_step_sets_it()
    {
        var call = new TestCall();
        var began = call.Now;

        call.Choose("9").Session.Placement.Since.Should().Be(began, "the menu is said again");
        var waits = call.Choose("1").Now;
        call.Session.Placement.Since.Should().Be(waits);
        call.Created(1, TestCall.Agent1).Session.Placement.Since.Should().Be(waits, "the caller waits while somebody is rung");
        call.Answered(1, TestCall.Agent1).Session.Placement.Since.Should().Be(call.Now);
        call.CallerEnds().Session.Placement.Since.Should().Be(call.Now);
    }
}
