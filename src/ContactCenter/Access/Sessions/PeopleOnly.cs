using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Sessions;

/// <summary>Addresses for whoever has signed in, whatever the role: a key is nobody's account.</summary>
internal static class PeopleOnly
{
    /// <summary>For people whose session may do all that their roles allow.</summary>
    public static RouteGroupBuilder ForPeople(this RouteGroupBuilder group) => group
        .RequireAuthorization(policy => policy.AddAuthenticationSchemes(SessionAuthentication.SchemeName).RequireClaim(SessionAuthentication.SessionClaim))
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Also for people who must set up a second factor before they may do anything else.</summary>
    public static RouteGroupBuilder ForPeopleWhoEnrol(this RouteGroupBuilder group) => group
        .RequireAuthorization(policy => policy.AddAuthenticationSchemes(SessionAuthentication.SchemeName).RequireAuthenticatedUser())
        .ProducesProblem(StatusCodes.Status401Unauthorized);
}
