using ContactCenter.Simulator.Platform;
using static ContactCenter.EndToEndTests.Load.Records;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>What the audit of a run finds about legs and rooms.</summary>
public sealed class LegAuditTests
{
    private static readonly Records Good = new();

    [Fact]
    public void A_leg_that_still_lives_is_left() =>
        Good.With(Agent(AgentLeg, 4, 6), Unanswered("a2", "ringing") with { EndedAt = null }).Booked(Call("ended", AgentLeg, "a2")).Faults()
            .Should().Equal($"Leg a2 to {AgentNumber} is still ringing.");

    [Fact]
    public void A_leg_that_was_answered_has_an_owner() =>
        Good.Booked(Call("ended")).Faults().Should().Equal($"Leg a1 to {AgentNumber} was answered and belongs to no call.");

    [Theory]
    [InlineData("cancelled", 0)]
    [InlineData("timeout", 1)]
    public void A_leg_that_nobody_owns_is_ended_by_the_server_before_anybody_takes_it(string status, int faults) =>
        Good.With(Agent(AgentLeg, 4, 6), Unanswered("a2", status)).Faults().Should().HaveCount(faults);

    [Theory]
    [InlineData(3.5, 200, 1)]
    [InlineData(3.5, null, 1)]
    [InlineData(4.5, 200, 0)]
    public void A_leg_that_nobody_owns_and_that_the_platform_first_tells_of_when_it_was_answered_could_not_be_ended(double told, int? status, int faults) =>
        (Good with { Webhooks = [.. Good.Webhooks, Event(told, AgentLeg, status)] }).Booked(Call("ended")).Faults().Should().HaveCount(faults);

    [Theory]
    [InlineData(4.5, 1)]
    [InlineData(5.5, 0)]
    public void Nor_one_that_is_over_when_the_platform_first_tells_of_it(double told, int faults) =>
        (Good with { Webhooks = [.. Good.Webhooks, Event(told, "a2", 200)] }).With(Agent(AgentLeg, 4, 6), Unanswered("a2", "busy")).Faults()
            .Should().HaveCount(faults);

    [Fact]
    public void A_leg_belongs_to_the_call_that_asked_for_it() =>
        Good.With(Agent(AgentLeg, 4, 6), Unanswered("a2", "busy") with { EventUrl = "http://127.0.0.1/?call=c9" }).Booked(Call("ended", AgentLeg, "a2"))
            .Faults()
            .Should().Equal("Leg a2 was asked for by call c9 and belongs to c0.");

    [Fact]
    public void A_leg_in_the_books_is_one_of_the_platform() =>
        Good.Booked(Call("ended", AgentLeg, "a9")).Faults().Should().Equal("The books have a leg a9 that the platform does not know.");

    [Fact]
    public void A_caller_hears_one_agent_at_a_time() =>
        Good.With(Agent(AgentLeg, 4, 6), Agent("a2", 5, 5.5)).Booked(Call("ended", AgentLeg, "a2")).Faults()
            .Should().Equal("The caller heard agent legs a1 and a2 at once for 0.50 s.");

    [Theory]
    [InlineData(4.9, 5, 1)]
    [InlineData(5.2, 5, 0)]
    [InlineData(5.2, .1, 1)]
    public void Nor_two_unless_the_platform_told_of_one_when_it_was_answered_and_the_server_ended_it_in_time(double told, double enough, int faults) =>
        (Good with { Webhooks = [.. Good.Webhooks, Event(told, "a2", 200)], TimeEnough = TimeSpan.FromSeconds(enough) })
            .With(Agent(AgentLeg, 4, 6), Agent("a2", 5, 5.5)).Booked(Call("ended", AgentLeg, "a2")).Faults()
            .Should().HaveCount(faults);

    [Fact]
    public void One_agent_after_the_other_is_no_fault() =>
        Good.With(Agent("a2", 2.5, 3), Agent(AgentLeg, 4, 6)).Booked(Call("ended", "a2", AgentLeg)).Faults().Should().BeEmpty();

    [Fact]
    public void A_room_is_one_callers() =>
        (Good with { Legs = [.. Good.Legs, Caller(3, byParty: true) with { Id = "c1", Stays = [new ConversationStay("CON-r", "room-1", At(2), At(3))] }] })
            .Faults()
            .Should().Equal("Room room-1 held more than one caller: c0, c1.");
}
