namespace ContactCenter.Domain.Calls.Steps.Voicemail;

/// <summary>Speaks a message for the department.</summary>
/// <param name="Closed">Whether the department is closed, so that its closed message comes first.</param>
public sealed record LeavingMessage(string Department, bool Closed) : CallState
{
    internal override CallStep Step => new VoicemailStep(this);
}
