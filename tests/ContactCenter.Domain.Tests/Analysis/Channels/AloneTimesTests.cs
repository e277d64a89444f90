using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Domain.Analysis.Transcripts;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Analysis.Channels;

public sealed class AloneTimesTests
{
    private static readonly CallSession Call = Talking(TestPlan.Of()).Joined(1, Agent1).Session;
    private static readonly DateTimeOffset Joined = Call.Legs[0].JoinedAt!.Value;

    [Fact]
    public void A_conversation_whose_ends_are_not_known_has_none() => Times(Call).Should().BeEmpty();

    [Fact]
    public void An_agent_is_alone_when_the_caller_has_gone() =>
        Times(Ended(caller: 20, agent: 30)).Should().Equal(new AloneTime(21, 29, Speaker.Agent));

    [Fact]
    public void A_caller_is_alone_when_the_agent_has_gone() =>
        Times(Ended(caller: 30, agent: 20)).Should().Equal(new AloneTime(21, 29, Speaker.Caller) { MayHaveMusic = true });

    [Fact]
    public void Nobody_is_known_to_be_alone_within_two_seconds() => Times(Ended(caller: 20, agent: 22)).Should().BeEmpty();

    [Fact]
    public void An_agent_is_alone_while_the_caller_enters_digits_elsewhere() =>
        Times(Asked(left: 5, ended: 15)).Should().Equal(new AloneTime(6, 14, Speaker.Agent) { MayHaveMusic = true });

    [Fact]
    public void Who_did_not_leave_was_not_away() => Times(Asked(left: null, ended: 15)).Should().BeEmpty();

    [Fact]
    public void Nobody_is_alone_with_a_third() => Times(Asked(left: 5, ended: 15) with
    {
        Legs = [Call.Legs[0], Call.Legs[0] with { Number = new(2), Role = LegRole.Supervisor }],
    }).Should().BeEmpty();

    private static ImmutableArray<AloneTime> Times(CallSession call) => AloneTimes.Of(call, call.Legs[0], Joined);

    private static CallSession Ended(int caller, int agent) => Call.With(Call.Legs[0] with { EndedAt = Joined.AddSeconds(agent) }) with
    {
        Caller = Call.Caller with { EndedAt = Joined.AddSeconds(caller) },
    };

    private static CallSession Asked(int? left, int ended) => Call with
    {
        Sensitive = [new("caller-leg-3", "card", "sue", Joined) { LeftAt = left is { } at ? Joined.AddSeconds(at) : null, EndedAt = Joined.AddSeconds(ended) }],
    };
}
