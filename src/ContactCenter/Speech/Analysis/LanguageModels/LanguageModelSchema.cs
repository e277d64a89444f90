using System.Text.Json.Nodes;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>The form of the answer, for servers that hold a model to it. Whether it was held to is checked all the same.</summary>
internal static class LanguageModelSchema
{
    public static JsonObject Of(IEnumerable<TopicModel> topics) => new()
    {
        ["type"] = "json_schema",
        ["json_schema"] = new JsonObject { ["name"] = "call", ["strict"] = true, ["schema"] = Schema(topics) },
    };

    private static JsonObject Schema(IEnumerable<TopicModel> topics) => ObjectOf(
        ("topic", new() { ["type"] = Nullable(), ["enum"] = new JsonArray([.. topics.Select(topic => (JsonNode?)topic.Id), null]) }),
        ("summary", ListOf(new() { ["type"] = "string" })),
        ("reason", new() { ["type"] = Nullable() }),
        ("outcome", new() { ["type"] = Nullable() }),
        ("followUps", ListOf(ObjectOf(("text", new() { ["type"] = "string" }), ("segment", new() { ["type"] = "integer" })))));

    private static JsonArray Nullable() => ["string", "null"];

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject ObjectOf(params IReadOnlyList<(string Name, JsonObject Type)> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Type))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode?)member.Name)]),
        ["additionalProperties"] = false,
    };
}
