namespace ContactCenter.Foundation.Outgoing;

/// <summary>What holds for every HTTP client that has a name.</summary>
internal static class OutgoingFeature
{
    /// <summary>
    /// Keeps the handlers of clients for good: clients are made once and kept, connections are renewed by the handler itself, and the timer of a
    /// handler's lifetime would keep a server that has stopped in memory.
    /// </summary>
    public static void AddOutgoing(this IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(static client => client.SetHandlerLifetime(Timeout.InfiniteTimeSpan));
}
