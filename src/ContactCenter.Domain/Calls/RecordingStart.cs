namespace ContactCenter.Domain.Calls;

/// <summary>A recording that somebody has asked for in the middle of a conversation.</summary>
/// <param name="AskedAt">When it was asked for; it begins later, when both have been told.</param>
public sealed record RecordingStart(DateTimeOffset AskedAt)
{
    /// <summary>Whether the announcement is being said to the caller, or need not be.</summary>
    public bool IsCallerTold { get; init; }

    /// <summary>Whether the announcement is being said to the agent, or need not be.</summary>
    public bool IsAgentTold { get; init; }

    /// <summary>Whether the announcement has come to its end, so that recording may begin.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether the agent's leg was seen to leave the room since.</summary>
    public bool IsMoved { get; init; }
}
