namespace ContactCenter.Domain.Calls;

/// <summary>What follows from a fact.</summary>
/// <param name="Session">The call after it.</param>
/// <param name="Answer">The answer to the platform; <c>null</c>: none is awaited.</param>
/// <param name="Effects">What is to be done.</param>
public sealed record Transition(CallSession Session, Ncco? Answer, ImmutableArray<CallEffect> Effects)
{
    /// <summary>Why the fact was left aside; <c>null</c>: it was not.</summary>
    public string? Ignored { get; init; }

    /// <summary>What was decided of what somebody asked of the call, now or under the same key before; <c>null</c>: nobody asked anything.</summary>
    public CommandDecision? Command { get; init; }

    /// <summary>What became of what somebody has written about the call; <c>null</c>: nobody has written anything.</summary>
    public EditResult? Edit { get; init; }

    /// <summary>Names in braces of what is said that nothing had set.</summary>
    public ImmutableArray<string> UnsetNames { get; init; } = [];
}
