namespace ContactCenter.Access.Passkeys;

/// <summary>A passkey as it stands in its person's row.</summary>
internal sealed class StoredPasskey
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required byte[] PublicKey { get; init; }

    public required long CreatedAt { get; init; }

    public uint SignCount { get; init; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }

    public string[]? Transports { get; init; }

    public long? LastUsedAt { get; init; }

    public static StoredPasskey Of(Passkey passkey) => new()
    {
        Id = passkey.Id,
        Name = passkey.Name,
        PublicKey = [.. passkey.PublicKey],
        CreatedAt = passkey.CreatedAt.UtcTicks,
        SignCount = passkey.SignCount,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        Transports = [.. passkey.Transports],
        LastUsedAt = passkey.LastUsedAt?.UtcTicks,
    };

    public Passkey ToPasskey() => new(Id, Name, [.. PublicKey], new DateTimeOffset(CreatedAt, TimeSpan.Zero))
    {
        SignCount = SignCount,
        IsBackupEligible = IsBackupEligible,
        IsBackedUp = IsBackedUp,
        Transports = [.. Transports ?? []],
        LastUsedAt = LastUsedAt is { } used ? new(used, TimeSpan.Zero) : null,
    };
}
