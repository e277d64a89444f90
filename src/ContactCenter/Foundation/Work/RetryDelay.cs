namespace ContactCenter.Foundation.Work;

/// <summary>How long to wait before the next attempt: half a second at first, doubling to five seconds, spread at random.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="attempts">Attempts made so far, 1 and up.</param>
    /// <param name="chance">0 to 1: where in the spread; the delay is between half and all of its nominal length.</param>
    public static TimeSpan After(int attempts, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var nominal = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, attempts - 1)));
        return nominal * (0.5 + (0.5 * Math.Clamp(chance, 0, 1)));
    }
}
