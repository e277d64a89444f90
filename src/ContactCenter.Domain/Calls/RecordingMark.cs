namespace ContactCenter.Domain.Calls;

/// <summary>What a person marks on the recording of a conversation. The platform records on: it is about our copy.</summary>
public enum RecordingMark
{
    /// <summary>From now on our copy is silent.</summary>
    Pause,

    /// <summary>From now on there is sound in our copy again.</summary>
    Resume,

    /// <summary>Our copy ends here.</summary>
    Stop,
}
