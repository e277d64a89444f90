namespace ContactCenter.Domain.Plan;

/// <summary>How caller and agent are brought together.</summary>
public enum Bridge
{
    /// <summary>In a room of the call: the caller stays there when the agent leaves, for the survey or a hand-over.</summary>
    Conversation,

    /// <summary>By one <c>connect</c> action of the caller's own NCCO: the call is over for both when one of them leaves.</summary>
    Connect,
}
