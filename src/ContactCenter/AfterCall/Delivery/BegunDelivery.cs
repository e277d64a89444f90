namespace ContactCenter.AfterCall.Delivery;

/// <summary>What an attempt begins with.</summary>
/// <param name="Delivery">As it is from now on.</param>
/// <param name="Body">What is sent; <c>null</c>: it can be read no more, or nothing is sent now.</param>
internal sealed record BegunDelivery(StoredDelivery Delivery, ReadOnlyMemory<byte>? Body)
{
    /// <summary>What it waits for, which is no attempt; <c>null</c>: it goes now.</summary>
    public DeliveryWait? Wait { get; init; }
}

/// <summary>What a delivery waits for.</summary>
/// <param name="Reason">A sentence for operators.</param>
/// <param name="Time">When to look again.</param>
internal sealed record DeliveryWait(string Reason, TimeSpan Time);
