namespace ContactCenter.Domain.Calls.Steps.Connect;

/// <summary>Talks with an agent who was reached by a <c>connect</c> action.</summary>
/// <param name="Endpoint">The position in the department's list of endpoints.</param>
/// <param name="Leg">The number of the agent's leg.</param>
/// <param name="FirstStep">The step by which the caller came to the department.</param>
public sealed record Connected(string Department, int Endpoint, LegNumber Leg, int FirstStep) : CallState
{
    /// <summary>The department's longest wait is over: nobody else is rung should the agent turn out to be a machine.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The agent has left: the platform is about to end the caller's leg too.</summary>
    public bool IsLeft { get; init; }

    internal override CallStep Step => new ConnectedStep(this);
}
