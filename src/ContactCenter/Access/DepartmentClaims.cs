using System.Security.Claims;
using ContactCenter.Access.Users;

namespace ContactCenter.Access;

/// <summary>A permission that is given for all departments or for those that are named, as claims of who has it.</summary>
internal sealed class DepartmentClaims
{
    /// <summary>To listen to recordings.</summary>
    public static readonly DepartmentClaims Hear = new(Permission.HearRecordings);

    /// <summary>To read transcripts.</summary>
    public static readonly DepartmentClaims Read = new(Permission.ReadTranscripts);

    /// <summary>To listen to recordings in which nothing is covered.</summary>
    public static readonly DepartmentClaims HearOriginal = new(Permission.HearOriginals);

    /// <summary>To judge calls.</summary>
    public static readonly DepartmentClaims Review = new(Permission.ReviewCalls);

    private readonly Permission _permission;
    private readonly string _all;
    private readonly string _one;

    private DepartmentClaims(Permission permission) => (_permission, _all, _one) = (permission, $"{permission} of all", $"{permission} of");

    /// <param name="roles">Of who has it or not.</param>
    /// <param name="granted">What was granted apart; <c>null</c>: as the roles say.</param>
    /// <returns>For which departments; <c>null</c>: for none.</returns>
    public DepartmentGrant? GrantOf(IReadOnlyCollection<Role> roles, DepartmentGrant? granted) => granted switch
    {
        null => RolePermissions.Of(roles).Contains(_permission) ? DepartmentGrant.All : null,
        { Departments: { IsEmpty: true } } => null,
        _ => granted,
    };

    /// <inheritdoc cref="GrantOf(IReadOnlyCollection{Role}, DepartmentGrant?)"/>
    public IEnumerable<Claim> Of(IReadOnlyCollection<Role> roles, DepartmentGrant? granted) => GrantOf(roles, granted) switch
    {
        null => [],
        { Departments: { } named } => named.Select(department => new Claim(_one, department)),
        _ => [new Claim(_all, "true")],
    };

    /// <summary>For which departments that person or program may do it; <c>null</c>: for none.</summary>
    public DepartmentGrant? GrantOf(ClaimsPrincipal asker)
    {
        if (asker.HasClaim(claim => claim.Type == _all))
            return DepartmentGrant.All;
        var named = asker.FindAll(_one).Select(claim => claim.Value).ToList();
        return named.Count == 0 ? null : new([.. named]);
    }

    /// <summary>Whether that person or program may do it for the department.</summary>
    /// <param name="asker">Who wants to.</param>
    /// <param name="department"><c>null</c>: what belongs to none is for those alone who may do it for all.</param>
    public bool Admit(ClaimsPrincipal asker, string? department) =>
        asker.HasClaim(claim => claim.Type == _all)
        || (department is not null
            && asker.HasClaim(claim => claim.Type == _one && string.Equals(claim.Value, department, StringComparison.OrdinalIgnoreCase)));
}
