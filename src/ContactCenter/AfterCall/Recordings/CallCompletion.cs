namespace ContactCenter.AfterCall.Recordings;

/// <summary>Whether the record of a call is complete: its legs have ended and its recordings are here. Only then is anything made of them.</summary>
internal static class CallCompletion
{
    /// <param name="call"><c>null</c>: it is not known any more.</param>
    /// <param name="recordings">All that are known of it.</param>
    /// <param name="within">
    /// So long after the call's end nothing is waited for any more: what comes later is worked on when it comes, and keeps nothing else from it.
    /// </param>
    /// <returns>What the record still waits for; <c>null</c>: it is complete.</returns>
    public static string? Awaits(CallSession? call, IReadOnlyList<Recording> recordings, TimeSpan within, DateTimeOffset now)
    {
        if (call is null)
            return null;
        if (call.Caller.EndedAt is not { } ended)
            return "the call goes on";
        if (now >= ended + within)
            return null;
        if (!call.IsSettled)
            return "a leg of the call has not ended";
        var isOut = recordings.Any(recording => recording.State is RecordingState.Expected or RecordingState.Importing);
        return isOut || call.AwaitedMessages.Any() ? "another recording of the call is not here yet" : null;
    }
}
