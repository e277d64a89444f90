using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Platform.Applications;

/// <summary>Reads fields that may be absent or of another kind than they are documented.</summary>
internal static class JsonObjectFields
{
    public static string? Text(this JsonObject parent, string name) =>
        parent[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? parent[name]!.ToString() : null;

    public static int? Number(this JsonObject parent, string name) =>
        parent[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    /// <summary>The section of that name, made where there is none.</summary>
    public static JsonObject Section(this JsonObject parent, string name)
    {
        if (parent[name] is JsonObject section)
            return section;
        var made = new JsonObject();
        parent[name] = made;
        return made;
    }

    public static IEnumerable<JsonObject> Objects(this JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];
}
