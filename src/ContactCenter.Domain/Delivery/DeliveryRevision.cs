namespace ContactCenter.Domain.Delivery;

/// <summary>Which state of a call a delivery tells.</summary>
/// <param name="Number">From 1.</param>
/// <param name="UpdatedAt">When the call was changed so.</param>
public sealed record DeliveryRevision(int Number, DateTimeOffset UpdatedAt);
