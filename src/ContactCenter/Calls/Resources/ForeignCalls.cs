using System.Security.Claims;
using ContactCenter.Access;

namespace ContactCenter.Calls.Resources;

/// <summary>Who is told of calls that other systems have led: of one that belongs to no department, only those who may hear or read everything.</summary>
internal static class ForeignCalls
{
    /// <summary>Whether that person or program is told of those that belong to no department.</summary>
    public static bool SeesUnassigned(ClaimsPrincipal asker) =>
        DepartmentClaims.Hear.Admit(asker, department: null) || DepartmentClaims.Read.Admit(asker, department: null);

    public static bool Sees(ClaimsPrincipal asker, CallSession call) =>
        !call.IsUnassigned || SeesUnassigned(asker);
}
