using System.Collections.Immutable;
using ContactCenter.Access.Keys;
using ContactCenter.Access.OpenId;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;

namespace ContactCenter.Access;

/// <summary>All people, sessions and keys at one instant.</summary>
/// <param name="Users">By number.</param>
/// <param name="Sessions">By hash.</param>
/// <param name="Keys">By hash; those that were revoked are still told of.</param>
internal sealed record AccessState(
    ImmutableDictionary<long, User> Users, ImmutableDictionary<string, Session> Sessions, ImmutableDictionary<string, IssuedKey> Keys)
{
    public static readonly AccessState Empty = new(
        ImmutableDictionary<long, User>.Empty,
        ImmutableDictionary.Create<string, Session>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, IssuedKey>(StringComparer.Ordinal));

    /// <param name="provider">The provider with which people may sign in; <c>null</c>: there is none, or none any more.</param>
    /// <returns>Admins who can sign in.</returns>
    public IEnumerable<User> Admins(OpenIdSettings? provider) =>
        Users.Values.Where(user => user.IsAdmin && (user.OpenId is null || provider is not null));

    public User? Named(string signInName) =>
        Users.Values.FirstOrDefault(user => string.Equals(user.SignInName, signInName, StringComparison.OrdinalIgnoreCase));
}
