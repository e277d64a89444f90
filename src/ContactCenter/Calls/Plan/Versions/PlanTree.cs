using System.Text.Json.Nodes;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Makes JSON in the shape of the settings file of fields.</summary>
internal static class PlanTree
{
    public const string EmptySection = "{}";

    public static JsonObject Build(IEnumerable<(string Path, string Value)> fields, PlanShape shape) =>
        Build([.. fields.Select(field => (field.Path.Split(':'), field.Value))], depth: 0, shape);

    private static JsonObject Build(IReadOnlyList<(string[] Path, string Value)> fields, int depth, PlanShape shape)
    {
        var section = new JsonObject();
        var entries = fields.GroupBy(field => field.Path[depth], StringComparer.OrdinalIgnoreCase)
            .OrderBy(entry => shape.PlaceOf(entry.Key))
            .ThenBy(entry => entry.Key, ConfigurationKeyComparer.Instance);
        foreach (var entry in entries)
        {
            var own = entry.Where(field => field.Path.Length == depth + 1).Select(field => field.Value).FirstOrDefault();
            var below = entry.Where(field => field.Path.Length > depth + 1).ToList();
            if (below.Count == 0 || own is not (null or EmptySection))
                section[entry.Key] = JsonNode.Parse(own!);
            if (below.Count > 0 && own is null or EmptySection)
                section[entry.Key] = Build(below, depth + 1, shape.At(entry.Key).Shape);
            else
                AddBeside(section, entry.Key, below, depth + 1);
        }

        return section;
    }

    /// <summary>A key has a value of its own: what is below it stands beside it, as in <c>"Prompt:fr"</c>.</summary>
    private static void AddBeside(JsonObject section, string key, List<(string[] Path, string Value)> below, int depth)
    {
        foreach (var (path, value) in below)
            section[$"{key}:{string.Join(':', path[depth..])}"] = JsonNode.Parse(value);
    }
}
