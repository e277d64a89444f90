using System.Security.Claims;
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
    public static IEnumerable<Claim> ClaimsOf(IReadOnlyCollection<Role> roles) =>
    [
        .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        .. RolePermissions.Of(roles).Select(permission => new Claim(ClaimType, permission.ToString())),
    ];

    public static bool Has(this ClaimsPrincipal asker, Permission permission) => asker.HasClaim(ClaimType, permission.ToString());

    /// <summary>Only who has the permission may ask, and the API's description says what others get.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(permission.ToString())
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
}
