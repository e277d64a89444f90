namespace ContactCenter.Platform.Webhooks;

/// <summary>
/// Bounds the webhooks that are under way at once, be it that they come too fast or that the disk is slow. New callers are
/// turned away first; what is about calls that run has four times the room.
/// </summary>
public sealed partial class WebhookLimiter(WebhookLimits limits, WebhookMetrics metrics, ILogger<WebhookLimiter> logger)
{
    private const int RoomOfRunningCalls = 4;

    private int _underWay;
    private int _isFull;

    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Takes one in, until it <see cref="Leave"/>s.</summary>
    /// <returns>Whether there is room for it.</returns>
    public bool TryEnter(WebhookRoute route)
    {
        var room = route == WebhookRoute.Answer ? limits.UnderWay : limits.UnderWay * RoomOfRunningCalls;
        if (Interlocked.Increment(ref _underWay) <= room)
            return true;
        Interlocked.Decrement(ref _underWay);
        metrics.TurnedAway(route);
        if (Interlocked.Exchange(ref _isFull, 1) == 0)
            Log.Full(logger, limits.UnderWay);
        return false;
    }

    public void Leave()
    {
        // Told once, until there is plenty of room again.
        if (Interlocked.Decrement(ref _underWay) <= limits.UnderWay / 2 && Volatile.Read(ref _isFull) == 1 && Interlocked.Exchange(ref _isFull, 0) == 1)
            Log.RoomAgain(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Most} webhooks are under way at once: new callers hear that all lines are busy")]
        public static partial void Full(ILogger logger, int most);

        [LoggerMessage(2, LogLevel.Information, "There is room for webhooks again")]
        public static partial void RoomAgain(ILogger logger);
    }
}
