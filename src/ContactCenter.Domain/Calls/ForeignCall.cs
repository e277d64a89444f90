namespace ContactCenter.Domain.Calls;

/// <summary>What another system has told of a call that it led itself: such a call has ended, and the voice platform knows nothing of it.</summary>
/// <param name="Source">The name of the system, as the settings have it.</param>
/// <param name="Id">The call by that system's own id, 1-200 characters; two systems may have the same.</param>
public sealed record ForeignCall(string Source, string Id)
{
    /// <summary>Name or endpoint of the agent, as it was told; <c>null</c>: it was not.</summary>
    public string? Agent { get; init; }
}
