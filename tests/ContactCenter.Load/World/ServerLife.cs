namespace ContactCenter.Load.World;

/// <summary>The time from one start of the server to its end.</summary>
/// <param name="StartedAt">When the process was started.</param>
/// <param name="ReadyAt">When it said that it was ready; <c>null</c>: it did not come so far.</param>
/// <param name="KilledAt">When it was killed; <c>null</c>: it lives.</param>
public sealed record ServerLife(DateTimeOffset StartedAt, DateTimeOffset? ReadyAt, DateTimeOffset? KilledAt)
{
    /// <summary>How long it was ready without a break between two instants.</summary>
    public TimeSpan ReadyWithin(DateTimeOffset from, DateTimeOffset to)
    {
        if (ReadyAt is not { } ready)
            return TimeSpan.Zero;
        var begin = ready > from ? ready : from;
        var end = KilledAt is { } killed && killed < to ? killed : to;
        return end > begin ? end - begin : TimeSpan.Zero;
    }
}
