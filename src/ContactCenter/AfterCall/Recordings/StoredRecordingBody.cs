using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What of a recording is no column of its own. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredRecordingBody
{
    public int Part { get; init; }

    public string? Agent { get; init; }

    public string? Reason { get; init; }

    public long? Duration { get; init; }

    public int? Channels { get; init; }

    public long? Size { get; init; }

    public string? Type { get; init; }

    public string? Sound { get; init; }

    public string? Original { get; init; }

    public string? Peaks { get; init; }

    public byte[]? Url { get; init; }

    public string? Same { get; init; }

    public int? AgentChannel { get; init; }

    public bool IsKnownByContent { get; init; }

    public string? Content { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredRecordingBody))]
internal sealed partial class StoredRecordingJson : JsonSerializerContext;
