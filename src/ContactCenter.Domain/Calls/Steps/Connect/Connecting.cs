namespace ContactCenter.Domain.Calls.Steps.Connect;

/// <summary>Hears how one endpoint is rung by a <c>connect</c> action.</summary>
/// <param name="Endpoint">The position in the department's list of endpoints.</param>
/// <param name="Leg">The number of the leg that is rung.</param>
/// <param name="FirstStep">The step by which the caller came to the department: each endpoint is a step of its own.</param>
public sealed record Connecting(string Department, int Endpoint, LegNumber Leg, int FirstStep) : CallState
{
    /// <summary>The department's longest wait is over: nobody else is rung.</summary>
    public bool IsTooLong { get; init; }

    internal override CallStep Step => new ConnectingStep(this);
}
