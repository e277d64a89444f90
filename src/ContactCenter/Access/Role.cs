using System.Diagnostics;

namespace ContactCenter.Access;

/// <summary>What a person or program is there for: a set of permissions, and not a step of a ladder.</summary>
public enum Role
{
    /// <summary>Talks with callers.</summary>
    Agent,

    /// <summary>Looks after calls and agents.</summary>
    Supervisor,

    /// <summary>Reads what was, and exports it.</summary>
    Analyst,

    /// <summary>Sets up and keeps running.</summary>
    Admin,
}

/// <summary>Roles as the API writes them.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<string> Of(IEnumerable<Role> roles) => [.. roles.Select(Of)];

    public static string Of(Role role) => role.ToString().ToLowerInvariant();
}

internal static class RolePermissions
{
    private static readonly Permission[] WhatWas = [Permission.SeeCalls, Permission.HearRecordings, Permission.ReadTranscripts];

    public static IReadOnlyList<Permission> Of(Role role) => role switch
    {
        Role.Agent => [],
        Role.Supervisor => [.. WhatWas, Permission.ReviewCalls, Permission.SteerCalls, Permission.EditCalls],
        Role.Analyst => WhatWas,
        Role.Admin =>
        [
            Permission.SeeCalls, Permission.SteerCalls, Permission.EditCalls, Permission.Operate, Permission.EditPlan, Permission.ManageUsers,
            Permission.SeeAudit, Permission.EraseCalls,
        ],
        _ => throw new UnreachableException(),
    };

    public static bool Has(this Role role, Permission permission) => Of(role).Contains(permission);

    /// <summary>What several roles allow together, each once.</summary>
    public static IEnumerable<Permission> Of(IEnumerable<Role> roles) => roles.SelectMany(Of).Distinct();
}
