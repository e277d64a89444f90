namespace ContactCenter.Foundation.Logging;

/// <summary>Gives every line that is logged meanwhile the properties <c>Call</c> and, where it is known, <c>Leg</c>.</summary>
public static class LogScope
{
    private static readonly Func<ILogger, LegId, IDisposable?> OfCall = LoggerMessage.DefineScope<LegId>("call {Call}");
    private static readonly Func<ILogger, LegId, LegId, IDisposable?> OfLeg = LoggerMessage.DefineScope<LegId, LegId>("call {Call}, leg {Leg}");

    public static IDisposable? Of(ILogger logger, LegId call, LegId? leg) => leg is { } known ? OfLeg(logger, call, known) : OfCall(logger, call);
}
