namespace ContactCenter.Domain.Calls;

/// <summary>What follows when the platform has put a recording into words. Nothing of it changes the call: it is read after it.</summary>
internal static class TranscriptRules
{
    public static Transition OnTranscribed(CallContext context, CallEvent.LegTranscribed told) =>
        context.Call.Leg(told.Number) is { } leg
            ? Take(context, RecordingOrigin.Of(leg), told.File)
            : context.Ignore($"no leg {told.Number} was asked for");

    public static Transition OnTranscribed(CallContext context, CallEvent.MessageTranscribed told) =>
        context.Call.Messages.FirstOrDefault(message => message.Number == told.Number) is { } message
            ? Take(context, RecordingOrigin.Of(message), told.File)
            : context.Ignore(TimelineText.Invariant($"no voice message {told.Number} was asked for"));

    private static Transition Take(CallContext context, RecordingOrigin origin, TranscriptFile file) => file.Url?.OriginalString.Length switch
    {
        null => context.Ignore("it says of no transcript where it is"),
        <= RecordingRules.LongestUrl => context.Request(new CallEffect.ImportTranscript(origin, file)).Decided(),
        _ => context.Note($"the transcript of {origin} is not read: its address has more than {RecordingRules.LongestUrl} characters").Decided(),
    };
}
