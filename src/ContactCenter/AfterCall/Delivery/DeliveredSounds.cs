using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Which sounds may leave this machine: those that are ready to be heard, with what nobody is to hear covered in them.</summary>
internal static class DeliveredSounds
{
    public static bool IsTold(Recording recording) =>
        recording is { State: RecordingState.Ready, Sound: not null } && recording.Reason != RecordingReasons.NotRedacted;
}
