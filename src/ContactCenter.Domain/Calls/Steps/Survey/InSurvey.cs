namespace ContactCenter.Domain.Calls.Steps.Survey;

/// <summary>Is asked how it was.</summary>
/// <param name="Question">The position of the question, from 0.</param>
/// <param name="Tries">How often the question has been answered with no valid answer.</param>
public sealed record InSurvey(int Question, int Tries) : CallState
{
    internal override CallStep Step => new SurveyStep(this);
}
