using System.Globalization;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Tells at start which plan is in force, and what of it should not stay so.</summary>
internal sealed class PlanStartLines(PlanStart start, PlanSurroundings surroundings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        var (state, plan, faults) = start;
        var number = state.Current.Number.ToString(CultureInfo.InvariantCulture);
        if (state.Current is { Number: > 0, At: { } at, By: { } by })
        {
            yield return StartLine.Information(
                string.Create(CultureInfo.InvariantCulture, $"The plan in force is version {number}, published by {by} on {at:yyyy-MM-dd HH:mm} UTC."));
        }
        else if (!state.Published.IsEmpty)
        {
            yield return StartLine.Information("The plan in force is that of the settings: its other versions were published with the simulator.");
        }

        foreach (var change in state.SettingsChanges())
            yield return StartLine.Warning($"{change.Path} differs from the published plan, version {number}, which is used.");
        foreach (var fault in faults)
            yield return StartLine.Warning($"Version {number} of the plan, which is used, has a fault by now: {fault}.");
        foreach (var warning in start.Warnings)
            yield return StartLine.Warning($"{warning.Key}: {warning.Problem}.");
        foreach (var line in Unannounced(plan))
            yield return StartLine.Warning(line);
        if (surroundings.IsLive)
        {
            foreach (var line in Fictional(plan))
                yield return StartLine.Warning(line);
        }
    }

    private static IEnumerable<string> Unannounced(CallPlan plan) =>
        from department in plan.Departments.Values.OrderBy(department => department.Name, StringComparer.Ordinal)
        where department.Recording is { IsAnnouncementWaived: true, Announcement: null }
        from line in Unannounced(department)
        select line;

    private static IEnumerable<string> Unannounced(DepartmentModel department)
    {
        const string Why = "(AnnouncementWaived): many countries forbid that.";
        if (department.Recording.Policy != RecordingPolicy.Off)
            yield return $"Departments:{department.Name} records conversations and does not say so to callers {Why}";
        if (department.Recording.Outbound != RecordingPolicy.Off)
            yield return $"Departments:{department.Name} is to record the calls that it makes, and not to say so to who is called {Why}";
    }

    /// <summary>Numbers that the regulator keeps for films: fine for a first look, nobody answers them.</summary>
    private static IEnumerable<string> Fictional(CallPlan plan) =>
        from department in plan.Departments.Values
        from phone in department.Endpoints.OfType<DepartmentEndpoint.Phone>()
        let number = phone.Number.Value
        where number.StartsWith("447700900", StringComparison.Ordinal) || number.StartsWith("442079460", StringComparison.Ordinal)
        select $"Departments:{department.Name} dials {phone.Number}, a number reserved for fiction: nobody will answer.";
}
