namespace ContactCenter.Calls;

/// <summary>What an operator reads of a call in the log: a line when it begins, a line when it ends, and at <c>Debug</c> each fact.</summary>
internal static partial class CallLog
{
    private const string Nobody = "nobody";
    private const string NoMark = "none";

    /// <param name="handled">What was saved.</param>
    public static void Write(ILogger logger, LegId call, CallEvent fact, in Handled handled)
    {
        if (logger.IsEnabled(LogLevel.Debug))
            Log.Fact(logger, call, fact.GetType().Name, handled.Ignored ?? "taken");
        if (handled.Session is not { } session)
            return;
        if (fact is CallEvent.PlatformFault fault)
            Log.PlatformFault(logger, call, fault.Reason);
        if (handled.IsBegin)
            Log.Began(logger, call, session.Caller.Address, session.Caller.Dialled);
        if (handled.IsSplit)
            Log.Split(logger, call);
        if (handled.IsEnd && logger.IsEnabled(LogLevel.Information))
            Log.Ended(logger, call, SecondsOf(session), session.Department ?? "no department", AgentsOf(session), (object?)session.Survey?.Score ?? NoMark);
    }

    private static double SecondsOf(CallSession call) => Math.Round(((call.Caller.EndedAt ?? call.Caller.StartedAt) - call.Caller.StartedAt).TotalSeconds, 1);

    private static string AgentsOf(CallSession call)
    {
        var agents = call.Legs.Where(agent => !agent.IsMachine && (agent.JoinedAt ?? agent.AnsweredAt) is not null).Select(agent => agent.Endpoint.Address);
        return string.Join(", ", agents) is { Length: > 0 } text ? text : Nobody;
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Information, "Call {Call} began: {Caller} dialled {Number}")]
        public static partial void Began(ILogger logger, LegId call, string caller, string number);

        [LoggerMessage(11, LogLevel.Information, "Call {Call} ended after {Seconds} s: {Department}, talked with {Agents}, mark {Mark}")]
        public static partial void Ended(ILogger logger, LegId call, double seconds, string department, string agents, object mark);

        [LoggerMessage(13, LogLevel.Warning, "The platform reports a fault of call {Call}: {Reason}")]
        public static partial void PlatformFault(ILogger logger, LegId call, string reason);

        [LoggerMessage(14, LogLevel.Warning, "Caller and agent of call {Call} are in two conversations and do not hear each other: their legs may live "
            + "in two regions")]
        public static partial void Split(ILogger logger, LegId call);

        [LoggerMessage(12, LogLevel.Debug, "Call {Call}: {Fact} {Outcome}")]
        public static partial void Fact(ILogger logger, LegId call, string fact, string outcome);
    }
}
