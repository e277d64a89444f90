namespace ContactCenter.Calls;

/// <summary>One page of calls, newest first.</summary>
/// <param name="Next">Where the next page begins; <c>null</c>: this was the last.</param>
/// <param name="Total">How many match in all.</param>
public sealed record CallListing(IReadOnlyList<CallSession> Items, CallCursor? Next, int Total);
