using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What was learned from a label, as it is encrypted with the call's key. The names are those on disk: they never change their meaning.</summary>
/// <param name="Model">That has made the vector.</param>
/// <param name="Language">Of the call; <c>null</c>: unknown.</param>
/// <param name="Vector">A <see cref="ByteVector"/>: the mean of the lines that tell the topic.</param>
internal sealed record StoredTopicExample(string Model, string? Language, byte[] Vector)
{
    /// <summary>The name under which it is encrypted.</summary>
    public const string Context = "topic/example";

    public static StoredTopicExample FromText(string text) => JsonSerializer.Deserialize(text, StoredTopicJson.Default.StoredTopicExample)!;

    public string ToText() => JsonSerializer.Serialize(this, StoredTopicJson.Default.StoredTopicExample);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredTopicExample))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredTopicJson : JsonSerializerContext;
