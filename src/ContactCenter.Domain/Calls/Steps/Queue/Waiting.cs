namespace ContactCenter.Domain.Calls.Steps.Queue;

/// <summary>Waits in the room with music while one agent's leg is rung.</summary>
/// <param name="Endpoint">The position in the department's list of endpoints; -1: the plan does not have it any more.</param>
/// <param name="Leg">The number of the leg that is rung.</param>
public sealed record Waiting(string Department, int Endpoint, LegNumber Leg) : CallState
{
    /// <summary>The department's longest wait is over: nobody else is rung, and only an agent who is found to talk saves the caller from the apology.</summary>
    public bool IsTooLong { get; init; }

    internal override CallStep Step => new QueueStep(this);
}
