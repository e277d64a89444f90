using System.Text.Json.Serialization;
using ContactCenter.Access.Factors;
using ContactCenter.Access.Keys;
using ContactCenter.Access.Passkeys;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;

namespace ContactCenter.Access;

/// <summary>A user as it stands in its row. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredUser
{
    /// <summary>The format that this program writes.</summary>
    public const int Format = 1;

    public required string Name { get; init; }

    public required string SignInName { get; init; }

    public required string[] Roles { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>Absent: as the roles say.</summary>
    public StoredGrant? Hear { get; init; }

    public StoredGrant? Read { get; init; }

    /// <summary>Absent: nobody's.</summary>
    public StoredGrant? HearOriginal { get; init; }

    /// <summary>Absent: as the roles say.</summary>
    public StoredGrant? Review { get; init; }

    public bool IsGrantedBySelf { get; init; }

    public string? PasswordHash { get; init; }

    public StoredSecondFactor? SecondFactor { get; init; }

    public StoredPasskey[]? Passkeys { get; init; }

    public string? OpenIdIssuer { get; init; }

    public string? OpenIdSubject { get; init; }

    public byte[]? CodeHash { get; init; }

    public long? CodeUntil { get; init; }

    public bool IsDisabled { get; init; }

    public long? LastSeenAt { get; init; }

    public string? Preferences { get; init; }

    public static StoredUser Of(User user) => new()
    {
        Name = user.Name,
        SignInName = user.SignInName,
        Roles = [.. user.Roles.Select(role => role.ToString())],
        CreatedAt = user.CreatedAt.UtcTicks,
        Hear = StoredGrant.Of(user.Grants.Hear),
        Read = StoredGrant.Of(user.Grants.Read),
        HearOriginal = StoredGrant.Of(user.Grants.HearOriginal),
        Review = StoredGrant.Of(user.Grants.Review),
        IsGrantedBySelf = user.IsGrantedBySelf,
        PasswordHash = user.PasswordHash,
        SecondFactor = StoredSecondFactor.Of(user.SecondFactor),
        Passkeys = user.Passkeys.Length > 0 ? [.. user.Passkeys.Select(StoredPasskey.Of)] : null,
        OpenIdIssuer = user.OpenId?.Issuer,
        OpenIdSubject = user.OpenId?.Subject,
        CodeHash = user.Code?.Hash.ToArray(),
        CodeUntil = user.Code?.Until.UtcTicks,
        IsDisabled = user.IsDisabled,
        LastSeenAt = user.LastSeenAt?.UtcTicks,
        Preferences = user.Preferences,
    };

    public User ToUser(long number) =>
        new(number, Name, SignInName, [.. Roles.Select(Enum.Parse<Role>)], new DateTimeOffset(CreatedAt, TimeSpan.Zero))
        {
            Grants = new(Hear?.ToGrant(), Read?.ToGrant(), HearOriginal?.ToGrant(), Review?.ToGrant()),
            IsGrantedBySelf = IsGrantedBySelf,
            PasswordHash = PasswordHash,
            SecondFactor = SecondFactor?.ToSecondFactor(),
            Passkeys = [.. (Passkeys ?? []).Select(passkey => passkey.ToPasskey())],
            OpenId = OpenIdIssuer is { } issuer && OpenIdSubject is { } subject ? new(issuer, subject) : null,
            Code = CodeHash is { } hash && CodeUntil is { } until ? new([.. hash], new DateTimeOffset(until, TimeSpan.Zero)) : null,
            IsDisabled = IsDisabled,
            LastSeenAt = LastSeenAt is { } seen ? new(seen, TimeSpan.Zero) : null,
            Preferences = Preferences,
        };
}

internal sealed class StoredGrant
{
    /// <summary>Absent: all.</summary>
    public string[]? Departments { get; init; }

    public static StoredGrant? Of(DepartmentGrant? grant) => grant is null ? null : new() { Departments = grant.Departments?.ToArray() };

    public DepartmentGrant ToGrant() => Departments is { } named ? new([.. named]) : DepartmentGrant.All;
}

/// <summary>A session as it stands in its row.</summary>
internal sealed class StoredSession
{
    public const int Format = 1;

    public required string Hash { get; init; }

    public long? User { get; init; }

    public string? Demo { get; init; }

    public required long StartedAt { get; init; }

    public required long LastSeenAt { get; init; }

    public required long ProvenAt { get; init; }

    public bool HasSecondFactor { get; init; }

    public required string Address { get; init; }

    public required string Browser { get; init; }

    public static StoredSession Of(Session session) => new()
    {
        Hash = session.Hash,
        User = session.User,
        Demo = session.Demo,
        StartedAt = session.StartedAt.UtcTicks,
        LastSeenAt = session.LastSeenAt.UtcTicks,
        ProvenAt = session.ProvenAt.UtcTicks,
        HasSecondFactor = session.HasSecondFactor,
        Address = session.Address,
        Browser = session.Browser,
    };

    public Session ToSession(long number) => new(Hash, number, User, Demo, new DateTimeOffset(StartedAt, TimeSpan.Zero))
    {
        LastSeenAt = new(LastSeenAt, TimeSpan.Zero),
        ProvenAt = new(ProvenAt, TimeSpan.Zero),
        HasSecondFactor = HasSecondFactor,
        Address = Address,
        Browser = Browser,
    };
}

/// <summary>A key that was made in the console, as it stands in its row.</summary>
internal sealed class StoredKey
{
    public const int Format = 1;

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required string Role { get; init; }

    public required string MadeBy { get; init; }

    public bool Demo { get; init; }

    public required long MadeAt { get; init; }

    public long? LastUsedAt { get; init; }

    public long? RevokedAt { get; init; }

    public static StoredKey Of(IssuedKey key) => new()
    {
        Name = key.Name,
        Hash = key.Hash,
        Role = key.Role.ToString(),
        MadeBy = key.MadeBy,
        Demo = key.Demo,
        MadeAt = key.CreatedAt.UtcTicks,
        LastUsedAt = key.LastUsedAt?.UtcTicks,
        RevokedAt = key.RevokedAt?.UtcTicks,
    };

    public IssuedKey ToKey(long number) => new(number, Name, Hash, Enum.Parse<Role>(Role), MadeBy, Demo, new DateTimeOffset(MadeAt, TimeSpan.Zero))
    {
        LastUsedAt = LastUsedAt is { } used ? new(used, TimeSpan.Zero) : null,
        RevokedAt = RevokedAt is { } revoked ? new(revoked, TimeSpan.Zero) : null,
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredUser))]
[JsonSerializable(typeof(StoredSession))]
[JsonSerializable(typeof(StoredKey))]
internal sealed partial class StoredAccessJson : JsonSerializerContext;
