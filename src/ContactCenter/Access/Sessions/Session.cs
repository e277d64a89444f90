namespace ContactCenter.Access.Sessions;

/// <summary>A person who has signed in with one browser.</summary>
/// <param name="Hash">SHA-256 of the cookie's id, in hex; the id itself is kept nowhere.</param>
/// <param name="Number">By which it is listed and ended; tells nothing of the cookie.</param>
/// <param name="Demo">The made-up person of the simulator whose session it is; <c>null</c>: a user's.</param>
internal sealed record Session(string Hash, long Number, long? User, string? Demo, DateTimeOffset StartedAt)
{
    private static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(10);

    /// <summary>Written at most once a minute.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When the person last proved by password or passkey who they are.</summary>
    public required DateTimeOffset ProvenAt { get; init; }

    /// <summary>Whether that was so short a time ago that what is dear may be done.</summary>
    public bool IsProven(DateTimeOffset now) => now - ProvenAt <= ProofLasts;

    /// <summary>Whether more than a password was shown: a code of the person's second factor, or a passkey, which is both.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Where the browser was at sign-in.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser called itself, cut at 200 characters.</summary>
    public required string Browser { get; init; }
}

/// <summary>How long sessions last.</summary>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    public bool IsOver(Session session, DateTimeOffset now) => EndOf(session) <= now;

    /// <summary>When it is over if nothing more is asked with it.</summary>
    public DateTimeOffset EndOf(Session session)
    {
        var (idle, longest) = (session.LastSeenAt + Idle, session.StartedAt + Longest);
        return idle < longest ? idle : longest;
    }
}
