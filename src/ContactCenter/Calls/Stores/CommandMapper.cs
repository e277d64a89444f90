using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between what was asked of a call and its stored form.</summary>
internal static class CommandMapper
{
    private const string HangUp = "hangUp";
    private const string Transfer = "transfer";
    private const string AskForDigits = "askForDigits";
    private const string StartRecording = "startRecording";
    private const string PauseRecording = "pauseRecording";
    private const string ResumeRecording = "resumeRecording";
    private const string StopRecording = "stopRecording";
    private const string Supervisor = "supervisor";

    public static StoredCommand Store(CommandDecision decision) => new()
    {
        Kind = decision.Command switch
        {
            CallCommand.HangUp => HangUp,
            CallCommand.Transfer => Transfer,
            CallCommand.AskForDigits => AskForDigits,
            CallCommand.StartRecording => StartRecording,
            CallCommand.MarkRecording { Mark: RecordingMark.Pause } => PauseRecording,
            CallCommand.MarkRecording { Mark: RecordingMark.Resume } => ResumeRecording,
            CallCommand.MarkRecording { Mark: RecordingMark.Stop } => StopRecording,
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no stored form."),
        },
        Department = (decision.Command as CallCommand.Transfer)?.Department,
        Name = (decision.Command as CallCommand.AskForDigits)?.Name,
        Request = decision.RequestId,
        By = decision.Command.By,
        Key = decision.Command.Key,
        At = decision.At.UtcTicks,
        Refusal = decision.Refusal,
    };

    public static CommandDecision Read(StoredCommand stored) => new(
        stored.Kind switch
        {
            HangUp => new CallCommand.HangUp(stored.By, stored.Key),
            Transfer => new CallCommand.Transfer(stored.Department!, stored.By, stored.Key),
            AskForDigits => new CallCommand.AskForDigits(stored.Name!, stored.By, stored.Key),
            StartRecording => new CallCommand.StartRecording(stored.By, stored.Key),
            PauseRecording => new CallCommand.MarkRecording(RecordingMark.Pause, stored.By, stored.Key),
            ResumeRecording => new CallCommand.MarkRecording(RecordingMark.Resume, stored.By, stored.Key),
            StopRecording => new CallCommand.MarkRecording(RecordingMark.Stop, stored.By, stored.Key),
            _ => throw Unknown($"was asked something of the kind '{stored.Kind}'"),
        },
        CallMapper.At(stored.At),
        stored.Refusal)
    {
        RequestId = stored.Request,
    };

    public static string? Store(EndedBy? endedBy) => endedBy switch
    {
        null => null,
        EndedBy.Supervisor => Supervisor,
        _ => throw new InvalidOperationException($"{endedBy} has no stored form."),
    };

    public static EndedBy? ReadEndedBy(string? stored) => stored switch
    {
        null => null,
        Supervisor => EndedBy.Supervisor,
        _ => throw Unknown($"was ended by '{stored}'"),
    };

    private static StorageException Unknown(string what) =>
        new($"A call {what}, which this program does not know. Start the program that wrote it, or restore a backup.");
}
