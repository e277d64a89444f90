namespace ContactCenter.Tests.Calls.Model;

/// <summary>What a supervisor asks of a call.</summary>
/// <param name="Caller">The position of the caller.</param>
/// <param name="At">Milliseconds after the start.</param>
/// <param name="RepeatedAfter">Asked again so much later under the same key; <c>null</c>: once.</param>
/// <param name="Department">Where the caller is to be moved; <c>null</c>: the call is to be ended.</param>
public sealed record CommandPlan(int Caller, int At, int? RepeatedAfter, string? Department)
{
    public CallCommand Make(string key) => Department is null ? new CallCommand.HangUp("sue", key) : new CallCommand.Transfer(Department, "sue", key);

    public override string ToString() =>
        $"{(Department is null ? "end" : "to " + Department)} caller {Caller} at {At}{(RepeatedAfter is { } again ? $" again +{again}" : "")}";
}
