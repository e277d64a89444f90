namespace ContactCenter.Domain.Calls;

/// <summary>How long agent and caller have talked while the agent's leg was to be recorded, and whether a recording has it.</summary>
public static class TalkTime
{
    /// <summary>So much must be missing: who waits for the other to speak, or a platform that tells whole seconds, makes less of a difference.</summary>
    private static readonly TimeSpan LeastMissing = TimeSpan.FromSeconds(10);

    /// <param name="call">The call of the leg.</param>
    /// <param name="leg">The agent's, on which the recording was made.</param>
    /// <param name="startedAt">When the recording began.</param>
    /// <param name="now">The end of what has not ended yet.</param>
    /// <returns>Until the first has gone or people have stopped the recording; zero where they never met.</returns>
    public static TimeSpan Of(CallSession call, CallLeg leg, DateTimeOffset startedAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(leg);
        if (leg.JoinedAt is not { } joined)
            return TimeSpan.Zero;
        var from = joined > startedAt ? joined : startedAt;
        var until = new[] { leg.EndedAt, call.Caller.EndedAt, leg.RecordingStoppedAt }.Min() ?? now;
        return until > from ? until - from : TimeSpan.Zero;
    }

    /// <summary>Whether a recording is far shorter than the talk: it lacks half of it, and ten seconds or more.</summary>
    public static bool IsFarLongerThan(this TimeSpan talk, TimeSpan recording) => recording < talk / 2 && talk - recording >= LeastMissing;
}
