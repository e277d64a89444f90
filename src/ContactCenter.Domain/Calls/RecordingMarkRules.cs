namespace ContactCenter.Domain.Calls;

/// <summary>How people pause, resume and stop the recording of a conversation: by instants that its leg keeps, since the platform can do none of it.</summary>
internal static class RecordingMarkRules
{
    /// <summary>Why nothing of a recording is changed where no agent is on the line.</summary>
    public const string NobodyTalks = "The caller is not talking with an agent.";

    /// <summary>Pauses that a recording may have.</summary>
    public const int MostPauses = 100;

    /// <summary>The recording of the conversation on that leg is paused, resumed or stopped at this instant.</summary>
    public static Transition MarkRecording(this CallContext context, LegNumber number, CallCommand.MarkRecording command)
    {
        var leg = context.Call.Leg(number)!;
        return RefusalOf(context.Call, leg, command.Mark) is { } why
            ? context.Refuse(command, why)
            : context.With(Marked(leg, command.Mark, context.Now)).Take(command);
    }

    /// <summary>Nobody talks here.</summary>
    public static Transition RefuseRecording(this CallContext context, CallCommand command) => context.Refuse(
        command,
        context.Call.Placement.Origin is null ? NobodyTalks : $"The call is being moved to {context.Call.Department}.");

    private static CallLeg Marked(CallLeg leg, RecordingMark mark, DateTimeOffset now) => mark switch
    {
        RecordingMark.Pause => leg with { Pauses = leg.Pauses.Add(new(now)) },
        RecordingMark.Resume => Resumed(leg, now),
        _ => Resumed(leg, now) with { RecordingStoppedAt = now },
    };

    private static CallLeg Resumed(CallLeg leg, DateTimeOffset now) =>
        leg.IsRecordingPaused ? leg with { Pauses = leg.Pauses.SetItem(leg.Pauses.Length - 1, leg.Pauses[^1] with { Until = now }) } : leg;

    private static string? RefusalOf(CallSession call, CallLeg leg, RecordingMark mark)
    {
        if (leg.Recording == RecordingPolicy.Off)
            return call.Recording is { IsDeclined: true } ? "The caller has declined to be recorded." : "This conversation is not recorded.";
        if (leg.RecordingStoppedAt is not null)
            return "The recording was stopped.";
        return mark switch
        {
            RecordingMark.Pause when leg.IsRecordingPaused => "The recording is paused already.",
            RecordingMark.Pause when leg.Pauses.Length >= MostPauses =>
                TimelineText.Invariant($"The recording was paused {MostPauses} times, and can be stopped."),
            RecordingMark.Resume when !leg.IsRecordingPaused => "The recording is not paused.",
            _ => null,
        };
    }
}
