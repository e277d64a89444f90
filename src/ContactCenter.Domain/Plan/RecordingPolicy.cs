namespace ContactCenter.Domain.Plan;

/// <summary>How conversations with a department's agents are recorded.</summary>
public enum RecordingPolicy
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>The room is recorded on one channel, in the platform's format.</summary>
    Mono,

    /// <summary>Each agent's leg is recorded on two channels, one a side.</summary>
    Split,

    /// <summary>The sound comes to us by a leg of our own.</summary>
    Own,
}
