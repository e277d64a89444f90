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

    /// <returns>The call as it is durable; <c>null</c>: it is not known, or that person or program is not told of it.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    public static async ValueTask<CallSession?> ReadSeenAsync(this ICallStore calls, string id, ClaimsPrincipal asker) =>
        await calls.ReadAsync(new LegId(id)) is { } call && Sees(asker, call) ? call : null;

    /// <returns>Whether there is such a call, of which that person or program is not told.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    public static async ValueTask<bool> HidesAsync(this ICallStore calls, string id, ClaimsPrincipal asker) =>
        !SeesUnassigned(asker) && await calls.ReadAsync(new LegId(id)) is { IsUnassigned: true };
}
