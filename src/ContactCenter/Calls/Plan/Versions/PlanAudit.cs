using System.Text.Json.Nodes;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>What the audit tells of a plan or draft: the fields that were changed, before and after.</summary>
internal static class PlanAudit
{
    /// <summary>So many fields are told; the versions themselves hold all.</summary>
    private const int Most = 100;

    public static string Before(IReadOnlyList<PlanChange> changes) => Of([], changes.Select(change => (change.Path, change.Before)));

    public static string After(IReadOnlyList<PlanChange> changes) => Of([], changes.Select(change => (change.Path, change.After)));

    public static string Before(PlanVersion version, IReadOnlyList<PlanChange> changes) =>
        Of(new() { ["version"] = version.Number }, changes.Select(change => (change.Path, change.Before)));

    public static string After(PlanVersion version, IReadOnlyList<PlanChange> changes)
    {
        var told = new JsonObject { ["version"] = version.Number, ["note"] = version.Note };
        if (version.RestoredFrom is { } from)
            told["restoredFrom"] = from;
        return Of(told, changes.Select(change => (change.Path, change.After)));
    }

    private static string Of(JsonObject told, IEnumerable<(string Path, string? Value)> fields)
    {
        foreach (var (path, value) in fields.Take(Most))
            told[path] = value is null ? null : JsonNode.Parse(value);
        return told.ToJsonString(PlanFields.Json);
    }
}
