using System.Collections.Immutable;

namespace ContactCenter.Access.Passkeys;

/// <summary>A key pair of a person's device or password manager; the public half is here.</summary>
/// <param name="Id">The credential's id, base64url.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="PublicKey">As COSE.</param>
internal sealed record Passkey(string Id, string Name, ImmutableArray<byte> PublicKey, DateTimeOffset CreatedAt)
{
    /// <summary>Grows with each use, where the authenticator counts; 0: it does not.</summary>
    public uint SignCount { get; init; }

    /// <summary>Whether its maker may keep it elsewhere, too.</summary>
    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }

    /// <summary>How a browser reaches it, in the words of WebAuthn.</summary>
    public ImmutableArray<string> Transports { get; init; } = [];

    public DateTimeOffset? LastUsedAt { get; init; }
}
