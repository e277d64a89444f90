using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Who may listen to which recording.</summary>
internal sealed class Hearing(RedactionSettings redaction, RecordingsSettings settings)
{
    /// <summary>Whether that person or program may know that there is such a recording.</summary>
    public static bool Knows(ClaimsPrincipal asker, Recording recording) => !recording.IsUnassigned || ForeignCalls.SeesUnassigned(asker);

    /// <summary>Whether that person or program may listen to it, were it ready.</summary>
    public bool Admits(ClaimsPrincipal asker, Recording recording) => RefusalOf(asker, recording, isOriginal: false) is null;

    /// <summary>Whether there is an original beside the sound that is played, and that person or program may listen to it.</summary>
    public bool AdmitsToOriginal(ClaimsPrincipal asker, Recording recording) =>
        recording.Original is not null && RefusalOf(asker, recording, isOriginal: true) is null;

    /// <param name="asker">Who wants to listen.</param>
    /// <param name="recording">In any state.</param>
    /// <param name="isOriginal">Whether to the sound as it came, and not to the copy in which something is covered.</param>
    /// <returns>Why that person or program may not listen to it; <c>null</c>: they may.</returns>
    public string? RefusalOf(ClaimsPrincipal asker, Recording recording, bool isOriginal)
    {
        if (!DepartmentClaims.Hear.Admit(asker, recording.Department))
            return "You may not listen to recordings of this department.";
        if (isOriginal && !settings.PlayUnredacted)
            return "Nobody hears originals, unless Recordings:PlayUnredacted is true.";
        if (!isOriginal && !IsWithheld(recording))
            return null;
        return DepartmentClaims.HearOriginal.Admit(asker, recording.Department)
            ? null
            : "Card numbers and the like are not covered in it: only who was granted to hear originals of this department hears it.";
    }

    /// <summary>Whether nothing is covered in what is heard.</summary>
    public static bool IsUnredacted(Recording recording, bool isOriginal) => isOriginal || recording.Reason == RecordingReasons.NotRedacted;

    /// <summary>Whether nothing was covered in the recording, so that what a caller has read out is heard.</summary>
    private bool IsWithheld(Recording recording) =>
        redaction.CoversSound && recording is { Reason: RecordingReasons.NotRedacted, Origin.Kind: RecordingKind.Conversation };
}
