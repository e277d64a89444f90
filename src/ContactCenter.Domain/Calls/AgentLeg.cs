namespace ContactCenter.Domain.Calls;

/// <summary>
/// What is known of one leg to an agent. Facts only ever get added, so that webhooks in any order and number lead to
/// the same knowledge; what follows from it is decided elsewhere.
/// </summary>
/// <param name="Ordinal">Its number within the call, from 1; travels in the leg's event address.</param>
public sealed record AgentLeg(int Ordinal, string Department, DepartmentEndpoint Endpoint, DateTimeOffset RequestedAt)
{
    /// <summary>The platform's id, once a 201, an event or a look-up told it.</summary>
    public LegId? Leg { get; init; }

    public DateTimeOffset? RingingAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The status or the reason that ended it.</summary>
    public string? EndReason { get; init; }

    /// <summary>The platform heard a person.</summary>
    public bool IsHuman { get; init; }

    /// <summary>The platform heard an answering machine.</summary>
    public bool IsMachine { get; init; }

    /// <summary>The agent pressed 1 to take the call.</summary>
    public bool HasAccepted { get; init; }

    /// <summary>Nobody waits for this leg any more: if it shows up, it is hung up.</summary>
    public bool IsUnwanted { get; init; }

    /// <summary>The platform has been asked to end it.</summary>
    public bool IsHangUpAsked { get; init; }

    /// <summary>Nothing was told of it for too long: unless a look-up finds an agent on it, it is given up.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>When anything was last heard of it.</summary>
    public DateTimeOffset HeardAt { get; init; } = RequestedAt;

    public bool IsOver => EndedAt is not null;

    /// <summary>Whether an agent, and not a machine or a phone nobody took up, has been on this leg.</summary>
    public bool HasAgent(DepartmentModel department) =>
        !IsMachine
        && (JoinedAt is not null
            || (department.AcceptPrompt is not null ? HasAccepted : AnsweredAt is not null && (!department.DetectMachines || IsHuman)));
}
