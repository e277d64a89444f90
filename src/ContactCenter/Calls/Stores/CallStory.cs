using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>One entry of the journal: what became of one call. Only what differs from the entries before is there.</summary>
public sealed record CallStory
{
    /// <summary>The call; all of it but the timeline. <c>null</c>: only its work changed.</summary>
    public CallSession? Session { get; init; }

    /// <summary>Which call, where <see cref="Session"/> does not say.</summary>
    public LegId? Call { get; init; }

    /// <summary>Whether nothing that was written before matters any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWhole { get; init; }

    /// <summary>Whether the call was moved to the history.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMoved { get; init; }

    /// <summary>Of a whole story: whether the history has the call, too, as it was before something late was heard of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsInHistory { get; init; }

    /// <summary>New lines; of a whole story: all.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What deliveries were answered.</summary>
    public ImmutableArray<StoredAnswer> Answers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Work that is new or changed.</summary>
    public ImmutableArray<WorkItem> Work { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Numbers of the work that is over.</summary>
    public ImmutableArray<long> Done { get; init => field = value.IsDefault ? [] : value; } = [];

    public LegId Id => Session?.CallerLeg ?? Call ?? default;
}

/// <param name="Answer">The NCCO as UTF-8 JSON; <c>null</c>: none was awaited.</param>
public readonly record struct StoredAnswer(DeliveryId Delivery, [property: JsonConverter(typeof(RawJsonConverter))] byte[]? Answer);
