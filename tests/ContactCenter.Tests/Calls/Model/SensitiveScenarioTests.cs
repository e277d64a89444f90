using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Scenarios of the model in which callers enter digits outside the conversation for certain.</summary>
public sealed class SensitiveScenarioTests
{
    private static readonly LegId Caller = new("caller-0");

    /// <summary>A caller chooses Sales after 4.5 s; the phone answers after 1 s and talks for a minute; after 12 s the caller is asked.</summary>
    private static Scenario Plain(string? digits, params Reply[] replies) => new(
        Callers: [new(StartsAt: 0, Keys: [digits], HangsUpAt: null)],
        Pickups: [new(PickupKind.Answers, After: 1_000, Talk: 60_000)],
        Deliveries: [],
        Replies: [.. replies],
        Crashes: [],
        ForgetsEndedLegs: false,
        Services: [])
    {
        Commands = [new CommandPlan(0, 12_000, RepeatedAfter: 3_000, Department: null) { Asks = true }],
    };

    [Theory]
    [InlineData("4929", SensitiveOutcome.Accepted)]
    [InlineData(null, SensitiveOutcome.Failed)]
    public async Task The_caller_comes_back_and_is_asked_in_the_end_how_it_was(string? digits, SensitiveOutcome outcome)
    {
        await using var world = await ModelWorld.RunAsync(Plain(digits));

        ComesToAGoodEnd(world, outcome);
    }

    [Theory]
    [InlineData(Reply.Refused)]
    [InlineData(Reply.LostAnswer)]
    [InlineData(Reply.LostRequest)]
    public async Task Requests_that_are_refused_or_lost_change_nothing_of_it(Reply reply)
    {
        await using var world = await ModelWorld.RunAsync(Plain("4929", Reply.Accepted, reply, reply));

        ComesToAGoodEnd(world, SensitiveOutcome.Accepted);
    }

    [Theory]
    [InlineData(CrashPoint.BeforeRequest)]
    [InlineData(CrashPoint.AfterRequest)]
    public async Task What_is_lost_with_the_process_is_failed_and_never_sent_twice(CrashPoint point)
    {
        // The requests: a leg to the agent, the way out and the music, and then the digits.
        await using var world = await ModelWorld.RunAsync(Plain("4929") with { Crashes = [new(point, 4, Down: 500)] });

        ComesToAGoodEnd(world, SensitiveOutcome.Failed);
    }

    private static void ComesToAGoodEnd(ModelWorld world, SensitiveOutcome outcome)
    {
        var call = world.Disk.Read(Caller)!;
        call.Sensitive.Should().ContainSingle("the second time it is the same").Which.Outcome.Should().Be(outcome);
        call.Survey.Should().NotBeNull();
        world.Platform.Faults.Should().BeEmpty();
        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver);
    }
}
