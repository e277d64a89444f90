namespace ContactCenter.Simulator.Phones;

/// <summary>One call of a phone, as the person at it knows it.</summary>
/// <param name="Leg">The leg's uuid.</param>
/// <param name="IsDialled">Whether the phone called; else it was called.</param>
/// <param name="Other">The number at the other end.</param>
/// <param name="BeganAt">When it was dialled, or created by the application.</param>
public sealed record PhoneCall(string Leg, bool IsDialled, string Other, DateTimeOffset BeganAt)
{
    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who ended it, or why it failed, in one sentence; <c>null</c> while it lasts.</summary>
    public string? Ending { get; init; }

    /// <summary>What was wrong with the application, if that ended the call, in one sentence.</summary>
    public string? ApplicationFault { get; init; }

    /// <summary>Whether it came to nothing, though nobody at the phone wanted that.</summary>
    public bool HasFailed { get; init; }
}
