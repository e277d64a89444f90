namespace ContactCenter.Domain.Delivery;

/// <summary>When a delivery that was not accepted is tried again: after seconds at first, then after minutes, at last every hour until a day is over.</summary>
public static class RetrySchedule
{
    /// <summary>So long after the first attempt there is another; then the delivery is dead.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly ImmutableArray<TimeSpan> Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <param name="attempts">Made so far, 1 and up.</param>
    /// <param name="first">When the first began.</param>
    /// <param name="now">When the last ended.</param>
    /// <param name="retryAfter">How long the other side wants not to be asked; <c>null</c>: it did not say.</param>
    /// <param name="chance">0 to 1: where in the spread, which is a tenth in both directions.</param>
    /// <returns><c>null</c>: it is given up.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset first, DateTimeOffset now, TimeSpan? retryAfter, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var end = first + Longest;
        if (now >= end)
            return null;
        var usual = Delays[Math.Min(attempts, Delays.Length) - 1] * (0.9 + (0.2 * Math.Clamp(chance, 0, 1)));
        if (retryAfter is { } asked && asked > usual)
            return now + (asked < Longest ? asked : Longest);
        var next = now + usual;
        return next < end ? next : end;
    }
}
