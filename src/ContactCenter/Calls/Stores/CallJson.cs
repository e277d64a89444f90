using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Stores;

/// <summary>How calls are written on disk. What a newer program adds must be readable when it is missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(PromptJsonConverter), typeof(DeliveryIdJsonConverter), typeof(TextStackJsonConverter)])]
[JsonSerializable(typeof(CallStory))]
[JsonSerializable(typeof(Outbox.WorkItem))]
[JsonSerializable(typeof(string[]))]
public sealed partial class CallJson : JsonSerializerContext;
