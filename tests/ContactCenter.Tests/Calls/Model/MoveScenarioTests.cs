using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Scenarios of the model in which callers are moved for certain: what <see cref="AnyCallTests"/> holds any call to is seen here.</summary>
public sealed class MoveScenarioTests
{
    private static readonly LegId Caller = new("caller-0");

    /// <summary>A caller chooses Sales after 4.5 s; every phone answers after 1 s and talks for a minute.</summary>
    private static Scenario Plain(params CommandPlan[] commands) => new(
        Callers: [new(StartsAt: 0, Keys: ["5"], HangsUpAt: null)],
        Pickups: [new(PickupKind.Answers, After: 1_000, Talk: 60_000)],
        Deliveries: [],
        Replies: [],
        Crashes: [],
        ForgetsEndedLegs: false,
        Services: [])
    {
        Commands = [.. commands],
    };

    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(5_000, 2)]
    [InlineData(9_000, 2)]
    public async Task In_the_menu_while_ringing_and_while_talking(int at, int legs)
    {
        await using var world = await ModelWorld.RunAsync(Plain(new CommandPlan(0, at, RepeatedAfter: 3_000, "Support")));

        var call = world.Disk.Read(Caller)!;
        world.Disk.Judged.Count(MoveRule.IsMove).Should().Be(1, "the second time it is the same");
        call.Legs.Select(leg => leg.Department).Should().HaveCount(legs).And.EndWith("Support");
        call.Survey!.Department.Should().Be("Support");
        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(600)]
    public async Task Twice_and_back_though_the_process_is_killed_in_between(int afterMove)
    {
        var killed = new Crash(CrashPoint.AtInstant, 9_000 + afterMove, Down: 1_000);
        var scenario = Plain(new(0, 9_000, RepeatedAfter: 2_500, "Support"), new(0, 25_000, null, "Sales")) with { Crashes = [killed] };

        await using var world = await ModelWorld.RunAsync(scenario);

        var call = world.Disk.Read(Caller)!;
        world.Disk.Judged.Count(MoveRule.IsMove).Should().Be(2);
        call.Legs.Select(leg => (leg.Department, leg.Room)).Should().Equal(("Sales", 1), ("Support", 2), ("Sales", 3));
        call.Survey!.Department.Should().Be("Sales");
        call.Placement.State.Should().BeOfType<Ended>();
        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver);
    }

    [Fact]
    public async Task While_the_caller_hangs_up_nobody_is_left()
    {
        var scenario = Plain(new CommandPlan(0, 9_000, null, "Support"));

        await using var world = await ModelWorld.RunAsync(scenario with { Callers = [scenario.Callers[0] with { HangsUpAt = 9_000 }] });

        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver);
        world.Disk.Read(Caller)!.Survey.Should().BeNull();
    }

    [Fact]
    public async Task Whom_the_agent_leaves_before_they_meet_is_asked_though_the_look_up_and_the_transfer_are_lost()
    {
        var scenario = Plain(new CommandPlan(0, 2_000, null, "Support")) with
        {
            Pickups = [new(PickupKind.Answers, After: 300, Talk: 600)],
            Replies = [Reply.Accepted, Reply.Accepted, Reply.Accepted, Reply.LostAnswer, Reply.LostRequest],
        };

        await using var world = await ModelWorld.RunAsync(scenario);

        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver, string.Join('\n', world.Log));
        world.Platform.Legs.Single(leg => leg.IsCaller).SurveysAt.Should().HaveCount(1);
    }

    [Fact]
    public async Task Whom_a_move_has_led_into_the_new_room_unnoticed_is_asked_though_the_first_transfer_to_the_survey_is_lost()
    {
        var late = new Delivery(IsLost: false, 834, null);
        var scenario = Plain(new CommandPlan(0, 10_486, null, "Support")) with
        {
            Callers = [new(StartsAt: 0, Keys: ["4", null, "4"], HangsUpAt: null)],
            Pickups = [new(PickupKind.Answers, After: 2_000, Talk: 10_000), new(PickupKind.Answers, After: 424, Talk: 1_707)],
            Deliveries = [.. Enumerable.Repeat(Delivery.AtOnce, 11), late],
            Replies = [Reply.Accepted, Reply.Accepted, Reply.LostAnswer, .. Enumerable.Repeat(Reply.Accepted, 6), Reply.LostRequest],
            Records = true,
        };

        await using var world = await ModelWorld.RunAsync(scenario);

        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver, string.Join('\n', world.Log));
        world.Platform.Legs.Single(leg => leg.IsCaller).SurveysAt.Should().HaveCount(1);
    }

    [Fact]
    public async Task Whom_nobody_was_found_for_is_asked_what_to_do_though_their_move_was_not_known_and_the_transfer_is_lost()
    {
        var late = new Delivery(IsLost: false, 15_432, null);
        var scenario = Plain(new CommandPlan(0, 5_844, null, "Support")) with
        {
            Callers = [new(StartsAt: 0, Keys: [], HangsUpAt: null)],
            Pickups = [new(PickupKind.Busy, After: 752, Talk: 0)],
            Deliveries = [Delivery.AtOnce, Delivery.AtOnce, late],
            Replies = [Reply.Accepted, Reply.LostAnswer, Reply.Accepted, Reply.Refused, Reply.LostAnswer, Reply.LostRequest],
            Records = true,
        };

        await using var world = await ModelWorld.RunAsync(scenario);

        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver, string.Join('\n', world.Log));
    }

    [Fact]
    public async Task Whom_a_move_has_led_into_the_new_room_unnoticed_is_not_taken_to_be_in_the_survey()
    {
        var scenario = Plain(new CommandPlan(0, 10_486, null, "Support")) with
        {
            Pickups = [new(PickupKind.Never, After: 0, Talk: 0), new(PickupKind.Answers, After: 26, Talk: 3_300)],
            Replies = [Reply.Accepted, Reply.Accepted, Reply.LostAnswer, .. Enumerable.Repeat(Reply.Accepted, 4), Reply.LostAnswer, Reply.LostRequest],
        };

        await using var world = await ModelWorld.RunAsync(scenario);

        world.Platform.Legs.Should().OnlyContain(leg => leg.IsOver, string.Join('\n', world.Log));
        world.Platform.Legs.Single(leg => leg.IsCaller).SurveysAt.Should().HaveCount(1);
    }
}
