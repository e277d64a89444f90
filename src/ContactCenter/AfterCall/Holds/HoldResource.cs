using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Holds;

/// <summary>Why nothing of a call may go.</summary>
/// <param name="Until">From then on it holds no more; <c>null</c>: until it is lifted.</param>
/// <param name="By">The name of the person or key that said so.</param>
internal sealed record HoldResource(string Reason, DateTimeOffset? Until, string By, DateTimeOffset At)
{
    public static HoldResource Of(Hold hold) => new(hold.Reason, hold.Until, hold.By, hold.At);
}

/// <summary>Nothing of the call may go from now on.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
/// <param name="Until">A later instant; absent: until it is lifted.</param>
internal sealed record HoldRequest(string? Reason, DateTimeOffset? Until);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HoldResource))]
[JsonSerializable(typeof(HoldRequest))]
internal sealed partial class HoldJson : JsonSerializerContext;
