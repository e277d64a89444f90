using System.Collections.Immutable;
using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Who asks, as far as reviews know people and programs.</summary>
internal static class ReviewRights
{
    /// <returns>The id of the person, or the name of the key as the audit tells it.</returns>
    public static string IdOf(HttpContext http) => SignedIn.Of(http)?.Person.Id ?? Doer.Of(http).Name;

    public static string NameOf(HttpContext http) => SignedIn.Of(http)?.Person.Name ?? Doer.Of(http).Name;

    /// <summary>Whether calls of that department may be reviewed, as far as all that was said in one may be read, of whatever department it is.</summary>
    public static bool MayReview(ClaimsPrincipal asker, string? department) =>
        DepartmentClaims.Review.Admit(asker, department) && DepartmentClaims.Read.Admit(asker, department);

    /// <returns>Whose calls may be reviewed; <c>null</c>: all.</returns>
    public static ImmutableArray<string>? DepartmentsOf(ClaimsPrincipal asker)
    {
        if (DepartmentClaims.Review.GrantOf(asker) is not { } review || DepartmentClaims.Read.GrantOf(asker) is not { } read)
            return [];
        return (review.Departments, read.Departments) switch
        {
            ({ } some, { } others) => [.. some.Intersect(others, StringComparer.OrdinalIgnoreCase)],
            ({ } some, null) => some,
            (null, { } others) => others,
            _ => null,
        };
    }
}
