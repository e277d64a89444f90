using ContactCenter.Domain.Calls.Replay;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>In the plan by which a call went, what its caller did leads to where it led then: from what is on disk alone.</summary>
internal static class ReplayRule
{
    public static IEnumerable<string> Faults(ModelWorld world, ModelLeg caller)
    {
        if (world.Disk.Read(caller.Id) is not { } call)
            yield break;
        var was = CallReplay.LandingOf(call);
        var replayed = CallReplay.Run(world.Plan, call);
        if (replayed != was)
            yield return $"{caller} landed at {was}, and in a replay at {replayed}";
    }
}
