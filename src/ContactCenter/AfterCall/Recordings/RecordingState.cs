namespace ContactCenter.AfterCall.Recordings;

/// <summary>Where a recording is on its way to those who hear it.</summary>
internal enum RecordingState
{
    /// <summary>The conversation is being recorded, or the platform has not told of the recording yet.</summary>
    Expected,

    /// <summary>It is being downloaded, or waits for that.</summary>
    Importing,

    /// <summary>It is here, encrypted, and waits for what comes next.</summary>
    Stored,

    /// <summary>What nobody is to hear is being found and covered.</summary>
    Redacting,

    /// <summary>It can be heard.</summary>
    Ready,

    /// <summary>The platform has told of none in time; it may still come.</summary>
    Missing,

    /// <summary>It cannot be had or read, unless somebody has it tried again.</summary>
    Failed,

    /// <summary>It has become too old to be kept.</summary>
    Deleted,

    /// <summary>It was erased because somebody asked for it.</summary>
    Erased,
}

/// <summary>What stands beside a state, as the API writes it.</summary>
internal static class RecordingReasons
{
    /// <summary>Of <see cref="RecordingState.Ready"/>: nothing was covered in it, so that not everybody may hear it.</summary>
    public const string NotRedacted = "notRedacted";

    /// <summary>Of <see cref="RecordingState.Ready"/>: the conversation came in writing, and there is nothing to be heard.</summary>
    public const string NoSound = "noSound";
}
