namespace ContactCenter.Benchmarks.Load;

/// <summary>How long it takes until ended calls are all in the history.</summary>
internal static class HistoryRest
{
    /// <summary>An ended call stays at hand for a minute, then a thousand of them a second go to the history.</summary>
    private const double MovedInSecond = 1_000;

    private static readonly TimeSpan AtHand = TimeSpan.FromMinutes(1.5);

    public static Task WaitAsync(int calls, TimeProvider time) =>
        Task.Delay(AtHand + TimeSpan.FromSeconds(calls / MovedInSecond), time, CancellationToken.None);
}
