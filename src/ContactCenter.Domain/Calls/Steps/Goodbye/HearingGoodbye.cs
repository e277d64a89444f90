namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>Hears the last words; the platform then ends the call.</summary>
public sealed record HearingGoodbye(Prompt Words) : CallState
{
    internal override CallStep Step => new GoodbyeStep(this);
}
