using System.Text.Json;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Web.Live;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Live;

/// <summary>The row of a call.</summary>
public sealed class LiveCallTests
{
    [Fact]
    public void Whatever_callers_and_settings_are_called_a_row_takes_no_more_than_it_may() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => string.Concat(Enumerable.Repeat(text.Get, 20))).ToArbitrary(),
            text =>
            {
                var call = new TestCall(caller: text).Choose("1").Session;
                var leg = call.Legs[0] with { Endpoint = new DepartmentEndpoint.App(text), AnsweredAt = call.Caller.StartedAt };
                var row = LiveCall.Of(call with
                {
                    CallerLeg = new(new string('c', 36)),
                    Department = text,
                    Legs = [.. Enumerable.Range(1, 9).Select(number => leg with { Number = new(number) })],
                });

                var json = row.ToJson(maySteer: true);

                json.Length.Should().BeLessThanOrEqualTo(LiveCall.MostBytes);
                JsonElement.Parse(json).GetProperty("legs").GetArrayLength().Should().BePositive();
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_hears_a_caller_who_waits_or_is_in_another_conversation()
    {
        var waiting = new TestCall().Choose("1").Session;
        var talking = LiveCall.Of(Talking(waiting));
        var split = Talking(waiting);
        split = split with { Placement = split.Placement with { IsSplit = true } };

        LiveCall.Of(waiting).Legs.Should().ContainSingle().Which.HearsCaller.Should().BeFalse();
        LiveCall.Of(waiting).Agent.Should().BeNull();
        talking.Legs.Should().ContainSingle().Which.HearsCaller.Should().BeTrue();
        talking.Agent.Should().Be("447700900101");
        LiveCall.Of(split).Legs.Should().ContainSingle().Which.HearsCaller.Should().BeFalse();
        LiveCall.Of(split).Agent.Should().BeNull();
    }

    [Fact]
    public void Until_a_caller_who_is_moved_has_left_the_agent_of_before_hears_them()
    {
        var moving = TestCall.Talking().Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Created(2, TestCall.Agent2).Answered(2, TestCall.Agent2);

        LiveCall.Of(moving.Session).Legs.Select(leg => (leg.Number, leg.HearsCaller)).Should().Equal((1, true), (2, false));
        var moved = moving.Is(new CallEvent.CallerTransferred(moving.Session.Placement.Step));
        LiveCall.Of(moved.Session).Legs.Select(leg => (leg.Number, leg.HearsCaller)).Should().Equal((2, true), (1, false));
    }

    [Fact]
    public void A_leg_that_is_over_is_left_out_and_the_one_that_is_heard_comes_first()
    {
        var talking = Talking(new TestCall().Choose("1").Session);
        var (heard, at) = (talking.Legs[0], talking.Caller.StartedAt);
        var row = LiveCall.Of(talking with
        {
            Legs = [heard, heard with { Number = new(2), EndedAt = at }, heard with { Number = new(3), Role = LegRole.Supervisor }],
        });

        row.Legs.Select(leg => (leg.Number, leg.Role, leg.HearsCaller)).Should().Equal((1, "agent", true), (3, "supervisor", false));
    }

    [Fact]
    public void Rows_are_the_same_only_if_all_that_a_reader_sees_is()
    {
        var row = LiveCall.Of(Talking(new TestCall().Choose("1").Session));

        row.IsSameAs(row with { Legs = [.. row.Legs] }).Should().BeTrue();
        row.IsSameAs(row with { Agent = "other" }).Should().BeFalse();
        row.IsSameAs(row with { Legs = [row.Legs[0] with { State = "ended" }] }).Should().BeFalse();
    }

    private static CallSession Talking(CallSession call) => call with
    {
        Placement = call.Placement with { State = new Domain.Calls.Steps.Conversation.InConversation("Sales", new(1)) },
        Legs = [call.Legs[0] with { Id = new("agent-leg-1"), AnsweredAt = call.Caller.StartedAt }],
    };
}
