using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>A version as it stands in its row. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredPlanVersion
{
    /// <summary>The format that this program writes.</summary>
    public const int Format = 1;

    public long? At { get; init; }

    public string? By { get; init; }

    public string Note { get; init; } = "";

    public bool IsLive { get; init; }

    public int? RestoredFrom { get; init; }

    public int Changes { get; init; }

    public required string Plan { get; init; }

    public static StoredPlanVersion Of(PlanVersion version) => new()
    {
        At = version.At?.UtcTicks,
        By = version.By,
        Note = version.Note,
        IsLive = version.IsLive,
        RestoredFrom = version.RestoredFrom,
        Changes = version.Changes,
        Plan = version.Json,
    };

    public PlanVersion ToVersion(int number, string hash) =>
        new(number, At is { } at ? new(at, TimeSpan.Zero) : null, By, Note, IsLive, RestoredFrom, Changes, hash, Plan);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredPlanVersion))]
[JsonSerializable(typeof(StoredPlanDraft))]
internal sealed partial class StoredPlanJson : JsonSerializerContext;
