namespace ContactCenter.Calls.Plan.Replays;

/// <summary>Which calls are replayed: the newest that have ended.</summary>
/// <param name="Most">So many at most.</param>
/// <param name="From">Only those that began then or later; <c>null</c>: any.</param>
internal sealed record ReplayRange(int Most, DateTimeOffset? From)
{
    public const int MostCalls = 20_000;
    public const int MostDays = 3_650;
}
