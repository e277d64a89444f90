namespace ContactCenter.Tests.Calls.Model;

/// <summary>What a supervisor asks of a call.</summary>
/// <param name="Caller">The position of the caller.</param>
/// <param name="At">Milliseconds after the start.</param>
/// <param name="RepeatedAfter">Asked again so much later under the same key; <c>null</c>: once.</param>
public sealed record CommandPlan(int Caller, int At, int? RepeatedAfter)
{
    public CallCommand Make(string key) => new CallCommand.HangUp($"sue at {At}", key);

    public override string ToString() => $"end caller {Caller} at {At}{(RepeatedAfter is { } again ? $" again +{again}" : "")}";
}
