namespace ContactCenter.Domain.Calls;

/// <summary>The caller: who they are, whom they dialled, in which voice they are spoken to, and since when their leg is there.</summary>
public sealed record Caller
{
    /// <summary>As the platform gave it: a number, a SIP address, a user, <c>anonymous</c>, or nothing.</summary>
    public required string Address { get; init; }

    /// <summary>The number that was dialled, as the platform gave it.</summary>
    public required string Dialled { get; init; }

    public required VoiceStyle Voice { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When anything was last heard of the caller's leg.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>Something was heard of the leg just now.</summary>
    /// <param name="isAnswered">Whether it told that the leg is or was answered.</param>
    internal Caller Heard(DateTimeOffset now, bool isAnswered) => this with
    {
        HeardAt = now,
        AnsweredAt = AnsweredAt ?? (isAnswered ? EndedAt ?? now : null),
    };
}
