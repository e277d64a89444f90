using ContactCenter.Access;
using ContactCenter.Access.Keys;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Tells whether who has made a subscription may still do what it was made for.</summary>
internal sealed class MakerRights(AccessStore people, ApiKeyRing settings, DemoOffer demo)
{
    /// <summary>Who asks with a request that was let in.</summary>
    public static Maker Of(HttpContext http)
    {
        var name = Doer.Of(http).Name;
        return SignedIn.Of(http) is { } person
            ? new(name, person.Session.User, Key: null, person.Session.Demo)
            : new(name, User: null, KnownKey.Of(http)?.Hash, Demo: null);
    }

    /// <returns>Why it is to be stopped, a word of <see cref="SubscriptionReasons"/>; <c>null</c>: it goes on.</returns>
    public string? FaultOf(Subscription subscription)
    {
        if (Find(subscription.Maker) is not var (roles, grants))
            return SubscriptionReasons.MakerGone;
        var isAllowed = PermissionPolicies.Of(roles, grants).Contains(Permission.SeeCalls)
            && DepartmentGrant.IsWithin(subscription.Read, DepartmentClaims.Read.GrantOf(roles, grants.Read))
            && DepartmentGrant.IsWithin(subscription.Hear, DepartmentClaims.Hear.GrantOf(roles, grants.Hear));
        return isAllowed ? null : SubscriptionReasons.RightsLost;
    }

    /// <returns><c>null</c>: they may not do anything any more.</returns>
    private (IReadOnlyCollection<Role> Roles, Grants Grants)? Find(Maker maker)
    {
        if (maker.User is { } number)
            return people.State.Users.GetValueOrDefault(number) is { CanSignIn: true } user ? (user.Roles, user.Grants) : null;
        if (maker.Key is { } hash)
        {
            if (settings.Find(hash) is { } key)
                return ([key.Role], Grants.None);
            return people.State.Keys.TryGetValue(hash, out var issued) && !issued.IsRevoked ? ([issued.Role], Grants.None) : null;
        }

        return demo.IsMade && DemoPeople.Find(maker.Demo) is { } person ? (person.Roles, person.Grants) : null;
    }
}
