namespace ContactCenter.AfterCall.Delivery;

/// <summary>How the deliveries to one target stand.</summary>
/// <param name="Waiting">Still to be tried, or tried again.</param>
/// <param name="Dead">Given up.</param>
/// <param name="LastError">Of the last attempt of all; <c>null</c>: it was accepted, or there was none.</param>
/// <param name="LastAcceptedAt"><c>null</c>: none was.</param>
internal sealed record TargetSums(int Waiting, int Dead, string? LastError, DateTimeOffset? LastAcceptedAt)
{
    public static TargetSums None { get; } = new(0, 0, null, null);

    public static TargetSums Of(IReadOnlyList<StoredDelivery> deliveries) => new(
        deliveries.Count(delivery => delivery.IsOpen),
        deliveries.Count(delivery => delivery.State == DeliveryState.Dead),
        deliveries.Where(delivery => delivery.TriedAt is not null).OrderBy(delivery => (delivery.TriedAt, delivery.Number)).LastOrDefault()?.Error,
        deliveries.Where(delivery => delivery.State == DeliveryState.Accepted).Max(delivery => delivery.EndedAt));
}
