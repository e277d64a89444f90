namespace ContactCenter.AfterCall.Delivery;

/// <summary>Tells the targets of one kind. What can go wrong there is an outcome and no exception.</summary>
internal interface IDeliverySender
{
    DeliveryKind Kind { get; }

    /// <summary>Sends a body once.</summary>
    Task<DeliveryOutcome> SendAsync(DeliveryTarget target, SentDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Does once what the target's settings say is done there with what it has got of a call that was erased.</summary>
    Task<DeliveryOutcome> EraseAsync(DeliveryTarget target, ErasedCopy copy, CancellationToken cancellationToken);
}

/// <summary>What is sent.</summary>
/// <param name="Call">Our id of the call.</param>
/// <param name="Revision">From 1.</param>
/// <param name="Body">JSON in UTF-8; each attempt sends the same bytes.</param>
internal sealed record SentDelivery(string Call, int Revision, ReadOnlyMemory<byte> Body);

/// <summary>What a target has got of a call that was erased.</summary>
/// <param name="Call">Our id of the call.</param>
/// <param name="Named">The call as the target knows it.</param>
/// <param name="RemoteId">By which the target knows what it has got; <c>null</c>: it has told none.</param>
internal sealed record ErasedCopy(string Call, string Named, string? RemoteId);
