namespace ContactCenter.Domain.Calls.Steps.Sensitive;

/// <summary>Waits outside the room while a service gets the digits.</summary>
/// <param name="FirstStep">The number of the step in which the caller was asked first: the request is known by it.</param>
/// <param name="Leg">The number of the agent's leg.</param>
/// <param name="Until">The caller waits no longer for what the service says.</param>
public sealed record SubmittingDigits(string Name, int FirstStep, string Department, LegNumber Leg, DateTimeOffset Until) : CallState
{
    /// <summary>How often the caller has been given music since the first words: tells the rounds apart.</summary>
    public int Round { get; init; }

    /// <summary>Whether it is known what the service has made of them.</summary>
    public bool IsDecided { get; init; }

    /// <summary>The id of the request, as the service is told it.</summary>
    public string RequestIdIn(CallSession call) => call.RequestIdOf(FirstStep);

    internal override CallStep Step => new SubmittingStep(this);
}
