using System.Text.Json.Serialization;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>How calls are written on disk.</summary>
/// <remarks>
/// A property that is missing in what an older program wrote reads as the default of its type, whatever its initializer
/// says: what is added must mean by it what was so before. Converters stand at the types and properties: with one in the options
/// the generated code to write would not be used.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallStory))]
[JsonSerializable(typeof(WorkItem))]
[JsonSerializable(typeof(string[]))]
public sealed partial class CallJson : JsonSerializerContext;
