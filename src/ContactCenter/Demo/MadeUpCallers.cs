using System.Collections.Immutable;
using ContactCenter.Simulator.Scenarios;

namespace ContactCenter.Demo;

/// <summary>Ten callers as a contact center knows them, by the plan in force.</summary>
internal static class MadeUpCallers
{
    /// <summary>So that each agent's phone is one caller's at a time, and several calls are live at once.</summary>
    /// <returns>Those who call one after the other, by the phone that they share; empty: no key of the first menu leads to a phone.</returns>
    public static ImmutableArray<ImmutableArray<Scenario>> Of(CallPlan plan, string number)
    {
        var ways = WaysOf(plan, number);
        if (ways.IsEmpty)
            return [];
        var (first, second) = (ways[0], ways[^1]);
        var ofFirst = OfBusyAgent(first, Caller);
        var ofSecond = OfPatientAgent(second, Caller);
        ImmutableArray<Scenario> ofNobody = [Silent(Caller("ines")), Hesitant(Caller("jonas"))];
        return first.Agent == second.Agent ? [[.. ofFirst, .. ofSecond], ofNobody] : [ofFirst, ofSecond, ofNobody];

        MadeUpCaller Caller(string name) => new(name, plan, number);
    }

    private static ImmutableArray<Scenario> OfBusyAgent(Way way, Func<string, MadeUpCaller> caller) =>
    [
        caller("anna").Dials().Presses(way.Key).TalksTo(way.Department, way.Agent, seconds: 40).IsLeft().Rates(way.Department, mark: 1).Script(),
        caller("ben").Dials().Says(way.Option).TalksTo(way.Department, way.Agent, seconds: 25).IsLeft().Rates(way.Department, mark: 0.75).Script(),
        caller("carla").Meets(way.Agent, "is busy").Dials().Presses(way.Key).Hears(way.Department.Apology).Leaves().Script(),
        caller("david").Dials().Presses(way.Key).RingsAt(way.Agent).Waits(8).Leaves().Script(),
    ];

    private static ImmutableArray<Scenario> OfPatientAgent(Way way, Func<string, MadeUpCaller> caller) =>
    [
        caller("elena").Dials().Waits(4).Presses(way.Key).TalksTo(way.Department, way.Agent, seconds: 70).IsLeft().Rates(way.Department, mark: 0).Script(),
        caller("farid").Dials().Presses(way.Key).TalksTo(way.Department, way.Agent, seconds: 30).Leaves().Script(),
        caller("grace").Meets(way.Agent, "does not answer").Dials().Presses(way.Key).Hears(way.Department.Apology).Leaves().Script(),
        caller("hugo").Dials().Says(way.Option).TalksTo(way.Department, way.Agent, seconds: 50).IsLeft().Rates(way.Department, mark: 0.5).Script(),
    ];

    private static Scenario Silent(MadeUpCaller caller) => caller.Dials().Hears(caller.Menu.NoInput.Prompt).Waits(6).Leaves().Script();

    private static Scenario Hesitant(MadeUpCaller caller) => caller.Dials().Waits(3).Leaves().Script();

    /// <summary>Each way by a key of the first menu to a department whose first endpoint is a phone.</summary>
    private static ImmutableArray<Way> WaysOf(CallPlan plan, string number) =>
    [
        .. from option in plan.Ivr.MenuFor(number).Options
           where option is { Key: not null, Target: MenuTarget.Department }
           let department = plan.Department(((MenuTarget.Department)option.Target).Name)
           where department.Endpoints[0] is DepartmentEndpoint.Phone
           select new Way(option, option.Key!, department, department.Endpoints[0].Address),
    ];

    private sealed record Way(MenuOption Option, string Key, DepartmentModel Department, string Agent);
}
