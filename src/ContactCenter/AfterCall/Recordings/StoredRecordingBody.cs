using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What of a recording is no column of its own. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredRecordingBody
{
    public int Part { get; init; }

    public string? Agent { get; init; }

    public string? Reason { get; init; }

    public bool AwaitsCompletion { get; init; }

    public long? Duration { get; init; }

    public int? Channels { get; init; }

    public long? Size { get; init; }

    public string? Type { get; init; }

    public string? Sound { get; init; }

    public string? Original { get; init; }

    public string? Peaks { get; init; }

    /// <summary><c>null</c>: it was never paused.</summary>
    public StoredPausedTime[]? Paused { get; init; }

    public byte[]? Url { get; init; }

    public string? Same { get; init; }

    public string? PlatformId { get; init; }

    public string? NotTranscribed { get; init; }

    public bool AwaitsWords { get; init; }

    /// <summary>The word of a state.</summary>
    public string? GivenUpIn { get; init; }

    public bool AwaitsCall { get; init; }

    public int? AgentChannel { get; init; }

    /// <summary>1: on the first channel, 2: on the second, 3: on both, 0: nobody knows; <c>null</c>: it was not looked for.</summary>
    public int? AgentFoundOn { get; init; }

    public bool IsShort { get; init; }

    public bool IsKnownByContent { get; init; }

    public string? Content { get; init; }
}

/// <summary>Seconds of a recording.</summary>
internal sealed class StoredPausedTime
{
    public double Start { get; init; }

    public double End { get; init; }

    public static StoredPausedTime[]? Of(ImmutableArray<PausedTime> times) =>
        times.IsEmpty ? null : [.. times.Select(time => new StoredPausedTime { Start = time.Start, End = time.End })];

    public static ImmutableArray<PausedTime> Read(StoredPausedTime[]? stored) => [.. (stored ?? []).Select(time => new PausedTime(time.Start, time.End))];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredRecordingBody))]
internal sealed partial class StoredRecordingJson : JsonSerializerContext;
