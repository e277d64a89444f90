using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Diagnostics;

/// <param name="Status"><c>ready</c>, or why not.</param>
public sealed record Health(string Status, int LiveCalls, int DeadLetters);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
