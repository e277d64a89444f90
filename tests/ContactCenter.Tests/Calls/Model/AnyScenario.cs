using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>Any scenario, and the simpler ones beside it.</summary>
internal static class AnyScenario
{
    public static Arbitrary<Scenario> Arbitrary { get; } = Arb.From(Scenarios(0, Gen.Choose(20, 60)), Simpler);

    /// <summary>With outages that end before a process gives up catching up: what follows that is not run in step.</summary>
    public static Arbitrary<Scenario> WithCrashes { get; } = Arb.From(Scenarios(3, Gen.Choose(15, 20)), Simpler);

    /// <summary>Caller and agent are brought together by the caller's own NCCO.</summary>
    public static Arbitrary<Scenario> WithConnect { get; } = Arb.From(Connecting(Scenarios(0, Gen.Choose(20, 60))), Simpler);

    public static Arbitrary<Scenario> WithConnectAndCrashes { get; } = Arb.From(Connecting(Scenarios(3, Gen.Choose(15, 20))), Simpler);

    private static Gen<Scenario> Connecting(Gen<Scenario> scenarios) => scenarios.Select(scenario => scenario with
    {
        Connects = true,
        Records = false,
        Callers = [.. scenario.Callers.Select(caller => caller with { IsAskedFor = false })],
        Commands = [.. scenario.Commands.Select(command => command with { Department = null })],
    });

    private static Gen<Scenario> Scenarios(int crashes, Gen<int> outages) =>
        from callers in Some(Callers, 1, 3)
        from pickups in Some(Pickups, 1, 8)
        from deliveries in Gen.Frequency((1, Some(Deliveries, 0, 0)), (3, Some(Deliveries, 0, 40)))
        from replies in Gen.Frequency((1, Some(Replies, 0, 0)), (3, Some(Replies, 0, 12)))
        from outage in Gen.Frequency((6, Gen.Constant(0)), (1, outages))
        from killed in Some(Crashes, Math.Min(crashes, 1), crashes)
        from forgets in Gen.Elements(true, false)
        from services in Some(Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))), 1, 3)
        from commands in Gen.Frequency((1, Some(Commands, 0, 0)), (1, Some(Commands, 1, 4)))
        from records in Gen.Elements(true, false)
        from edits in Gen.Frequency((2, Some(Edits, 0, 0)), (1, Some(Edits, 1, 5)))
        select new Scenario(callers, pickups, deliveries, replies.AddRange(Enumerable.Repeat(Reply.Refused, outage)), killed, forgets, services)
        {
            Commands = commands,
            Edits = edits,
            Records = records,
        };

    private static Gen<CallerPlan> Callers =>
        from at in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(0, 6_000)), (1, Gen.Choose(0, 60_000)))
        from keys in Some(Gen.Elements<string?>("1", "1", "2", "3", "4", "9", null), 0, 4)
        from end in Gen.Frequency(
            (2, Gen.Constant<int?>(null)), (2, Gen.Choose(0, 30_000).Select(e => (int?)e)), (1, Gen.Choose(0, 200_000).Select(e => (int?)e)))
        from isAskedFor in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CallerPlan(at, keys, end, isAskedFor);

    private static Gen<Pickup> Pickups =>
        from kind in Gen.Frequency(
            (6, Gen.Constant(PickupKind.Answers)), (5, Gen.Elements(PickupKind.Busy, PickupKind.Declines, PickupKind.Fails, PickupKind.Never)))
        from after in Gen.Frequency((2, Gen.Choose(0, 3_000)), (1, Gen.Choose(0, 25_000)))
        from talk in Gen.Frequency((1, Gen.Choose(0, 1_500)), (2, Gen.Choose(0, 30_000)), (1, Gen.Choose(0, 900_000)))
        select new Pickup(kind, after, talk);

    private static Gen<Delivery> Deliveries =>
        from lost in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from delay in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(0, 3_000)), (1, Gen.Choose(0, 20_000)))
        from again in Gen.Frequency((4, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 15_000).Select(a => (int?)a)))
        select new Delivery(lost, delay, again);

    private static Gen<Reply> Replies => Gen.Frequency(
        (3, Gen.Constant(Reply.Accepted)),
        (4, Gen.Elements(Reply.Refused, Reply.LostAnswer, Reply.LostRequest, Reply.EventsFirst)));

    private static Gen<CommandPlan> Commands =>
        from caller in Gen.Choose(0, 2)
        from at in Gen.Frequency((3, Gen.Choose(0, 20_000)), (1, Gen.Choose(0, 60_000)))
        from again in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 30_000).Select(a => (int?)a)))
        from department in Gen.Elements("Sales", "Support", "Support", null)
        from mark in Gen.Frequency((3, Gen.Constant<RecordingMark?>(null)), (1, Gen.Elements(Enum.GetValues<RecordingMark>()).Select(m => (RecordingMark?)m)))
        from starts in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from asks in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CommandPlan(caller, at, again, department) { Mark = mark, Starts = starts, Asks = asks };

    private static Gen<EditPlan> Edits =>
        from caller in Gen.Choose(0, 2)
        from at in Gen.Frequency((3, Gen.Choose(0, 30_000)), (1, Gen.Choose(0, 400_000)))
        select new EditPlan(caller, at);

    private static Gen<Crash> Crashes =>
        from point in Gen.Elements(CrashPoint.AtInstant, CrashPoint.BeforeSave, CrashPoint.AfterSave, CrashPoint.BeforeRequest, CrashPoint.AfterRequest)
        from number in point switch
        {
            CrashPoint.AtInstant => Gen.Frequency((2, Gen.Choose(0, 10_000)), (1, Gen.Choose(0, 100_000))),
            CrashPoint.BeforeSave or CrashPoint.AfterSave => Gen.Frequency((2, Gen.Choose(1, 20)), (1, Gen.Choose(1, 60))),
            _ => Gen.Choose(1, 8),
        }
        from down in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 3_000)), (2, Gen.Choose(0, 30_000)))
        select new Crash(point, number, down);

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> gen, int min, int max) =>
        from count in Gen.Choose(min, max)
        from items in gen.ArrayOf(count)
        select items.ToImmutableArray();

    private static IEnumerable<Scenario> Simpler(Scenario scenario) =>
    [
        .. Fewer(scenario.Callers, 1).Select(callers => scenario with { Callers = callers }),
        .. Fewer(scenario.Pickups, 1).Select(pickups => scenario with { Pickups = pickups }),
        .. Fewer(scenario.Commands, 0).Select(commands => scenario with { Commands = commands }),
        .. Fewer(scenario.Edits, 0).Select(edits => scenario with { Edits = edits }),
        .. scenario.Records ? [scenario with { Records = false }] : Array.Empty<Scenario>(),
        .. Fewer(scenario.Crashes, 0).Select(crashes => scenario with { Crashes = crashes }),
        .. Fewer(scenario.Replies, 0).Select(replies => scenario with { Replies = replies }),
        .. Fewer(scenario.Deliveries, 0).Select(deliveries => scenario with { Deliveries = deliveries }),
        .. Plainer(scenario.Replies, Reply.Accepted).Select(replies => scenario with { Replies = replies }),
        .. Plainer(scenario.Deliveries, Delivery.AtOnce).Select(deliveries => scenario with { Deliveries = deliveries }),
        .. Plainer(scenario.Callers, new CallerPlan(0, [], null)).Select(callers => scenario with { Callers = callers }),
        .. Plainer(scenario.Pickups, new Pickup(PickupKind.Answers, 2_000, 10_000)).Select(pickups => scenario with { Pickups = pickups }),
    ];

    private static IEnumerable<ImmutableArray<T>> Fewer<T>(ImmutableArray<T> items, int least)
    {
        if (items.Length / 2 >= least && items.Length > 1)
            yield return items[..(items.Length / 2)];
        if (items.Length > least)
            yield return items[..^1];
    }

    private static IEnumerable<ImmutableArray<T>> Plainer<T>(ImmutableArray<T> items, T plain) =>
        Enumerable.Range(0, items.Length).Where(i => !Equals(items[i], plain)).Select(i => items.SetItem(i, plain));
}
