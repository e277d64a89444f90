using ContactCenter.Calls.Plan;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Finds recordings with a channel for each side that are far shorter than the talk, as when the platform does not go on recording a leg in the
/// conversation. Their department is recorded on one channel from then on.
/// </summary>
internal sealed partial class ShortRecordings(PlanSource plans, TimeProvider time, ILogger<ShortRecordings> logger)
{
    /// <param name="call"><c>null</c>: it is not known any more.</param>
    /// <param name="recording">One that has just come, with its begin as the platform has told it.</param>
    /// <param name="duration">That of our copy.</param>
    public bool Judge(CallSession? call, Recording recording, TimeSpan duration)
    {
        if (recording.SplitLegOf(call) is not { } leg)
            return false;
        var talk = TalkTime.Of(call!, leg, recording.StartedAt, time.GetUtcNow());
        if (!talk.IsFarLongerThan(duration))
            return false;
        Log.Short(logger, recording.Number, recording.Call, duration.TotalSeconds, talk.TotalSeconds);
        if (plans.RecordOnOneChannel(leg.Department))
            Log.OnOneChannel(logger, leg.Department);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} has {Seconds:0} s of a talk of {Talk:0} s")]
        public static partial void Short(ILogger logger, long recording, string call, double seconds, double talk);

        [LoggerMessage(2, LogLevel.Warning, "Conversations with {Department} are recorded as Mono instead of Split until its plan is published anew or the "
            + "server starts again")]
        public static partial void OnOneChannel(ILogger logger, string department);
    }
}
