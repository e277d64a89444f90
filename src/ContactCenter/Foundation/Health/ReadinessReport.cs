using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Foundation.Health;

/// <param name="Status"><c>ready</c>, or the first reason why not.</param>
/// <param name="Checks">By the name of the check, in words.</param>
public sealed record ReadinessReport(string Status, int LiveCalls, int DeadLetters, IReadOnlyDictionary<string, string> Checks, PlatformHealth Platform)
{
    [JsonIgnore]
    public bool IsReady { get; init; }
}

/// <param name="Reachable"><c>null</c>: not asked yet.</param>
/// <param name="LastAnswerAt">When the platform last answered a request; <c>null</c>: never.</param>
/// <param name="Reason">Why it is not reachable.</param>
public sealed record PlatformHealth(bool? Reachable, DateTimeOffset? LastAnswerAt, string? Reason);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReadinessReport))]
internal sealed partial class ReadinessJson : JsonSerializerContext;
