using System.Security.Claims;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access;

/// <summary>Each permission is a policy, and a claim of who has it.</summary>
internal static class PermissionPolicies
{
    public const string ClaimType = "permission";

    public static void AddPermissions(this AuthorizationBuilder builder)
    {
        foreach (var permission in Enum.GetNames<Permission>())
            builder.AddPolicy(permission, policy => policy.RequireClaim(ClaimType, permission));
    }

    /// <summary>The claims of who has these roles, by key or by session.</summary>
    /// <param name="grants">What was granted apart.</param>
    public static IEnumerable<Claim> ClaimsOf(IReadOnlyCollection<Role> roles, Grants grants) =>
    [
        .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        .. Of(roles, grants).Select(permission => new Claim(ClaimType, permission.ToString())),
        .. DepartmentClaims.Hear.Of(roles, grants.Hear),
        .. DepartmentClaims.Read.Of(roles, grants.Read),
        .. DepartmentClaims.HearOriginal.Of(roles, grants.HearOriginal),
        .. DepartmentClaims.Review.Of(roles, grants.Review),
    ];

    /// <summary>What who has these roles may do, each once.</summary>
    /// <param name="grants">What was granted apart.</param>
    public static IEnumerable<Permission> Of(IReadOnlyCollection<Role> roles, Grants grants)
    {
        var permissions = RolePermissions.Of(roles).ToHashSet();
        Set(permissions, Permission.HearRecordings, DepartmentClaims.Hear.GrantOf(roles, grants.Hear) is not null);
        Set(permissions, Permission.ReadTranscripts, DepartmentClaims.Read.GrantOf(roles, grants.Read) is not null);
        Set(permissions, Permission.HearOriginals, DepartmentClaims.HearOriginal.GrantOf(roles, grants.HearOriginal) is not null);
        Set(permissions, Permission.ReviewCalls, DepartmentClaims.Review.GrantOf(roles, grants.Review) is not null);
        return permissions;
    }

    private static void Set(HashSet<Permission> permissions, Permission permission, bool isGiven)
    {
        if (isGiven)
            permissions.Add(permission);
        else
            permissions.Remove(permission);
    }

    public static bool Has(this ClaimsPrincipal asker, Permission permission) => asker.HasClaim(ClaimType, permission.ToString());

    /// <summary>Only who has the permission may ask, and the API's description says what others get.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(permission.ToString())
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
}
