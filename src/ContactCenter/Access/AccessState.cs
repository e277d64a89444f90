using System.Collections.Immutable;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;

namespace ContactCenter.Access;

/// <summary>All people, sessions and keys at one instant.</summary>
internal sealed record AccessState(
    ImmutableDictionary<long, User> Users, ImmutableDictionary<string, Session> Sessions, ImmutableDictionary<long, IssuedKey> Keys)
{
    public static readonly AccessState Empty = new(
        ImmutableDictionary<long, User>.Empty,
        ImmutableDictionary.Create<string, Session>(StringComparer.Ordinal),
        ImmutableDictionary<long, IssuedKey>.Empty);

    /// <summary>Admins who can sign in.</summary>
    public IEnumerable<User> Admins => Users.Values.Where(user => user.IsAdmin);

    public User? Named(string signInName) =>
        Users.Values.FirstOrDefault(user => string.Equals(user.SignInName, signInName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A key that was made in the console.</summary>
/// <param name="Hash">SHA-256 of the key, in hex; the key was shown once.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="Demo">Whether a made-up person of the simulator made it: it ends when another platform is used.</param>
internal sealed record IssuedKey(long Number, string Name, string Hash, Role Role, string MadeBy, bool Demo, DateTimeOffset MadeAt)
{
    public DateTimeOffset? LastUsedAt { get; init; }
}
