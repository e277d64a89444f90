namespace ContactCenter.Domain.Calls.Steps.NoAnswer;

/// <summary>Nobody answered: chooses between trying again, leaving a message and ending.</summary>
/// <param name="Tries">How often the caller has failed to choose.</param>
public sealed record ChoosingAfterNoAnswer(string Department, int Tries) : CallState
{
    internal override CallStep Step => new NoAnswerStep(this);
}
