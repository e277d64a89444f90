namespace ContactCenter.Calls.Plan.Versions;

/// <summary>One field that two plans do not have in common.</summary>
/// <param name="Before">The value as JSON; <c>null</c>: it was not there.</param>
/// <param name="After">The value as JSON; <c>null</c>: it is not there any more.</param>
internal sealed record PlanChange(string Path, string? Before, string? After)
{
    public bool IsOfAnalysis => Path.StartsWith($"{AnalysisModelSettings.SectionName}:", StringComparison.OrdinalIgnoreCase);
}

internal static class PlanDifference
{
    /// <summary>What has to be changed to get from one plan to another, by path.</summary>
    public static IReadOnlyList<PlanChange> Between(PlanDocument before, PlanDocument after) =>
    [
        .. before.Fields.Keys.Union(after.Fields.Keys, StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(path => new PlanChange(path, before.Fields.GetValueOrDefault(path), after.Fields.GetValueOrDefault(path)))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>The plan with those fields changed.</summary>
    public static PlanDocument With(this PlanDocument plan, IEnumerable<PlanChange> changes)
    {
        var fields = plan.Fields.ToBuilder();
        foreach (var change in changes)
        {
            if (change.After is { } value)
                fields[change.Path] = value;
            else
                fields.Remove(change.Path);
        }

        // A section that was empty and has keys now, or has none any more, is written anew.
        return PlanDocument.Read(PlanDocument.Of(fields.Select(field => (field.Key, field.Value))).Json);
    }
}
