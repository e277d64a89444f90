namespace ContactCenter.Foundation.Storage;

/// <summary>What was found in the journal at start.</summary>
/// <param name="Rows">Commits that are still kept.</param>
/// <param name="LastRow">The number of the last commit; 0: none was ever made.</param>
/// <param name="LastAt">When it was made.</param>
public sealed record JournalSummary(long Rows, long Bytes, long LastRow, DateTimeOffset LastAt);
