namespace ContactCenter.Domain.Calls;

/// <summary>Digits that somebody had the caller asked for outside the conversation. The digits themselves are kept nowhere.</summary>
/// <param name="Id">Of this one request; the service is told it.</param>
/// <param name="Name">What was asked for: its name in the plan.</param>
/// <param name="By">Who had it asked for.</param>
public sealed record SensitiveRequest(string Id, string Name, string By, DateTimeOffset AskedAt)
{
    public SensitiveOutcome Outcome { get; init; }

    /// <summary>Why nothing came of it; <c>null</c>: something did, or it is not known yet.</summary>
    public string? Reason { get; init; }

    /// <summary>When the caller had left the conversation; <c>null</c>: that is not known.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>When the first outcome was known, before the caller went back; <c>null</c>: none is.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool IsOpen => Outcome == SensitiveOutcome.Asked;
}

/// <summary>What became of digits that a caller was asked for.</summary>
public enum SensitiveOutcome
{
    /// <summary>It is not known yet.</summary>
    Asked,

    /// <summary>The service has taken them.</summary>
    Accepted,

    /// <summary>None came, or the service has not taken them, as far as is known.</summary>
    Failed,

    /// <summary>Caller or agent left before any were entered.</summary>
    Abandoned,
}
