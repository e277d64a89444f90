using System.Globalization;
using System.Web;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>What holds of calls that supervisors have moved.</summary>
internal static class MoveRule
{
    /// <summary>Whether that fact has moved the caller: a repeated command, or one that was refused, leads to nothing.</summary>
    public static bool IsMove(Judged judged) =>
        judged.Fact is CallEvent.Commanded { Command: CallCommand.Transfer } && judged.Effects.Any(effect => effect is CallEffect.TransferCaller);

    /// <summary>Whether a move had given the agent's leg up at that time.</summary>
    public static bool WasLeft(ModelWorld world, ModelLeg leg, DateTimeOffset at) =>
        world.Disk.Judged.Exists(judged =>
            judged.Call == leg.Call && judged.At <= at && IsMove(judged) && judged.After.Leg(NumberOf(leg)) is { IsUnwanted: true });

    /// <summary>Only the department that the caller was moved to is rung, and the survey is about none that they were moved away from.</summary>
    public static IEnumerable<string> Faults(ModelWorld world, ModelLeg caller)
    {
        var judged = world.Disk.Judged.Where(judged => judged.Call == caller.Id).ToList();
        foreach (var fact in judged)
        {
            var rung = fact.Effects.OfType<CallEffect.CreateAgentLeg>();
            foreach (var ring in rung.Where(ring => fact.After.Leg(ring.Number)!.Department != fact.After.Department))
                yield return $"leg {ring.Number} was rung for a department that {caller} is not in";
        }

        if (judged.FindLast(IsMove) is not { } last)
            yield break;
        var call = world.Disk.Read(caller.Id);
        if (call?.Survey is { } survey && survey.Department != last.After.Department)
            yield return $"{caller} was asked about {survey.Department}, which they had been moved away from";
        if (call is not null && call.Legs.Any(leg => leg.Room < last.After.Placement.Room && !leg.IsUnwanted && !leg.IsOver))
            yield return $"a leg of {caller} from before the move was forgotten";
    }

    private static LegNumber NumberOf(ModelLeg leg) =>
        new(int.Parse(HttpUtility.ParseQueryString(leg.EventUrl.Query)["agent"] ?? "0", CultureInfo.InvariantCulture));
}
