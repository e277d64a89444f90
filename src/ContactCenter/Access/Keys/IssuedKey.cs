namespace ContactCenter.Access.Keys;

/// <summary>A key that was made in the console.</summary>
/// <param name="Hash">SHA-256 of the key, in hex; the key was shown once.</param>
/// <param name="Number">By which it is listed and revoked; tells nothing of the key.</param>
/// <param name="MadeBy">Who made it, as the audit tells it.</param>
/// <param name="Demo">Whether a made-up person of the simulator made it: it ends when another platform is used.</param>
internal sealed record IssuedKey(long Number, string Name, string Hash, Role Role, string MadeBy, bool Demo, DateTimeOffset CreatedAt)
{
    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Since when it counts no more; <c>null</c>: it counts.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public bool IsRevoked => RevokedAt is not null;
}
