using ContactCenter.Simulator.Platform;

namespace ContactCenter.Load.Audit;

/// <summary>Who talked with an agent is asked once how it was; nobody else is.</summary>
public static class SurveyRules
{
    public static IEnumerable<Fault> Check(Evidence evidence) =>
        evidence.Cases.SelectMany(call => Check(evidence, call).Select(fault => new Fault(fault, call.Caller.Id)));

    private static IEnumerable<string> Check(Evidence evidence, CallCase call)
    {
        var begins = call.SurveyBegins;
        if (begins.Count > 1)
            yield return $"The caller was led to the survey {begins.Count} times.";
        if (begins.Count == 0 && call.Parted.FirstOrDefault() is { EndedAt: { } left } agent && IsDue(evidence, call, left))
            yield return $"Agent leg {agent.Id} had been answered and left, the caller stayed, and there was no survey.";
        foreach (var at in begins)
        {
            if (!call.Agents.Any(agent => agent.AnsweredAt is not null && agent.EndedAt <= at))
                yield return "The caller was led to the survey although no agent had talked and left.";
            if (call.Agents.FirstOrDefault(agent => IsTalking(call.Caller, agent, at)) is { } talking)
                yield return $"The caller was led to the survey out of the conversation with agent leg {talking.Id}.";
        }

        foreach (var cutOff in call.Agents.Where(other => IsCutOff(call, other)))
            yield return $"Agent leg {cutOff.Id} was hung up on while agent and caller talked.";
    }

    /// <summary>A caller who hung up may have done so before anything could be done about it.</summary>
    private static bool IsDue(Evidence evidence, CallCase call, DateTimeOffset left) =>
        !call.Caller.EndedByParty || evidence.LongestReadyWithin(left, call.Caller.EndedAt ?? DateTimeOffset.MaxValue) > evidence.TimeEnough;

    private static bool IsTalking(LegHistory caller, LegHistory agent, DateTimeOffset at) =>
        agent.AnsweredAt < at && !(agent.EndedAt <= at) && CallCase.Together(caller, agent) > TimeSpan.Zero;

    /// <summary>Of two agents in a room, which is a fault of its own, one has to go.</summary>
    private static bool IsCutOff(CallCase call, LegHistory agent) =>
        agent is { AnsweredAt: not null, EndedByParty: false, EndedAt: { } ended }
        && call.IsThereAt(ended)
        && CallCase.Together(call.Caller, agent) > TimeSpan.Zero
        && !call.Agents.Any(other => other != agent && CallCase.Together(call.Caller, agent, other) > TimeSpan.Zero);
}
