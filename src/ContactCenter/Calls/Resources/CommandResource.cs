using System.Diagnostics;

namespace ContactCenter.Calls.Resources;

/// <summary>What was asked of a call and will be done. What becomes of it stands in the call and its timeline.</summary>
/// <param name="Command"><c>hangup</c>, <c>transfer</c>, <c>startRecording</c>, <c>pauseRecording</c>, <c>resumeRecording</c> or <c>stopRecording</c>.</param>
/// <param name="Department">The department that the call is moved to; <c>null</c>: it is not moved.</param>
/// <param name="By">The name of the person or key that asked.</param>
internal sealed record CommandResource(string CallId, string Command, string? Department, string By, DateTimeOffset At)
{
    public static CommandResource Of(string callId, CommandDecision decision) => new(
        callId, WordOf(decision.Command), (decision.Command as CallCommand.Transfer)?.Department, decision.Command.By, decision.At);

    private static string WordOf(CallCommand command) => command switch
    {
        CallCommand.HangUp => "hangup",
        CallCommand.Transfer => "transfer",
        CallCommand.StartRecording => "startRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Pause } => "pauseRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Resume } => "resumeRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Stop } => "stopRecording",
        _ => throw new UnreachableException(),
    };
}
