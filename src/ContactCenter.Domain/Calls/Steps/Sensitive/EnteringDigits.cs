namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>Is asked for digits outside the room, while the agent hears music there.</summary>
/// <param name="Name">What is asked for: its name in the plan.</param>
/// <param name="FirstStep">The number of the step in which the caller was asked first: the request is known by it.</param>
/// <param name="Leg">The number of the agent's leg.</param>
/// <param name="Tries">How often the caller has entered nothing.</param>
public sealed record EnteringDigits(string Name, int FirstStep, string Department, LegNumber Leg, int Tries) : CallState
{
    /// <summary>Why nothing is asked.</summary>
    public const string WhyUnasked = "the settings do not have it any more";

    /// <summary>Whether the plan has what is to be asked for; else there is nothing that the caller could be led to.</summary>
    public bool IsIn(CallPlan plan) => plan.Ivr.Sensitive.ContainsKey(Name);

    internal override CallStep Step => new EnteringStep(this);
}
