using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>One state of a call that one target is told of. What is sent lies beside it, encrypted.</summary>
/// <param name="Number">Its id: given once, never used again.</param>
/// <param name="Call">Our id of the call.</param>
/// <param name="Target">The name of the target, also of one that is in the settings no more.</param>
/// <param name="Revision">From 1: counts the states of a call that the target is told of.</param>
internal sealed record StoredDelivery(long Number, string Call, string Target, int Revision)
{
    /// <summary>Who may see it is said for this department; <c>null</c>: only those who may read everything.</summary>
    public string? Department { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Which recordings had come by then, without a word of them: by this a late one is noticed.</summary>
    public string Basis { get; init; } = "";

    /// <summary>When the call was changed to what is told.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Since it was asked for, or asked for again.</summary>
    public int Attempts { get; init; }

    /// <summary>When the first of these attempts began.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>Not before this instant it is tried; <c>null</c>: no more.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it was accepted or given up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>One of <see cref="DeliveryErrors"/>; <c>null</c>: nothing was wrong at last.</summary>
    public string? Error { get; init; }

    /// <summary>By which the target knows the last request.</summary>
    public string? RequestId { get; init; }

    /// <summary>By which the target knows what it has got.</summary>
    public string? RemoteId { get; init; }

    /// <summary>The call as the target knows it; <c>null</c>: it was told nothing yet.</summary>
    public string? Named { get; init; }

    public bool IsOpen => State is DeliveryState.Waiting or DeliveryState.Trying;

    /// <summary>Whether the target has it, or may have it though nobody knows.</summary>
    public bool MayBeThere => State == DeliveryState.Accepted || TriedAt is not null;

    /// <summary>Whether it tells the same target of an earlier state of the same call.</summary>
    public bool IsBefore(StoredDelivery other) =>
        Revision < other.Revision && Call == other.Call && string.Equals(Target, other.Target, StringComparison.OrdinalIgnoreCase);

    public DeliveryRevision ToRevision() => new(Revision, MadeAt);
}

/// <summary>How far a delivery has come. The words are those on disk and in the API: they never change their meaning.</summary>
internal enum DeliveryState
{
    /// <summary>Nothing was sent yet.</summary>
    Waiting,

    /// <summary>It was sent, and not accepted yet.</summary>
    Trying,

    /// <summary>The target has it.</summary>
    Accepted,

    /// <summary>It was given up.</summary>
    Dead,
}

internal static class DeliveryWords
{
    public static string Of(DeliveryState state) => state.ToString().ToLowerInvariant();

    public static DeliveryState StateOf(string word) => Enum.Parse<DeliveryState>(word, ignoreCase: true);
}
