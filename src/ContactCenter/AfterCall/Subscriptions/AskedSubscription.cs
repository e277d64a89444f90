using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>A subscription to be made, checked: by whom it is asked for has all that it is given.</summary>
/// <param name="Url">Where events are to be posted to.</param>
/// <param name="Events">Words of <see cref="EventTypes"/>, each once.</param>
/// <param name="Read"><c>null</c>: for no department.</param>
/// <param name="Hear"><c>null</c>: for no department.</param>
internal sealed record AskedSubscription(Uri Url, ImmutableArray<string> Events, DepartmentGrant? Read, DepartmentGrant? Hear)
{
    /// <param name="request">As it came.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="settings">What hosts may be subscribed.</param>
    /// <param name="faults">Gets all that is wrong, by field.</param>
    /// <returns><c>null</c>: something is wrong.</returns>
    public static AskedSubscription? Of(
        SubscriptionRequest request, ClaimsPrincipal asker, DeliverySettings settings, IDictionary<string, string[]> faults)
    {
        if (SubscriptionUrl.FaultOf(request.Url, settings, out var url) is { } fault)
            faults["url"] = [fault];
        ImmutableArray<string> events = [.. (request.Events ?? []).Distinct(StringComparer.Ordinal)];
        if (events.IsEmpty || !events.All(EventTypes.All.Contains))
            faults["events"] = [$"At least one of {string.Join(", ", EventTypes.All)}."];
        var read = GrantOf(request.Permissions?.Read, DepartmentClaims.Read.GrantOf(asker), "permissions.read");
        var hear = GrantOf(request.Permissions?.Hear, DepartmentClaims.Hear.GrantOf(asker), "permissions.hear");
        return faults.Count == 0 ? new(url!, events, read, hear) : null;

        DepartmentGrant? GrantOf(JsonElement? json, DepartmentGrant? held, string field)
        {
            var patch = GrantPatch.Read(json);
            if (patch.IsFaulty)
                faults[field] = ["true for all departments, or a list of departments' names."];
            else if (!DepartmentGrant.IsWithin(patch.Grant, held))
                faults[field] = ["Nobody can give more than they have."];
            return patch.Grant;
        }
    }
}
