using System.Collections.Immutable;
using System.Globalization;

namespace ContactCenter.Access.Users;

/// <summary>Who has signed in: a user, or one of the simulator's made-up people.</summary>
/// <param name="Id">As the API tells it.</param>
/// <param name="SignInName">As the person types it.</param>
internal sealed record Person(string Id, string Name, string SignInName, ImmutableArray<Role> Roles)
{
    /// <summary>Whether the person signs in with the OpenID Connect provider, and has nothing of their own to sign in with here.</summary>
    public bool IsOfProvider { get; init; }

    /// <summary>What was granted to them apart from roles.</summary>
    public Grants Grants { get; init; } = Grants.None;

    public static Person Of(User user) => new(user.Number.ToString(CultureInfo.InvariantCulture), user.Name, user.SignInName, user.Roles)
    {
        IsOfProvider = user.OpenId is not null,
        Grants = user.Grants,
    };
}
