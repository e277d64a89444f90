namespace ContactCenter.AfterCall.Delivery;

/// <summary>Where copies of a call were when it was erased, and whether they are gone there. No word of the call stands in it.</summary>
/// <param name="Number">Given once.</param>
/// <param name="Erasure">The id of the erasure.</param>
/// <param name="Target">The name of the target.</param>
/// <param name="At">When the target was told of the call last.</param>
/// <param name="IsPossible">Whether nobody knows if it has taken it.</param>
internal sealed record DeliveryReceipt(long Number, string Erasure, string Target, DateTimeOffset At, bool IsPossible)
{
    /// <summary>When the call was erased: from then on it is kept as long as the audit.</summary>
    public required DateTimeOffset ErasedAt { get; init; }

    /// <summary>By which the target knows what it has got.</summary>
    public string? RemoteId { get; init; }

    public required ReceiptState State { get; init; }

    /// <summary>Our id of the call, while something is still to be done; else <c>null</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>The call as the target knows it, while something is still to be done; else <c>null</c>.</summary>
    public string? Named { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? FirstAt { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>One of <see cref="DeliveryErrors"/>.</summary>
    public string? Error { get; init; }

    /// <summary>Nothing more is done: what it was about is forgotten.</summary>
    public DeliveryReceipt Ended(ReceiptState state, string? error) =>
        this with { State = state, Error = error, Subject = null, Named = null, NextAt = null };
}

/// <summary>The words are those on disk and in the API: they never change their meaning.</summary>
internal enum ReceiptState
{
    /// <summary>Nothing is done but to tell of it.</summary>
    Listed,

    /// <summary>The target is still to be told, or copies are to be removed there.</summary>
    Pending,

    /// <summary>The target was told, or nothing is there any more.</summary>
    Done,

    /// <summary>It was tried for a day, and given up.</summary>
    Dead,
}
