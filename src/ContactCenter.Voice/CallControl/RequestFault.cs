namespace ContactCenter.Voice.CallControl;

/// <summary>What is wrong with one option of a request.</summary>
/// <param name="Option">The option as the wire names it, with its path: <c>ringing_timer</c>, <c>to.number</c>.</param>
/// <param name="Value">What it is; <c>null</c> when it is missing.</param>
/// <param name="Allowed">What it must be.</param>
public sealed record RequestFault(string Option, string? Value, string Allowed)
{
    /// <summary>For example <c>ringing_timer must be 1 to 120 whole seconds; it is 121 seconds</c>.</summary>
    public override string ToString() => $"{Option} must be {Allowed}; it is {Value ?? "missing"}";
}
