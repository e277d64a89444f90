namespace ContactCenter.Foundation.Storage;

/// <param name="Unavailable">Why nothing can be made durable; <c>null</c>: all is well.</param>
/// <param name="PendingBytes">What waits for the commit after the one at hand.</param>
/// <param name="CommittingBytes">What the commit at hand makes durable.</param>
/// <param name="Bytes">All that is in the journal.</param>
public readonly record struct JournalState(string? Unavailable, int PendingBytes, int CommittingBytes, long Bytes);
