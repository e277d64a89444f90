using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Resources;

/// <summary>What was asked of a call and will be done. What becomes of it stands in the call and its timeline.</summary>
/// <param name="Command"><c>hangup</c>, <c>transfer</c>, <c>askForDigits</c>, <c>startRecording</c>,
/// <c>pauseRecording</c>, <c>resumeRecording</c> or <c>stopRecording</c>.</param>
/// <param name="Department">The department that the call is moved to; <c>null</c>: it is not moved.</param>
/// <param name="By">The name of the person or key that asked.</param>
internal sealed record CommandResource(string CallId, string Command, string? Department, string By, DateTimeOffset At)
{
    /// <summary>By which what becomes of it is found in the call; left out: it has no id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    public static CommandResource Of(string callId, CommandDecision decision) => new(
        callId, WordOf(decision.Command), (decision.Command as CallCommand.Transfer)?.Department, decision.Command.By, decision.At)
    {
        RequestId = decision.RequestId,
    };

    private static string WordOf(CallCommand command) => command switch
    {
        CallCommand.HangUp => "hangup",
        CallCommand.Transfer => "transfer",
        CallCommand.AskForDigits => "askForDigits",
        CallCommand.StartRecording => "startRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Pause } => "pauseRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Resume } => "resumeRecording",
        CallCommand.MarkRecording { Mark: RecordingMark.Stop } => "stopRecording",
        _ => throw new UnreachableException(),
    };
}
