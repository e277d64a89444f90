using System.Security.Claims;
using ContactCenter.Access;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Who may listen to which recording.</summary>
internal sealed class Hearing(RedactionSettings redaction)
{
    /// <summary>Whether nothing was covered in the recording, so that what a caller has read out is heard.</summary>
    public bool IsWithheld(Recording recording) =>
        redaction.CoversSound && recording is { Reason: RecordingReasons.NotRedacted, Origin.Kind: RecordingKind.Conversation };

    /// <summary>Whether that person or program may listen to it, were it ready.</summary>
    public bool Admits(ClaimsPrincipal asker, Recording recording) => DepartmentClaims.Hear.Admit(asker, recording.Department) && !IsWithheld(recording);
}
