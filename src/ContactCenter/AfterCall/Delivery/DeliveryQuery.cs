using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Which deliveries are asked for, the newest first.</summary>
internal sealed record DeliveryQuery
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Only numbers below this one.</summary>
    public long Below { get; init; } = long.MaxValue;

    public string? Call { get; init; }

    /// <summary>Compared without case.</summary>
    public string? Target { get; init; }

    public DeliveryState? State { get; init; }

    /// <summary>Only those that were made then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those that were made earlier.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only calls of these departments; <c>null</c>: of all, and of none.</summary>
    public ImmutableArray<string>? Departments { get; init; }

    public bool Matches(StoredDelivery delivery) =>
        (Call is null || Call == delivery.Call)
        && (Target is null || string.Equals(Target, delivery.Target, StringComparison.OrdinalIgnoreCase))
        && (State is null || State == delivery.State)
        && (From is null || delivery.MadeAt >= From)
        && (To is null || delivery.MadeAt < To)
        && (Departments is not { } named || (delivery.Department is { } own && named.Contains(own, StringComparer.OrdinalIgnoreCase)));
}

/// <param name="Next">What the next page's numbers are below; <c>null</c>: this was the last.</param>
/// <param name="Total">How many match in all.</param>
internal sealed record DeliveryPage(IReadOnlyList<StoredDelivery> Items, long? Next, int Total)
{
    /// <param name="found">The newest first; one more than the page holds is enough.</param>
    public static DeliveryPage Of(DeliveryQuery query, IReadOnlyList<StoredDelivery> found, int total) =>
        new([.. found.Take(query.Limit)], found.Count > query.Limit ? found[query.Limit - 1].Number : null, total);
}
