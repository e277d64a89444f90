using System.Collections.Immutable;
using ContactCenter.Access.Users;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>A program elsewhere that is told of events.</summary>
/// <param name="Number">Its id: given once, never used again.</param>
/// <param name="Url">Where events are posted to.</param>
/// <param name="Events">Words of <see cref="EventTypes"/>.</param>
/// <param name="Maker">Who has made it: it has no more rights than they have.</param>
internal sealed record Subscription(long Number, Uri Url, ImmutableArray<string> Events, Maker Maker, DateTimeOffset CreatedAt)
{
    /// <summary>Whose callers and words it is told; <c>null</c>: nobody's.</summary>
    public DepartmentGrant? Read { get; init; }

    /// <summary>Whose recordings it may hear; <c>null</c>: nobody's.</summary>
    public DepartmentGrant? Hear { get; init; }

    /// <summary>The secret that bodies are signed with, wrapped by the master key.</summary>
    public required ImmutableArray<byte> Key { get; init; }

    /// <summary>The secret before it, wrapped; empty: there was none.</summary>
    public ImmutableArray<byte> OldKey { get; init; } = [];

    /// <summary>Until when bodies are signed with that, too.</summary>
    public DateTimeOffset? OldKeyUntil { get; init; }

    public SubscriptionState State { get; init; }

    /// <summary>Why it is not active, a word of <see cref="SubscriptionReasons"/>; <c>null</c>: it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when nothing was accepted; <c>null</c>: the last was.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>A word of <see cref="Delivery.DeliveryErrors"/>; <c>null</c>: the last was accepted.</summary>
    public string? LastError { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastAcceptedAt { get; init; }

    /// <summary>How many events it was not told of because they became too old.</summary>
    public long Dropped { get; init; }

    public bool IsActive => State == SubscriptionState.Active;

    /// <summary>What its secrets are wrapped for.</summary>
    public string Purpose => PurposeOf(SubscriptionWork.IdOf(Number));

    public static string PurposeOf(string id) => $"subscription/{id}";

    /// <summary>Whether it is told of calls of other systems that belong to no department, as people are who may hear or read everything.</summary>
    public bool SeesUnassigned => Read is { Departments: null } || Hear is { Departments: null };

    public bool Wants(string type) => IsActive && Events.Contains(type, StringComparer.Ordinal);
}

internal enum SubscriptionState
{
    Active,

    /// <summary>Nothing was accepted for three days; it can be resumed.</summary>
    Paused,

    /// <summary>Who has made it may not give what it was given any more.</summary>
    Stopped,
}

/// <summary>Why a subscription is not active, as rows and API write it; they never change their meaning.</summary>
internal static class SubscriptionReasons
{
    /// <summary>Nothing was accepted for three days.</summary>
    public const string Failing = "failing";

    /// <summary>Who has made it may not sign in any more, or the key is revoked.</summary>
    public const string MakerGone = "makerGone";

    /// <summary>Who has made it has lost rights that it was given.</summary>
    public const string RightsLost = "rightsLost";
}

/// <summary>Who has made a subscription.</summary>
/// <param name="Name">As the audit tells it.</param>
/// <param name="User">The number of a person; <c>null</c>: another has made it.</param>
/// <param name="Key">The hash of a key; <c>null</c>: another has made it.</param>
/// <param name="Demo">The id of a made-up person of the simulator; <c>null</c>: another has made it.</param>
internal sealed record Maker(string Name, long? User, string? Key, string? Demo);
