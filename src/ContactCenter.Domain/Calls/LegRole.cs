namespace ContactCenter.Domain.Calls;

/// <summary>Who is on a leg of a call.</summary>
public enum LegRole
{
    /// <summary>The person who talks with the caller, or is rung for that. The first, since a leg that was kept without a role is an agent's.</summary>
    Agent,

    /// <summary>The person who called.</summary>
    Caller,

    /// <summary>A person whom the agent asks while the caller waits; a hand-over makes them the agent.</summary>
    Consulted,

    /// <summary>A person who listens to a conversation of others, or joins it.</summary>
    Supervisor,

    /// <summary>A program that talks with the caller.</summary>
    Bot,

    /// <summary>A program that listens and helps the agent.</summary>
    Assist,
}
