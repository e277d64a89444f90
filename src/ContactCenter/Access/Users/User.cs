using System.Collections.Immutable;
using ContactCenter.Access.Factors;
using ContactCenter.Access.OpenId;
using ContactCenter.Access.Passkeys;

namespace ContactCenter.Access.Users;

/// <summary>A person who may sign in.</summary>
/// <param name="Number">Given once; never used again.</param>
/// <param name="Name">As others read it.</param>
/// <param name="SignInName">What the person types; compared without case.</param>
internal sealed record User(long Number, string Name, string SignInName, ImmutableArray<Role> Roles, DateTimeOffset CreatedAt)
{
    /// <summary>What was granted to the person apart from roles.</summary>
    public Grants Grants { get; init; } = Grants.None;

    /// <summary>Whether the person has granted one of these to themselves: an admin may, and others see it.</summary>
    public bool IsGrantedBySelf { get; init; }

    /// <summary>Made by ASP.NET Core Identity's hasher; <c>null</c>: no password is set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What signing in by password needs besides; <c>null</c>: nothing.</summary>
    public SecondFactor? SecondFactor { get; init; }

    /// <summary>Each stands in for password and second factor.</summary>
    public ImmutableArray<Passkey> Passkeys { get; init; } = [];

    /// <summary>Of who signs in with the provider, and by nothing of their own here; <c>null</c>: everybody else.</summary>
    public OpenIdIdentity? OpenId { get; init; }

    /// <summary>With which the person sets a first or new password; <c>null</c>: none is open.</summary>
    public OneTimeCode? Code { get; init; }

    /// <summary>Whether the person may not sign in any more. Who stands in history or audit is disabled, not removed.</summary>
    public bool IsDisabled { get; init; }

    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>What the person has chosen in the console, as a JSON object; <c>null</c>: nothing.</summary>
    public string? Preferences { get; init; }

    /// <summary>Whether the person can sign in now.</summary>
    public bool CanSignIn => !IsDisabled && (PasswordHash is not null || Passkeys.Length > 0 || OpenId is not null);

    /// <summary>Whether what the person may do, or by what they sign in, is not what it was: their sessions end then.</summary>
    public bool HasOtherRightsThan(User before) =>
        !before.Roles.SequenceEqual(Roles)
        || before.IsDisabled != IsDisabled
        || before.PasswordHash != PasswordHash
        || before.SecondFactor != SecondFactor
        || before.Passkeys != Passkeys
        || before.Grants != Grants;

    /// <summary>Whether the person may do something that they might not before. Of who is disabled it counts what they may do once they are not.</summary>
    public bool MayMoreThan(User before) =>
        (before.IsDisabled && !IsDisabled)
        || PermissionPolicies.Of(Roles, Grants).Except(PermissionPolicies.Of(before.Roles, before.Grants)).Any()
        || MayForMore(DepartmentClaims.Hear, grants => grants.Hear, before)
        || MayForMore(DepartmentClaims.Read, grants => grants.Read, before)
        || MayForMore(DepartmentClaims.HearOriginal, grants => grants.HearOriginal, before)
        || MayForMore(DepartmentClaims.Review, grants => grants.Review, before);

    /// <summary>Whether the person is an admin who can sign in.</summary>
    public bool IsAdmin => CanSignIn && Roles.Contains(Role.Admin);

    private bool MayForMore(DepartmentClaims right, Func<Grants, DepartmentGrant?> grantIn, User before) =>
        !DepartmentGrant.IsWithin(right.GrantOf(Roles, grantIn(Grants)), right.GrantOf(before.Roles, grantIn(before.Grants)));
}

/// <summary>A code that its owner uses once; only its hash is kept.</summary>
/// <param name="Hash">SHA-256 of the code.</param>
internal sealed record OneTimeCode(ImmutableArray<byte> Hash, DateTimeOffset Until);

/// <summary>All departments, or those named.</summary>
/// <param name="Departments"><c>null</c>: all; empty: none.</param>
internal sealed record DepartmentGrant(ImmutableArray<string>? Departments)
{
    public static readonly DepartmentGrant All = new(Departments: null);

    /// <summary>Whether a right for these departments is part of one that somebody has.</summary>
    /// <param name="wanted"><c>null</c>: for none.</param>
    /// <param name="held"><c>null</c>: for none.</param>
    public static bool IsWithin(DepartmentGrant? wanted, DepartmentGrant? held) => (wanted, held) switch
    {
        (null or { Departments.Length: 0 }, _) => true,
        (_, null) => false,
        (_, { Departments: null }) => true,
        ({ Departments: { } some }, { Departments: { } all }) => some.All(name => all.Contains(name, StringComparer.OrdinalIgnoreCase)),
        _ => false,
    };

    public bool Equals(DepartmentGrant? other) =>
        other is not null && (Departments ?? []).SequenceEqual(other.Departments ?? [], StringComparer.Ordinal)
        && Departments is null == other.Departments is null;

    public override int GetHashCode() => Departments?.Length ?? -1;
}
