using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls.Steps.Goodbye;

/// <summary>The caller's leg is over.</summary>
public sealed record Ended : CallState
{
    /// <summary>The question at which the caller left: the answer may have been given before, and still be on its way.</summary>
    public InSurvey? OpenQuestion { get; init; }

    /// <summary>The survey that the caller is not known to have got to: an answer would prove it.</summary>
    public SurveyRecord? UnreachedSurvey { get; init; }

    internal override CallStep Step => new EndedStep(this);
}
