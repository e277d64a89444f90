using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Tests.Calls.Steps.Connect;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps;

/// <summary>A leg shows up that is not the one that the caller waits for or talks on.</summary>
public sealed class OtherLegsTests
{
    private static TestCall At(string step) => step switch
    {
        nameof(Waiting) => new TestCall().Choose("1").Created(1, Agent1),
        nameof(InConversation) => Talking(),
        nameof(Connecting) => new TestCall(ConnectPlan.Of()).Choose("1").Leg(1, Agent1, "ringing", LegFacts.Ringing),
        _ => new TestCall(ConnectPlan.Of()).Choose("1").Answered(1, Agent1),
    };

    /// <summary>The call has a second leg.</summary>
    private static TestCall WithOther(string step, LegId? id = null, bool isOverdue = false) => At(step).With(session => session with
    {
        Legs = session.Legs.Add(session.Legs[0] with
        {
            Number = new(2),
            Id = id,
            IsOverdue = isOverdue,
            RingingAt = null,
            AnsweredAt = null,
        }),
    });

    [Theory]
    [InlineData(nameof(Waiting), LegFacts.Ringing)]
    [InlineData(nameof(Waiting), LegFacts.Answered)]
    [InlineData(nameof(Waiting), LegFacts.Machine)]
    [InlineData(nameof(InConversation), LegFacts.Ringing)]
    [InlineData(nameof(InConversation), LegFacts.Answered)]
    [InlineData(nameof(InConversation), LegFacts.Machine)]
    [InlineData(nameof(Connecting), LegFacts.Ringing)]
    [InlineData(nameof(Connecting), LegFacts.Answered)]
    [InlineData(nameof(Connecting), LegFacts.Machine)]
    [InlineData(nameof(Connected), LegFacts.Ringing)]
    [InlineData(nameof(Connected), LegFacts.Answered)]
    [InlineData(nameof(Connected), LegFacts.Machine)]
    public void It_is_ended_and_the_caller_stays_with_the_one_of_the_step(string step, LegFacts fact)
    {
        var call = WithOther(step);
        var before = call.Session.Placement;

        call.Leg(2, Agent2, "told", fact);

        call.Last.Effects.Should().Contain(new CallEffect.HangUp(Agent2)).And.NotContain(new CallEffect.HangUp(Agent1));
        call.Session.Placement.Should().Be(before);
    }

    [Theory]
    [InlineData(nameof(Waiting))]
    [InlineData(nameof(InConversation))]
    [InlineData(nameof(Connecting))]
    [InlineData(nameof(Connected))]
    public void Overdue_with_nobody_on_it_it_is_ended_too(string step)
    {
        var call = WithOther(step, Agent2, isOverdue: true);
        var before = call.Session.Placement;

        call.Is(new CallEvent.LegLookedUp(Agent2, "ringing", LegFacts.Ringing));

        call.Last.Effects.Should().Equal(new CallEffect.HangUp(Agent2));
        call.Session.Placement.Should().Be(before);
    }

    [Theory]
    [InlineData(nameof(Waiting))]
    [InlineData(nameof(InConversation))]
    [InlineData(nameof(Connecting))]
    [InlineData(nameof(Connected))]
    public void That_it_is_over_missing_or_not_taken_rings_nobody(string step)
    {
        WithOther(step, Agent2).Leg(2, Agent2, "busy", LegFacts.Ended).Last.Effects.Should().BeEmpty();
        WithOther(step).Is(new CallEvent.AgentLegMissing(new(2))).Last.Effects.Should().BeEmpty();
        WithOther(step, Agent2).Is(new CallEvent.AgentInput(new(2), Agent2, "2")).Last.Effects.Should().BeEmpty();
    }

    [Theory]
    [InlineData(nameof(InConversation), LegFacts.Ringing)]
    [InlineData(nameof(InConversation), LegFacts.Answered)]
    [InlineData(nameof(Connecting), LegFacts.Ringing)]
    [InlineData(nameof(Connected), LegFacts.Ringing)]
    [InlineData(nameof(Connected), LegFacts.Answered)]
    public void What_is_told_again_of_the_right_one_changes_nothing(string step, LegFacts fact)
    {
        var call = At(step);
        var before = call.Session.Placement;

        call.Leg(1, Agent1, "told", fact).Last.Effects.Should().BeEmpty();

        call.Session.Placement.Should().Be(before);
    }

    [Fact]
    public void A_machine_that_is_told_only_at_its_end_gives_way_to_the_next_agent()
    {
        Talking().Leg(1, Agent1, "machine", LegFacts.Machine | LegFacts.Ended).Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        At(nameof(Connected)).Leg(1, Agent1, "machine", LegFacts.Machine | LegFacts.Ended).Session.Placement.State.Should()
            .Be(new Connecting("Sales", 0, new(1), FirstStep: 2));
    }
}
