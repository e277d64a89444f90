namespace ContactCenter.Calls.Stores;

/// <summary>Lists out of the calls in memory.</summary>
internal static class CallPages
{
    public static List<CallSession> Matching(CallQuery query, IEnumerable<CallSession> calls) =>
        [.. calls.Where(query.Matches).OrderBy(CallCursor.Of, CallCursor.NewestFirst)];

    public static IEnumerable<CallSession> After(CallQuery query, IEnumerable<CallSession> ordered) => query.After is { } after
        ? ordered.SkipWhile(call => CallCursor.NewestFirst.Compare(CallCursor.Of(call), after) <= 0)
        : ordered;

    /// <param name="rest">What comes after the cursor, in order; one more than the page holds is enough.</param>
    public static CallListing Page(CallQuery query, IEnumerable<CallSession> rest, int total)
    {
        var page = rest.Take(query.Limit + 1).ToList();
        var items = page.Take(query.Limit).ToList();
        return new(items, page.Count > items.Count ? CallCursor.Of(items[^1]) : null, total);
    }
}
